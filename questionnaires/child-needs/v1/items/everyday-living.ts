import type { StrandItem } from '../strand-questions.ts'

export const everydayLiving = [
  { id: 'DLV1', facet: 'sleep', isCore: true, fromMonths: 12 },
  { id: 'DLV2', facet: 'eating', isCore: true, fromMonths: 12 },
  { id: 'DLV3', facet: 'toilet_hygiene', isCore: false, fromMonths: 36 },
  { id: 'DLV4', facet: 'keeping_safe', isCore: false, fromMonths: 36 },
  { id: 'DLV5', facet: 'independence', isCore: false, fromMonths: 48, fromMonthsIn: { EY: 24 } },
  { id: 'DLV6', facet: 'time_money_travel', isCore: false, fromMonths: 84, fromMonthsIn: { EY: 30 } },
] as const satisfies readonly StrandItem[]

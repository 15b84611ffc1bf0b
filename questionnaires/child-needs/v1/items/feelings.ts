import type { StrandItem } from '../strand-questions.ts'

export const feelings = [
  { id: 'EMO1', facet: 'naming_feelings', isCore: false, fromMonths: 24 },
  { id: 'EMO2', facet: 'recovering', isCore: true, fromMonths: 18 },
  { id: 'EMO3', facet: 'setbacks', isCore: false, fromMonths: 36 },
  { id: 'EMO4', facet: 'worry', isCore: true, fromMonths: 36 },
  { id: 'EMO5', facet: 'mood', isCore: false, fromMonths: 24 },
  { id: 'EMO6', facet: 'self_worth', isCore: false, fromMonths: 60, fromMonthsIn: { EY: 30 } },
] as const satisfies readonly StrandItem[]

import type { StrandItem } from '../strand-questions.ts'

export const change = [
  { id: 'FLX1', facet: 'unexpected_change', isCore: true, fromMonths: 24 },
  { id: 'FLX2', facet: 'transitions', isCore: true, fromMonths: 24 },
  { id: 'FLX3', facet: 'another_way', isCore: false, fromMonths: 48 },
  { id: 'FLX4', facet: 'interests_balance', isCore: false, fromMonths: 36 },
  { id: 'FLX5', facet: 'new_places_people', isCore: false, fromMonths: 24 },
  { id: 'FLX6', facet: 'uncertainty', isCore: false, fromMonths: 48, fromMonthsIn: { EY: 30 } },
] as const satisfies readonly StrandItem[]

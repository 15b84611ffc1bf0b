import type { StrandItem } from '../strand-questions.ts'

export const attention = [
  { id: 'ATT1', facet: 'staying_with_it', isCore: true, fromMonths: 24 },
  { id: 'ATT2', facet: 'start_finish', isCore: false, fromMonths: 48 },
  { id: 'ATT3', facet: 'filtering', isCore: false, fromMonths: 36 },
  { id: 'ATT4', facet: 'waiting', isCore: true, fromMonths: 36 },
  { id: 'ATT5', facet: 'stop_and_think', isCore: false, fromMonths: 30 },
  { id: 'ATT6', facet: 'organising', isCore: false, fromMonths: 48 },
] as const satisfies readonly StrandItem[]

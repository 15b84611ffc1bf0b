import type { StrandItem } from '../strand-questions.ts'

export const learning = [
  { id: 'LRN1', facet: 'new_learning', isCore: true, fromMonths: 24 },
  { id: 'LRN2', facet: 'remembering', isCore: true, fromMonths: 36 },
  { id: 'LRN3', facet: 'literacy', isCore: false, fromMonths: 36 },
  { id: 'LRN4', facet: 'number', isCore: false, fromMonths: 36 },
  { id: 'LRN5', facet: 'cause_and_effect', isCore: false, fromMonths: 36 },
  { id: 'LRN6', facet: 'holding_and_planning', isCore: false, fromMonths: 60, fromMonthsIn: { EY: 36 } },
] as const satisfies readonly StrandItem[]

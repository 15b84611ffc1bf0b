import type { StrandItem } from '../strand-questions.ts'

export const communication = [
  { id: 'SLC1', facet: 'understanding', isCore: true, fromMonths: 18 },
  { id: 'SLC2', facet: 'expressing', isCore: true, fromMonths: 12 },
  { id: 'SLC3', facet: 'clarity', isCore: false, fromMonths: 36 },
  { id: 'SLC4', facet: 'vocabulary', isCore: false, fromMonths: 24 },
  { id: 'SLC5', facet: 'conversation', isCore: false, fromMonths: 12 },
  { id: 'SLC6', facet: 'repair_help', isCore: false, fromMonths: 12 },
] as const satisfies readonly StrandItem[]

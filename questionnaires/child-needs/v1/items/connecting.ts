import type { StrandItem } from '../strand-questions.ts'

export const connecting = [
  { id: 'SOC1', facet: 'joining_in', isCore: true, fromMonths: 24 },
  { id: 'SOC2', facet: 'friendship', isCore: true, fromMonths: 48 },
  { id: 'SOC3', facet: 'reading_others', isCore: false, fromMonths: 24 },
  { id: 'SOC4', facet: 'sharing_interest', isCore: false, fromMonths: 12 },
  { id: 'SOC5', facet: 'working_together', isCore: false, fromMonths: 30 },
  { id: 'SOC6', facet: 'social_safety', isCore: false, fromMonths: 12 },
] as const satisfies readonly StrandItem[]

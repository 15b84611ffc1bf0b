import type { StrandItem } from '../strand-questions.ts'

export const senses = [
  { id: 'SNS1', facet: 'sound', isCore: true, fromMonths: 12 },
  { id: 'SNS2', facet: 'touch', isCore: false, fromMonths: 12 },
  { id: 'SNS3', facet: 'sight_space', isCore: false, fromMonths: 24 },
  { id: 'SNS4', facet: 'smell_taste', isCore: false, fromMonths: 24 },
  { id: 'SNS5', facet: 'body_signals', isCore: false, fromMonths: 48 },
  { id: 'SNS6', facet: 'regulating_input', isCore: true, fromMonths: 24 },
] as const satisfies readonly StrandItem[]

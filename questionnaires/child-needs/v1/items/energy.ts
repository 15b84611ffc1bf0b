import type { StrandItem } from '../strand-questions.ts'

export const energy = [
  { id: 'ENE1', facet: 'settled_body', isCore: true, fromMonths: 30 },
  { id: 'ENE2', facet: 'right_energy', isCore: true, fromMonths: 24 },
  { id: 'ENE3', facet: 'keeping_going', isCore: false, fromMonths: 36 },
  { id: 'ENE4', facet: 'winding_down', isCore: false, fromMonths: 24 },
  { id: 'ENE5', facet: 'movement_needs', isCore: false, fromMonths: 36 },
  { id: 'ENE6', facet: 'pace', isCore: false, fromMonths: 48 },
] as const satisfies readonly StrandItem[]

import type { StrandItem } from '../strand-questions.ts'

export const movement = [
  { id: 'MOT1', facet: 'moving_around', isCore: true, fromMonths: 18 },
  { id: 'MOT2', facet: 'new_movements', isCore: false, fromMonths: 36 },
  { id: 'MOT3', facet: 'hand_skills', isCore: true, fromMonths: 24 },
  { id: 'MOT4', facet: 'tools', isCore: false, fromMonths: 36 },
  { id: 'MOT5', facet: 'dressing', isCore: false, fromMonths: 36 },
  { id: 'MOT6', facet: 'stamina_posture', isCore: false, fromMonths: 48 },
] as const satisfies readonly StrandItem[]

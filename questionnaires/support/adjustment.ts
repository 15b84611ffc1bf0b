import type { StrandId } from '#questionnaires/engine/questionnaire.ts'

/** One reasonable adjustment: the strands it helps with, and who makes it. Its words are found by id. */
export type Adjustment = {
  readonly id: string
  readonly strands: readonly StrandId[] | 'all'
  readonly who: 'school' | 'health' | 'post16' | 'all'
}

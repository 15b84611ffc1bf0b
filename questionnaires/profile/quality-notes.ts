import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { GivenAnswer } from './strand-score.ts'

/** One sent form: how long it took from first answer to sending, and every answer of every strand. */
export type SentForm = {
  readonly viewpoint: Viewpoint
  readonly secondsTaken: number
  readonly answers: readonly GivenAnswer[]
}

/** A gentle reason for the lead to ring somebody; a form is never discarded for it. */
export type QualityNote = { readonly viewpoint: Viewpoint; readonly note: 'very-quick' | 'all-alike' }

const quickSeconds = 120
const alikeShare = 0.9
const fewestToCompare = 10

/** The forms worth a call to the person who filled them in: finished in under two minutes, or nine in ten answers the same. */
export function qualityNotes(forms: readonly SentForm[]): readonly QualityNote[] {
  return forms.flatMap(({ viewpoint, secondsTaken, answers }) => [
    ...(secondsTaken < quickSeconds ? [{ viewpoint, note: 'very-quick' as const }] : []),
    ...(isAllAlike(answers) ? [{ viewpoint, note: 'all-alike' as const }] : []),
  ])
}

function isAllAlike(answers: readonly GivenAnswer[]): boolean {
  const given = answers.filter((answer) => answer !== null)
  const counts = new Map<GivenAnswer, number>()
  for (const answer of given) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return given.length >= fewestToCompare && Math.max(...counts.values()) >= alikeShare * given.length
}

import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import type { StrandView } from '#server/services/profile-facts.ts'

/** A pattern that is a question to ask somebody. */
export type AskingPattern = Exclude<Pattern, 'ACROSS_SETTINGS' | 'CORROBORATED'>

export type Difference = {
  readonly strand: StrandId
  readonly patterns: readonly AskingPattern[]
  readonly view: StrandView
}

/** The areas people see differently, each with what the difference shows. */
export function differencesIn(strands: readonly StrandView[]): readonly Difference[] {
  return strands
    .map((view) => ({ strand: view.strand, patterns: view.patterns.filter(isAsking), view }))
    .filter(({ patterns, view }) => view.isSeenDifferently || patterns.length > 0)
}

function isAsking(pattern: Pattern): pattern is AskingPattern {
  return pattern !== 'ACROSS_SETTINGS' && pattern !== 'CORROBORATED'
}

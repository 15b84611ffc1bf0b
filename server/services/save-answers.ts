import { checkAnswers, type AcceptedAnswer } from '#questionnaires/engine/check-answers.ts'
import { mergeAnswers, type AnswerChange, type SaveStamp } from '#questionnaires/engine/merge-answers.ts'
import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import { answerAreas, type AnswerArea, type Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { answerAreaOf } from './answer-area.ts'
import { answerMark } from './answer-mark.ts'
import { answersOf } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { boundedVersions } from './bounded-versions.ts'
import type { PostedAnswers } from './posted-answers.ts'

export type SavedAnswers<Kept extends Contribution = Contribution> = {
  readonly contribution: Kept
  /** Questions that somebody else answered meanwhile; both answers are kept. */
  readonly conflicts: readonly string[]
}

export type SaveRefusal = 'already-sent' | 'round-closed' | 'answers-not-kept' | 'too-many-versions'

/** Why nothing more can be written here, or null. */
export function shutBy({ sentAt, isRoundOpen }: Contribution): 'already-sent' | 'round-closed' | null {
  if (sentAt !== null) return 'already-sent'
  return isRoundOpen ? null : 'round-closed'
}

/**
 * A contribution with the posted answers in it, each in its area. All or nothing: one answer outside what this informant was
 * asked refuses the whole form, naming each question and why.
 */
export function saveAnswers<Kept extends Contribution>(
  contribution: Kept,
  posted: PostedAnswers,
  { questionnaire, stamp }: { readonly questionnaire: Questionnaire; readonly stamp: SaveStamp },
): Outcome<SavedAnswers<Kept>, SaveRefusal> {
  const shut = shutBy(contribution)
  if (shut) return refused(shut)
  const answering = { questionnaire, asked: askedOf(contribution) }
  const { accepted, refusals } = checkAnswers(posted.fields, answering)
  if (refusals.length > 0)
    return refused(
      'answers-not-kept',
      Object.fromEntries(refusals.map(({ questionId, refusal }) => [questionId.slice(0, 60), refusal])),
    )
  const changes = accepted.filter((answer) => isChange(contribution, answer, posted)).map(toChange(posted))
  return merged(contribution, changes, { questionnaire, stamp })
}

/** A contribution with checked changes merged into their areas, revision by revision. */
export function merged<Kept extends Contribution>(
  contribution: Kept,
  changes: readonly AnswerChange[],
  { questionnaire, stamp }: { readonly questionnaire: Questionnaire; readonly stamp: SaveStamp },
): Outcome<SavedAnswers<Kept>, 'too-many-versions'> {
  const areaOf = ({ questionId }: AnswerChange): AnswerArea | undefined => {
    const question = questionnaire.byId.get(questionId)
    return question && answerAreaOf(questionnaire, question)
  }
  let after = contribution
  const conflicts: string[] = []
  for (const area of answerAreas) {
    const here = changes.filter((change) => areaOf(change) === area)
    if (here.length === 0) continue
    const { answers, conflicts: crossed } = mergeAnswers(after[area], here, stamp)
    conflicts.push(...crossed.map(({ questionId }) => questionId))
    if (answers === after[area]) continue
    const bounded = boundedVersions(answers, here)
    if (bounded === null) return refused('too-many-versions')
    after = { ...after, [area]: bounded, lastSavedAt: stamp.at }
  }
  return done({ contribution: after, conflicts })
}

// A value this page was drawn with, and nobody touched, must not undo what another device has saved since.
function isChange(
  contribution: Contribution,
  { questionId, value }: AcceptedAnswer,
  { baseRevs, marks }: PostedAnswers,
): boolean {
  const isUntouched = answerMark(value) === (marks[questionId] ?? '')
  return !isUntouched || (answersOf(contribution)[questionId]?.rev ?? 0) === (baseRevs[questionId] ?? 0)
}

function toChange({ baseRevs }: PostedAnswers) {
  return ({ questionId, value, isText }: AcceptedAnswer): AnswerChange => ({
    questionId,
    value,
    isText,
    baseRev: baseRevs[questionId] ?? 0,
  })
}

import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import {
  strandIds,
  type Asked,
  type Question,
  type Questionnaire,
  type ScaleQuestion,
  type StrandId,
  type Viewpoint,
} from '#questionnaires/engine/questionnaire.ts'
import { visibleQuestions } from '#questionnaires/engine/visible-questions.ts'
import type { ProfileInput, RespondentAnswers } from './build-profile.ts'
import { daysBetween } from '#questionnaires/engine/calendar.ts'
import type { GivenWeight } from './need-level.ts'
import type { GivenAnswer } from './strand-score.ts'

/** One form as it was sent: who was asked what, their answers by question id, how long they have known the child, and the ISO day. */
export type SentContribution = {
  readonly asked: Asked
  readonly answers: AnswerValues
  readonly knownFor: string | null
  readonly sentOn: string
  readonly respondentId?: string
}

/** The child's age and band choice; what a profile needs besides the forms. */
export type AboutChild = Pick<ProfileInput, 'ageMonths' | 'correctedAgeMonths' | 'bandOverride'>

/** What a profile is drawn from: only answers to questions shown to that person count, and sorting by observation is never scored. */
export function profileInput(
  questionnaire: Questionnaire,
  contributions: readonly SentContribution[],
  child: AboutChild,
): ProfileInput {
  const scored = contributions.filter(({ asked }) => asked.form !== 'observation')
  const read = scored.map((sent) => ({ sent, questions: shownScales(questionnaire, sent) }))
  const strands: Partial<Record<StrandId, Partial<Record<Viewpoint, readonly RespondentAnswers[]>>>> = {}
  for (const strand of strandIds) {
    const views: Partial<Record<Viewpoint, readonly RespondentAnswers[]>> = {}
    for (const { sent, questions } of read) {
      const given = respondentAnswers(
        sent,
        questions.filter((question) => question.strand === strand),
      )
      if (given) views[sent.asked.viewpoint] = [...(views[sent.asked.viewpoint] ?? []), given]
    }
    strands[strand] = views
  }
  return { ...child, strands, known3m: familiarityOf(scored), spreadDays: spreadOf(scored) }
}

function shownScales(
  questionnaire: Questionnaire,
  { asked, answers }: SentContribution,
): readonly ScaleQuestion[] {
  return visibleQuestions(questionnaire, asked, answers).filter(isScale)
}

function isScale(question: Question): question is ScaleQuestion {
  return question.kind === 'scale'
}

function respondentAnswers(
  sent: SentContribution,
  shown: readonly ScaleQuestion[],
): RespondentAnswers | null {
  const items = shown.filter(({ measure }) => measure === 'item').map(({ id }) => id)
  if (items.length === 0) return null
  const weightOf = (measure: 'impact' | 'effort') =>
    toWeight(valueOf(sent.answers, shown.find((question) => question.measure === measure)?.id))
  return {
    items,
    answers: items.map((item) => toAnswer(valueOf(sent.answers, item))),
    impact: weightOf('impact'),
    effort: weightOf('effort'),
    form: sent.asked.form === 'brief' ? 'brief' : 'full',
    ...(sent.respondentId === undefined ? {} : { respondentId: sent.respondentId }),
  }
}

function valueOf(answers: AnswerValues, id: string | undefined): AnswerValues[string] | null {
  return id !== undefined && Object.hasOwn(answers, id) ? (answers[id] ?? null) : null
}

function toAnswer(value: AnswerValues[string] | null): GivenAnswer {
  if (typeof value === 'number') return value
  return value === 'X' || value === 'P' || value === 'NA' ? value : null
}

function toWeight(value: AnswerValues[string] | null): GivenWeight {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 'X' ? value : null
}

const threeMonthsOrMore = ['3-12 months', 'more than a year']

// Children know themselves; anybody else has said how long they have known the child, or it is not counted.
function familiarityOf(contributions: readonly SentContribution[]): ProfileInput['known3m'] {
  const known: Partial<Record<Viewpoint, readonly boolean[]>> = {}
  for (const { asked, knownFor } of contributions) {
    const knows = asked.viewpoint === 'self' || (knownFor !== null && threeMonthsOrMore.includes(knownFor))
    known[asked.viewpoint] = [...(known[asked.viewpoint] ?? []), knows]
  }
  return known
}

function spreadOf(contributions: readonly SentContribution[]): number {
  const days = contributions.map(({ sentOn }) => sentOn.slice(0, 10)).sort()
  const [first, last] = [days.at(0), days.at(-1)]
  return first === undefined || last === undefined ? 0 : daysBetween(first, last)
}

import { isConversationOnly } from './age-band.ts'
import type { AnswerValue, Asked, ItemQuestion, Question, Questionnaire } from './questionnaire.ts'
import { isAnswered, type AnswerValues } from './answers.ts'

/** The questions one informant sees, in order, given what has been answered so far (bare values by question id). */
export function visibleQuestions(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): readonly Question[] {
  const sight = { questionnaire, asked, answers }
  return askableQuestions(questionnaire, asked).filter((question) => isShown(question, sight))
}

/** Every question that could be shown to this informant, whatever the answers. Under 24 months nothing is asked on a scale. */
export function askableQuestions(questionnaire: Questionnaire, asked: Asked): readonly Question[] {
  const offered = questionnaire.offered.get(`${asked.viewpoint}.${asked.form}`) ?? []
  const isGuideOnly = isConversationOnly(asked.ageMonths)
  return offered.filter((question) => !(isGuideOnly && question.kind === 'scale') && isFor(question, asked))
}

/** The items to talk through, without answers, for a child under 24 months; empty from then on. */
export function conversationGuide(questionnaire: Questionnaire, asked: Asked): readonly ItemQuestion[] {
  if (!isConversationOnly(asked.ageMonths)) return []
  const offered = questionnaire.offered.get(`${asked.viewpoint}.${asked.form}`) ?? []
  return offered.filter(isItem).filter((question) => isFor(question, asked))
}

type Sight = {
  readonly questionnaire: Questionnaire
  readonly asked: Asked
  readonly answers: AnswerValues
}

// An answer counts only while its own question is shown, so a stale one opens nothing.
function isShown({ shownWhen }: Question, sight: Sight): boolean {
  if (!shownWhen) return true
  if (!matches(sight.answers[shownWhen.question], shownWhen.answers)) return false
  const source = sight.questionnaire.byId.get(shownWhen.question)
  return source !== undefined && isOffered(source, sight) && isShown(source, sight)
}

function isOffered(question: Question, { questionnaire, asked }: Sight): boolean {
  const offered = questionnaire.offered.get(`${asked.viewpoint}.${asked.form}`) ?? []
  return offered.includes(question) && isFor(question, asked)
}

function matches(value: AnswerValue | undefined, wanted: readonly string[]): boolean {
  if (!isAnswered(value)) return false
  if (typeof value === 'object') return value.some((one) => wanted.includes(one))
  return wanted.includes(String(value))
}

function isFor(question: Question, asked: Asked): boolean {
  return (
    isDue(question, asked) &&
    hasRole(question, asked) &&
    (question.block === undefined || asked.isBackgroundAsked) &&
    mayBeAskedAlone(question, asked)
  )
}

// Under 24 months the corrected age chooses the items of a child born early.
function isDue({ fromMonths = 0, fromMonthsIn }: Question, asked: Asked): boolean {
  const isCorrected = asked.ageMonths < 24 && asked.correctedAgeMonths !== undefined
  const age = isCorrected ? (asked.correctedAgeMonths ?? asked.ageMonths) : asked.ageMonths
  return age >= (fromMonthsIn?.[asked.ageBand] ?? fromMonths)
}

function hasRole({ roles }: Question, asked: Asked): boolean {
  return roles === undefined || roles.some((role) => asked.roles?.includes(role))
}

function mayBeAskedAlone({ aloneFromMonths }: Question, asked: Asked): boolean {
  if (aloneFromMonths === undefined || asked.viewpoint !== 'self') return true
  return asked.mode !== 'own' || asked.ageMonths >= aloneFromMonths
}

function isItem(question: Question): question is ItemQuestion {
  return question.kind === 'scale' && question.measure === 'item'
}

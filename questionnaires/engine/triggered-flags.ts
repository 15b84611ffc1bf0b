import { isAnswered, type AnswerValues } from './answers.ts'
import type { Asked, Clock, FlagNever, FlagRole, Questionnaire, RedFlag, Viewpoint } from './questionnaire.ts'
import { countingAnswers } from './stale-answers.ts'

/** A safety answer that must reach a named person. */
export type RaisedFlag = {
  readonly flagId: string
  /** The answer that raised it, and to which question. */
  readonly answer: string
  readonly questionId: string
  /** Key of the words shown at once: `RF01.recently`. */
  readonly onScreen: string
  /** The form stops and help fills the screen. */
  readonly stopsForm: boolean
  readonly routesTo: readonly FlagRole[]
  readonly clock: Clock
  readonly neverTellsParents: boolean
  readonly holdsBackRules: readonly string[]
  readonly never: readonly FlagNever[]
}

/** The flags raised by one informant's answers, among questions actually put to them, in the order of the flags. */
export function triggeredFlags(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): readonly RaisedFlag[] {
  const counting = countingAnswers(questionnaire, asked, answers)
  return questionnaire.flags.flatMap((flag) => [
    ...directly(flag, asked.viewpoint, counting),
    ...byRouting(questionnaire, flag, { viewpoint: asked.viewpoint, counting }),
  ])
}

/** Tasks a background answer asks for, such as offering a conversation: the routings that lead to no flag. */
export function openedTasks(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): readonly string[] {
  const counting = countingAnswers(questionnaire, asked, answers)
  return questionnaire.routings
    .filter(({ to }) => !questionnaire.flagById.has(to))
    .filter(({ question, answer }) => has(counting, question, answer))
    .map(({ to }) => to)
}

function directly(flag: RedFlag, viewpoint: Viewpoint, counting: AnswerValues): readonly RaisedFlag[] {
  const value = counting[flag.id]
  const clock =
    typeof value === 'string' && Object.hasOwn(flag.raisedBy, value) ? flag.raisedBy[value] : undefined
  if (clock === undefined || typeof value !== 'string') return []
  return [raised(flag, { viewpoint, questionId: flag.id, answer: value, clock })]
}

// A routed answer takes the shortest of the flag's clocks, as nobody has said how urgent it is.
function byRouting(
  { routings }: Questionnaire,
  flag: RedFlag,
  { viewpoint, counting }: { viewpoint: Viewpoint; counting: AnswerValues },
): readonly RaisedFlag[] {
  const [clock] = Object.values(flag.raisedBy).toSorted((one, other) => one.within - other.within)
  if (!clock) return []
  return routings
    .filter(({ to, question, answer }) => to === flag.id && has(counting, question, answer))
    .map(({ question, answer }) => raised(flag, { viewpoint, questionId: question, answer, clock }))
}

type Cause = {
  readonly viewpoint: Viewpoint
  readonly questionId: string
  readonly answer: string
  readonly clock: Clock
}

function raised(flag: RedFlag, { viewpoint, questionId, answer, clock }: Cause): RaisedFlag {
  const routesTo = flag.routesTo.filter(
    ({ whenFrom = viewpoint, whenAnswer = answer }) => whenFrom === viewpoint && whenAnswer === answer,
  )
  return {
    flagId: flag.id,
    answer,
    questionId,
    onScreen: `${flag.id}.${answer}`,
    stopsForm: flag.stopsFormOn.includes(answer),
    routesTo: routesTo.map(({ role }) => role),
    clock,
    neverTellsParents: flag.neverTellsParents,
    holdsBackRules: flag.holdsBackRules,
    never: flag.never,
  }
}

function has(counting: AnswerValues, question: string, answer: string): boolean {
  const value = counting[question]
  if (!isAnswered(value)) return false
  return typeof value === 'object' ? value.includes(answer) : value === answer
}

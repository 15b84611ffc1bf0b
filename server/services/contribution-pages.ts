import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import { pagesFor, type Page, type Part } from '#questionnaires/engine/pages.ts'
import { progressOf, type PartProgress } from '#questionnaires/engine/progress.ts'
import {
  formsOf,
  type AnswerValue,
  type Asked,
  type Form,
  type Question,
  type Questionnaire,
  type Section,
} from '#questionnaires/engine/questionnaire.ts'
import { isConversationOnly } from '#questionnaires/engine/age-band.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { answerMark } from './answer-mark.ts'
import { answersInForm, answersOf } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { raisedBy } from './raise-safety-tasks.ts'

/** A contribution as its own author reads it: which questions, in whose words, and what they call the child. */
export type Reader = {
  readonly contributionId: string
  readonly name: string
  readonly asked: Asked
  readonly form: Form
}

export type TaskView = PartProgress & { readonly pageId: string; readonly isFinished: boolean }

/** The way through the pages: where one page stands. */
export type Place = {
  readonly section: Section
  readonly pageId: string
  /** Counted from 1. */
  readonly part: number
  readonly parts: number
  readonly step: number
  readonly steps: number
  readonly previous: string | null
  readonly next: string | null
}

export type PageView = Reader &
  Place & {
    readonly questions: readonly Question[]
    /** Questions of this page that wait for an answer on it. */
    readonly waiting: readonly string[]
    /** By question, the page of the question its words may lead to. */
    readonly leads: Readonly<Record<string, string>>
    readonly guide: readonly Question[]
    readonly values: AnswerValues
    readonly revs: Readonly<Record<string, number>>
    readonly marks: Readonly<Record<string, string>>
    readonly showsHelpPanel: boolean
    readonly advice: readonly Advice[]
    readonly lastSavedAt: string | null
    /** Questions with more than one version kept. */
    readonly crossed: readonly string[]
  }

/** What a safety answer says at once. */
export type Advice = { readonly flagId: string; readonly answer: string; readonly stopsForm: boolean }

export function readerOf(contribution: Contribution, name: string): Reader {
  return { contributionId: contribution.id, name, asked: askedOf(contribution), form: contribution.form }
}

/** The parts of a contribution in order, with the pages of each. */
export function partsOf(questionnaire: Questionnaire, contribution: Contribution): readonly Part[] {
  return pagesFor(questionnaire, askedOf(contribution), answersInForm(questionnaire, contribution))
}

/** The task list: each part, how far it is, and the page to go on with. */
export function tasksOf(questionnaire: Questionnaire, contribution: Contribution): readonly TaskView[] {
  const values = answersInForm(questionnaire, contribution)
  const progress = progressOf(questionnaire, askedOf(contribution), values)
  return partsOf(questionnaire, contribution).flatMap(({ section, pages }, index) => {
    const part = progress[index]
    const isFinished = contribution.finishedParts?.includes(section) ?? false
    return part ? [{ ...part, pageId: pageToGoOnWith(pages, values), isFinished }] : []
  })
}

/** The forms this informant may change to. A sorted-pictures form needs an adult beside the child, who sets it. */
export function formsFor({ viewpoint, form, ageMonths }: Contribution): readonly Form[] {
  if (form === 'observation' || isConversationOnly(ageMonths)) return [form]
  return formsOf[viewpoint].filter((offered) => offered !== 'observation')
}

/** One page with the answers it has; null when this informant has no such page. */
export function pageOf(
  questionnaire: Questionnaire,
  contribution: Contribution,
  { pageId, name }: { readonly pageId: string; readonly name: string },
): PageView | null {
  const parts = partsOf(questionnaire, contribution)
  const place = placeOf(parts, pageId)
  const page = parts.flatMap(({ pages }) => pages).find(({ id }) => id === pageId)
  if (!place || !page) return null
  const answers = answersOf(contribution)
  const questions = inOrder(questionnaire, page)
  const answerable = questions.filter(({ kind }) => kind !== 'info').map(({ id }) => id)
  const values = answersInForm(questionnaire, contribution)
  return {
    ...readerOf(contribution, name),
    ...place,
    questions,
    waiting: page.waiting.map(({ id }) => id),
    leads: Object.fromEntries(questions.flatMap((question) => leadFrom(question, parts))),
    guide: page.guide,
    values: Object.fromEntries(answerable.flatMap((id) => pair(id, values[id]))),
    revs: Object.fromEntries(answerable.map((id) => [id, answers[id]?.rev ?? 0])),
    marks: Object.fromEntries(answerable.flatMap((id) => pair(id, answerMark(values[id])))),
    showsHelpPanel: page.showsHelpPanel,
    advice: adviceOn(questionnaire, contribution, answerable),
    lastSavedAt: contribution.lastSavedAt,
    crossed: answerable.filter((id) => answers[id]?.also !== undefined),
  }
}

/** What the answers to these questions say at once. */
export function adviceOn(
  questionnaire: Questionnaire,
  contribution: Contribution,
  questionIds: readonly string[],
): readonly Advice[] {
  return raisedBy(questionnaire, contribution)
    .filter(({ questionId }) => questionIds.includes(questionId))
    .map(({ flagId, answer, stopsForm }) => ({ flagId, answer, stopsForm }))
}

/** Where a page stands among the parts, or null. */
export function placeOf(parts: readonly Part[], pageId: string): Place | null {
  const all = parts.flatMap(({ pages }) => pages)
  const part = parts.find(({ pages }) => pages.some(({ id }) => id === pageId))
  if (!part) return null
  const index = all.findIndex(({ id }) => id === pageId)
  return {
    section: part.section,
    pageId,
    part: parts.indexOf(part) + 1,
    parts: parts.length,
    step: part.pages.findIndex(({ id }) => id === pageId) + 1,
    steps: part.pages.length,
    previous: all[index - 1]?.id ?? null,
    next: all[index + 1]?.id ?? null,
  }
}

// Words never raise anything by themselves: they offer the way to the question that does.
function leadFrom(question: Question, parts: readonly Part[]): readonly (readonly [string, string])[] {
  if (question.kind !== 'text' || question.routesTo === undefined) return []
  const { routesTo } = question
  const pages = parts.flatMap((part) => part.pages)
  const page = pages.find(({ questions }) => questions.some(({ id }) => id === routesTo))
  return page ? [[question.id, page.id]] : []
}

function inOrder(questionnaire: Questionnaire, { questions, waiting }: Page): readonly Question[] {
  if (waiting.length === 0) return questions
  const all = new Set([...questions, ...waiting])
  return questionnaire.questions.filter((question) => all.has(question))
}

function pageToGoOnWith(pages: readonly Page[], values: AnswerValues): string {
  const open = pages.find(({ questions }) =>
    questions.some(({ id, kind }) => kind !== 'info' && values[id] === undefined),
  )
  return (open ?? pages[0])?.id ?? ''
}

function pair<Value extends AnswerValue>(id: string, value: Value | undefined): readonly [string, Value][] {
  return value === undefined || value === '' ? [] : [[id, value]]
}

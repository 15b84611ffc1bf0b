import { isText } from '#questionnaires/engine/check-answers.ts'
import { checkAnswer, type Answering, type RawAnswer } from '#questionnaires/engine/check-answer.ts'
import type { StoredAnswer } from '#questionnaires/engine/answers.ts'
import type { AnswerChange } from '#questionnaires/engine/merge-answers.ts'
import type { AnswerValue, Question } from '#questionnaires/engine/questionnaire.ts'
import { actorReference, type Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { contributions } from '#server/store/collections.ts'
import { answersOf } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { partsOf, readerOf } from './contribution-pages.ts'
import { openOwn, openToWrite, type Desk } from './contribution-service.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { merged, shutBy } from './save-answers.ts'

/** One question with every version that was saved of its answer, the newest first. */
export type Versions = {
  readonly question: Question
  readonly rev: number
  readonly versions: readonly { readonly value: AnswerValue | null; readonly at: string }[]
  readonly mayKeepAll: boolean
}

/** Answers that two devices gave at once: both are kept until somebody chooses. */
export function createVersionService(parts: Parts, gate: Gate) {
  const desk: Desk = { parts, gate }
  return {
    versions: (actor: Actor, about: About) => versions(desk, actor, about),
    choose: (actor: Actor, choice: About & { form: URLSearchParams }) => choose(desk, actor, choice),
  }
}

type About = { readonly id: string; readonly pageId: string }

async function versions(desk: Desk, actor: Actor, { id, pageId }: About) {
  const opened = await openOwn(desk, actor, id)
  if (!opened.ok) return opened
  const { contribution, name } = opened.value
  const shut = shutBy(contribution)
  if (shut) return refused(shut)
  return done({ ...readerOf(contribution, name), crossed: crossedOn(desk, contribution, pageId) })
}

function crossedOn({ parts }: Desk, contribution: Contribution, pageId: string): readonly Versions[] {
  const answers = answersOf(contribution)
  const pages = partsOf(parts.questionnaire, contribution).flatMap((part) => part.pages)
  const questions = pages
    .filter(({ id }) => id === pageId)
    .flatMap((page) => [...page.questions, ...page.waiting])
  return questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer?.also ? [versionsOf(question, answer)] : []
  })
}

function versionsOf(question: Question, { value, rev, at, also = [] }: StoredAnswer): Versions {
  return {
    question,
    rev,
    versions: [{ value, at }, ...also.toReversed().map((other) => ({ value: other.value, at: other.at }))],
    mayKeepAll: isText(question),
  }
}

/** Keeps the chosen version of each answer, or all of a text one after another. Refused when an answer moved on since the page was drawn. */
async function choose(
  desk: Desk,
  actor: Actor,
  { id, pageId, form }: About & { form: URLSearchParams },
): Promise<Outcome<unknown>> {
  const opened = await openToWrite(desk, actor, id)
  if (!opened.ok) return opened
  const { questionnaire, now, store } = desk.parts
  const stamp = { at: now(), by: actorReference(actor) }
  return store.records(contributions).mutate<string>(id, (current) => {
    const shut = shutBy(current)
    if (shut) return refused(shut)
    const answering = { questionnaire, asked: askedOf(current) }
    const picked = crossedOn(desk, current, pageId).filter(({ question }) => form.has(`pick:${question.id}`))
    const chosen = picked.map((crossed) => chosenOf(crossed, form, answering))
    const wrong = chosen.find((change) => !change.ok)
    if (wrong) return wrong
    const changes = chosen.flatMap((change) => (change.ok ? [change.value] : []))
    const settled = merged(current, changes, { questionnaire, stamp })
    return settled.ok ? done(settled.value.contribution) : settled
  })
}

function chosenOf(
  { question, rev, versions: all, mayKeepAll }: Versions,
  form: URLSearchParams,
  answering: Answering,
): Outcome<AnswerChange, 'changed-meanwhile' | 'answers-not-kept'> {
  if (form.get(`rev:${question.id}`) !== String(rev)) return refused('changed-meanwhile')
  const picked = form.get(`pick:${question.id}`)
  const isAll = picked === 'all' && mayKeepAll
  const version = all[Number(picked)]
  if (!isAll && !version) return refused('answers-not-kept', { [question.id]: 'unknown-option' })
  const raw = isAll ? all.map(({ value }) => rawOf(value)).join('\n\n') : rawOf(version?.value ?? null)
  const checked = checkAnswer(question, raw, answering)
  if (!checked.ok) return refused('answers-not-kept', { [question.id]: checked.refusal })
  return done({
    questionId: question.id,
    value: checked.value,
    baseRev: rev,
    isText: mayKeepAll,
    isSettled: true,
  })
}

function rawOf(value: AnswerValue | null): RawAnswer {
  if (value === null) return ''
  return typeof value === 'object' ? value : String(value)
}

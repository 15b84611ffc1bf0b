import { setTimeout as pause } from 'node:timers/promises'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { AnswerValue } from '#questionnaires/engine/questionnaire.ts'
import { visibleQuestions } from '#questionnaires/engine/visible-questions.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { answersOf } from '#server/services/answers-in-form.ts'
import { askedOf } from '#server/services/asked-of.ts'
import { randomId } from '#server/secrets/random-id.ts'
import { contributions } from '#server/store/collections.ts'
import { percentile95 } from './percentile95.ts'
import type { BenchRow } from './profile.bench.ts'
import { aRunningService, type RunningService, type Visitor } from './running-service.ts'
import { anOpenForm } from './seeded-pages.ts'

const peopleAtOnce = 200
// A person answers about one question every 5 to 8 seconds; each answer is saved once.
const evening = { words: 'a save every 5 s each', everyMs: 5000, savesEach: 6, targetMs: 100 }
const storm = { words: 'a save a second each', everyMs: 1000, savesEach: 10, targetMs: null }
const parallelSaves = 1000

/** Answers saved while people write: how long one takes in a busy evening, and whether any that was acknowledged is gone. */
export const autosaveBench = { name: 'autosave', run }

async function run(): Promise<readonly BenchRow[]> {
  const service = await aRunningService()
  try {
    const form = await anOpenForm(service.store)
    const questions = choiceQuestions(form)
    const filling = { service, form, questions }
    return [
      ...(await manyPeople(filling, evening)),
      ...(await manyPeople(filling, storm)),
      await oneForm(filling, { name: 'one form, different questions', questions }),
      await oneForm(filling, { name: 'one form, one question', questions: questions.slice(0, 1) }),
    ]
  } finally {
    await service.close()
  }
}

type Question = { readonly id: string; readonly values: readonly AnswerValue[] }
type Filling = {
  readonly service: RunningService
  readonly form: Contribution
  readonly questions: readonly Question[]
}
type Filler = { readonly id: string; readonly visitor: Visitor }
type Acknowledged = {
  readonly question: string
  readonly value: string
  readonly rev: number
  readonly ms: number
}

type Pace = {
  readonly words: string
  readonly everyMs: number
  readonly savesEach: number
  /** Null where the row only shows what happens. */
  readonly targetMs: number | null
}

async function manyPeople(
  filling: Filling,
  { words, everyMs, savesEach, targetMs }: Pace,
): Promise<readonly BenchRow[]> {
  const fillers = await Promise.all(Array.from({ length: peopleAtOnce }, () => aFiller(filling)))
  await fillFor(filling, fillers[0], { saves: 20, pauseMs: 10 })
  const filled = await Promise.all(
    fillers.map(async (filler, at) => {
      await pause((at * everyMs) / peopleAtOnce)
      return { filler, acknowledged: await fillFor(filling, filler, { saves: savesEach, pauseMs: everyMs }) }
    }),
  )
  const all = filled.flatMap(({ acknowledged }) => acknowledged)
  const lost = await Promise.all(
    filled.map(({ filler, acknowledged }) => lostIn(filling, filler, acknowledged)),
  )
  const p95 = percentile95(all.map(({ ms }) => ms))
  const sent = peopleAtOnce * savesEach
  return [
    {
      name: `${peopleAtOnce} people, ${words}, p95`,
      value: p95,
      unit: 'ms',
      target: targetMs === null ? 'none' : `≤ ${targetMs} ms`,
      ok: targetMs === null || p95 <= targetMs,
    },
    lostRow(`${peopleAtOnce} people, ${words}`, {
      lost: lost.reduce(sum, 0),
      acknowledged: all.length,
      sent,
    }),
  ]
}

async function oneForm(
  filling: Filling,
  { name, questions }: { name: string; questions: readonly Question[] },
): Promise<BenchRow> {
  const filler = await aFiller(filling)
  const saves = Array.from({ length: parallelSaves }, (_, at) => {
    const question = questions[at % questions.length]
    return question
      ? save(filling, filler, { question, turn: Math.floor(at / questions.length), rev: 0 })
      : Promise.resolve(null)
  })
  const acknowledged = (await Promise.all(saves)).flatMap((reply) => reply ?? [])
  const lost = await lostIn(filling, filler, acknowledged)
  return lostRow(name, { lost, acknowledged: acknowledged.length, sent: parallelSaves })
}

type Count = { readonly lost: number; readonly acknowledged: number; readonly sent: number }

function lostRow(name: string, { lost, acknowledged, sent }: Count): BenchRow {
  return {
    name: `${name}, lost of ${acknowledged} acknowledged`,
    value: lost,
    unit: 'saves',
    target: `0, all ${sent} acknowledged`,
    ok: lost === 0 && acknowledged === sent,
  }
}

// The same form again for somebody else: everything but the answers is as the seed made it.
async function aFiller({ service, form }: Filling): Promise<Filler> {
  const id = randomId('a')
  const untouched = {
    invitation: null,
    invitationHash: null,
    openedAt: null,
    lastSavedAt: null,
    outbox: [],
    outboxDue: null,
  }
  const empty = { answers: {}, background: {}, restricted: {}, safety: {}, voice: {} }
  const kept = await service.store.records(contributions).insert({ ...form, ...untouched, ...empty, id })
  if (!kept.ok) throw new Error(`a form could not be made: ${kept.refusal}`)
  return { id, visitor: await service.visitLink(id) }
}

async function fillFor(
  filling: Filling,
  filler: Filler | undefined,
  { saves, pauseMs }: { saves: number; pauseMs: number },
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  for (let at = 0; filler && at < saves; at += 1) {
    const started = performance.now()
    const question = filling.questions[at % 5]
    const before = acknowledged.findLast((one) => one.question === question?.id)
    const reply = question && (await save(filling, filler, { question, turn: at, rev: before?.rev ?? 0 }))
    if (reply) acknowledged.push(reply)
    await pause(Math.max(0, pauseMs - (performance.now() - started)))
  }
  return acknowledged
}

async function save(
  { service: { origin } }: Filling,
  { id, visitor }: Filler,
  { question, turn, rev }: { question: Question; turn: number; rev: number },
): Promise<Acknowledged | null> {
  const value = String(question.values[turn % question.values.length])
  const body = new URLSearchParams({
    csrf: visitor.formToken,
    contribution: id,
    intent: 'autosave',
    [`rev:${question.id}`]: String(rev),
    [question.id]: value,
  })
  const started = performance.now()
  const response = await fetch(`${origin}/contribute/autosave`, {
    method: 'POST',
    headers: { ...visitor.headers, accept: 'application/json' },
    body,
  })
  const reply: unknown = await response.json().catch(() => null)
  const ms = performance.now() - started
  return response.ok ? { question: question.id, value, rev: revIn(reply, question.id), ms } : null
}

function revIn(reply: unknown, question: string): number {
  const revs: unknown = typeof reply === 'object' && reply !== null && 'revs' in reply ? reply.revs : null
  const rev: unknown =
    typeof revs !== 'object' || revs === null
      ? null
      : Object.entries(revs).find(([id]) => id === question)?.[1]
  if (typeof rev !== 'number') throw new Error('a save was answered without its revision')
  return rev
}

// Two values under one revision, or a last revision that the store does not hold, is an acknowledged save that is gone.
async function lostIn(
  { service }: Filling,
  { id }: Filler,
  acknowledged: readonly Acknowledged[],
): Promise<number> {
  const kept = await service.store.records(contributions).get(id)
  const answers = kept ? answersOf(kept) : {}
  const byRev = new Map<string, string>()
  let lost = 0
  for (const { question, value, rev } of acknowledged) {
    const place = `${question} ${rev}`
    const answer = answers[question]
    const isOverwritten = byRev.has(place) && byRev.get(place) !== value
    const isGone = !answer || answer.rev < rev || (answer.rev === rev && String(answer.value) !== value)
    if (isOverwritten || isGone) lost += 1
    byRev.set(place, value)
  }
  return lost
}

function choiceQuestions(form: Contribution): readonly Question[] {
  return visibleQuestions(childNeedsV1, askedOf(form), {}).flatMap((question) => {
    const scale = question.kind === 'scale' ? question.scaleIn[form.form] : undefined
    return scale ? [{ id: question.id, values: childNeedsV1.scales[scale].values }] : []
  })
}

function sum(one: number, other: number): number {
  return one + other
}

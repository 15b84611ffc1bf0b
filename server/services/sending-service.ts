import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import { countingAnswers } from '#questionnaires/engine/stale-answers.ts'
import type { Questionnaire, Question, Section } from '#questionnaires/engine/questionnaire.ts'
import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { outboxDueAt } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, contributions } from '#server/store/collections.ts'
import { answersInForm } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { partsOf, readerOf } from './contribution-pages.ts'
import { openOwn, openToWrite, type Desk } from './contribution-service.ts'
import { isAskedForEquality } from './equality-service.ts'
import type { Gate } from './gate.ts'
import { newMessage } from './new-message.ts'
import type { Parts } from './parts.ts'
import { leadOf } from './role-holders.ts'
import { shutBy } from './save-answers.ts'

/** The lead has this long to put the answers together before somebody may ask about them. */
const daysToHear = 14

/** Checking a contribution, sending it, and the receipt. */
export function createSendingService(parts: Parts, gate: Gate) {
  const desk: Desk = { parts, gate }
  return {
    check: (actor: Actor, id: string) => check(desk, actor, id),
    send: (actor: Actor, id: string) => send(desk, actor, id),
    receipt: (actor: Actor, id: string) => receipt(desk, actor, id),
  }
}

/** One part to look over: its questions that are asked now, and the page that changes each. */
export type CheckedPart = {
  readonly section: Section
  readonly pageId: string
  readonly rows: readonly { readonly question: Question; readonly pageId: string }[]
}

async function check(desk: Desk, actor: Actor, id: string) {
  const opened = await openOwn(desk, actor, id)
  if (!opened.ok) return opened
  const { contribution, name } = opened.value
  const shut = shutBy(contribution)
  if (shut) return refused(shut)
  const { questionnaire } = desk.parts
  return done({
    ...readerOf(contribution, name),
    parts: checkedParts(questionnaire, contribution),
    values: answersInForm(questionnaire, contribution),
  })
}

function checkedParts(questionnaire: Questionnaire, contribution: Contribution): readonly CheckedPart[] {
  return partsOf(questionnaire, contribution).flatMap(({ section, pages }) => {
    const rows = pages.flatMap((page) =>
      page.questions.flatMap((question) => (question.kind === 'info' ? [] : [{ question, pageId: page.id }])),
    )
    return rows.length > 0 ? [{ section, pageId: pages[0]?.id ?? section, rows }] : []
  })
}

/** Sends a contribution: from then on it is read-only. A second press gets the same receipt. */
async function send(desk: Desk, actor: Actor, id: string): Promise<Outcome<{ readonly receipt: string }>> {
  const sent = await openOwn(desk, actor, id)
  if (sent.ok && sent.value.contribution.receipt !== null)
    return done({ receipt: sent.value.contribution.receipt })
  const opened = await openToWrite(desk, actor, id)
  if (!opened.ok) return opened
  const { questionnaire, store, now } = desk.parts
  const news = await newsForLead(desk.parts, opened.value.childId)
  const receiptNumber = receiptFrom(desk.parts.newId('a'))
  const kept = await store.records(contributions).mutate(id, (current) => {
    if (current.receipt !== null) return done(current)
    const shut = shutBy(current)
    if (shut) return refused(shut)
    if (Object.keys(counting(questionnaire, current)).length === 0) return refused('nothing-to-send')
    const outbox = [...current.outbox, ...news]
    return done({
      ...current,
      sentAt: now(),
      receipt: receiptNumber,
      invitationHash: null,
      outbox,
      outboxDue: outboxDueAt(outbox),
    })
  })
  return kept.ok ? done({ receipt: kept.value.receipt ?? receiptNumber }) : kept
}

function counting(questionnaire: Questionnaire, contribution: Contribution): AnswerValues {
  return countingAnswers(questionnaire, askedOf(contribution), answersInForm(questionnaire, contribution))
}

async function newsForLead(parts: Parts, childId: string) {
  const child = await parts.store.records(children).get(childId)
  const leads = child ? await leadOf(parts.store, child) : []
  return leads.map(({ email, locale }) =>
    newMessage(parts, {
      kind: 'someone-answered',
      channel: 'email',
      to: email,
      locale,
      params: { link: `${parts.origin}/children/${childId}/board` },
    }),
  )
}

/** Proof of sending, and nothing of what was sent. */
async function receipt(desk: Desk, actor: Actor, id: string) {
  const opened = await openOwn(desk, actor, id)
  if (!opened.ok) return opened
  const { sentAt, receipt: number, viewpoint } = opened.value.contribution
  if (sentAt === null || number === null) return refused('not-sent-yet')
  return done({
    ...readerOf(opened.value.contribution, opened.value.name),
    receipt: number,
    sentAt,
    hearBy: addDays(londonDay(sentAt), daysToHear),
    viewpoint,
    isSignedIn: actor.kind === 'person',
    isAssisted: actor.kind === 'assisted',
    asksForEquality: isAskedForEquality(opened.value.contribution),
  })
}

// Read out over the phone: two groups of four letters and digits without look-alikes.
function receiptFrom(id: string): string {
  const letters = id.slice(2, 10).toUpperCase()
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

import { daysBetween } from '#schemas/calendar.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done } from '#schemas/outcome.ts'
import type { Round } from '#schemas/round.ts'
import { formsOf, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { answersOf } from './answers-in-form.ts'
import type { Desk } from './desk.ts'
import { lastToInformant } from './messages-to-informant.ts'
import { daysBetweenRounds } from './open-round.ts'
import { partWhere, type PartWhere } from './part-where.ts'
import { isOpen, latestRound, partsOfRound } from './round-records.ts'

/** What the lead can do about a part. */
export const boardActions = [
  'answer',
  'remind',
  'new-link',
  'phone',
  'together',
  'change-form',
  'withdraw',
] as const
export type BoardAction = (typeof boardActions)[number]

/** Days between one message to somebody and the next reminder. */
export const daysBetweenReminders = 3

/** The progress board of a child: who has answered in the newest round, never what. */
export async function board(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'board' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, grant)
  const parts = round ? await partsOfRound(desk.store, grant, round.id) : []
  return done({
    name: child.likesToBeCalled,
    yearGroup: child.yearGroup,
    round: round ? roundView(round, desk.now()) : null,
    summary: boardSummary(parts),
    rows: parts.toSorted(byViewpoint).map((part) => rowView(desk, part, actor)),
  })
}

/** How many viewpoints a picture could be made of now, and how many have been asked. */
export function boardSummary(parts: readonly Contribution[]) {
  const standing = parts.filter(({ withdrawnAt }) => withdrawnAt === null)
  const sent = standing.filter(({ sentAt }) => sentAt !== null)
  return {
    asked: standing.length,
    sent: sent.length,
    viewpointsAsked: countViewpoints(standing),
    viewpointsSent: countViewpoints(sent),
  }
}

/** Whether somebody may be reminded at an instant: not sent yet, reachable, and not told anything in the last three days. */
export function mayRemind(part: Contribution, now: string): boolean {
  const last = lastToInformant(part)
  return last !== null && daysBetween(londonDay(last.notBefore), londonDay(now)) >= daysBetweenReminders
}

const boardOrder: readonly Viewpoint[] = ['home', 'school', 'health', 'community', 'self']

function byViewpoint(one: Contribution, other: Contribution): number {
  return (
    boardOrder.indexOf(one.viewpoint) - boardOrder.indexOf(other.viewpoint) ||
    one.label.localeCompare(other.label, 'en-GB')
  )
}

function countViewpoints(parts: readonly Contribution[]): number {
  return new Set(parts.map(({ viewpoint }) => viewpoint)).size
}

function roundView(round: Round, now: string) {
  const { number, openedOn, closedOn, published, purpose } = round
  return {
    number,
    openedOn,
    closedOn,
    purpose,
    isOpen: isOpen(round),
    publishedAt: published?.publishedAt ?? null,
    familyFrom: published?.familyFrom ?? null,
    isSoonForNext: daysBetween(openedOn, londonDay(now)) < daysBetweenRounds,
  }
}

/** One line of the board: who, how far, and what can be done; nothing of what was said. */
export type BoardRow = ReturnType<typeof rowView>

function rowView({ questionnaire, now }: Desk, part: Contribution, actor: Actor) {
  const where = partWhere(questionnaire, part, now())
  const { id, viewpoint, label, form, locale, completedBy, lastSavedAt } = part
  const isOwn = actor.kind === 'person' && part.authorId === actor.personId
  return {
    contributionId: id,
    viewpoint,
    label,
    form,
    locale,
    completedBy,
    where,
    isOwn,
    lastSeenAt: lastSavedAt ?? part.openedAt,
    message: messageState(lastToInformant(part)),
    forms: formsOf[viewpoint].filter((other) => other !== form),
    can: waysOn(part, { where, isOwn, now: now() }),
  }
}

function messageState(last: OutboxEntry | null) {
  if (!last) return null
  if (last.gaveUpAt !== null) return { state: 'did-not-arrive' as const, at: last.gaveUpAt }
  return last.sentAt === null
    ? { state: 'waiting' as const, at: last.notBefore }
    : { state: 'left' as const, at: last.sentAt }
}

type Standing = { readonly where: PartWhere; readonly isOwn: boolean; readonly now: string }

const waysByState: Readonly<Record<PartWhere['state'], readonly BoardAction[]>> = {
  'not-opened': ['remind', 'new-link', 'phone', 'together', 'change-form', 'withdraw'],
  started: ['remind', 'new-link', 'phone', 'together', 'change-form', 'withdraw'],
  'link-ended': ['new-link', 'phone', 'together', 'change-form', 'withdraw'],
  locked: ['new-link', 'phone', 'withdraw'],
  'not-me': ['withdraw'],
  sent: [],
  withdrawn: [],
  closed: [],
}

/** What the lead can do about a part where it stands. */
export function waysOn(part: Contribution, { where, isOwn, now }: Standing): readonly BoardAction[] {
  if (isOwn) return where.state === 'not-opened' || where.state === 'started' ? ['answer', 'withdraw'] : []
  return waysByState[where.state].filter((way) => isPossible[way](part, now))
}

const isPossible: Readonly<Record<BoardAction, (part: Contribution, now: string) => boolean>> = {
  answer: () => false,
  remind: mayRemind,
  'new-link': ({ authorId }) => authorId === null,
  phone: (part) => part.viewpoint !== 'self' && mayHandOver(part),
  together: (part) => part.viewpoint === 'self' && mayHandOver(part),
  'change-form': ({ viewpoint }) => formsOf[viewpoint].length > 1,
  withdraw: () => true,
}

/** Words somebody has begun alone stay theirs: only what was written beside a worker is gone on with beside one. */
export function mayHandOver(part: Contribution): boolean {
  return Object.values(answersOf(part)).every(({ by }) => by.startsWith('assisted:'))
}

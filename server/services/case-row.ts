import type { Child } from '#schemas/child.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Round } from '#schemas/round.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { heardBy, type Hearer } from '#server/referrals/shared-with-sender.ts'
import { contributions, plans, referrals, rounds } from '#server/store/collections.ts'
import { boardSummary } from './board.ts'
import type { Desk } from './desk.ts'
import { partWhere } from './part-where.ts'
import type { PersonActor } from './person-of.ts'
import { isOpen, newestRoundOf } from './round-records.ts'
import { isOnListOf } from './task-lists.ts'

/** How somebody looks at a caseload: leads see it all, teachers their named children, safeguarding leads their own tasks. */
export type CaseloadFace = 'lead' | 'teacher' | 'safeguarding'

/** One child on somebody's list. */
export type CaseRow = {
  readonly childId: string
  readonly name: string
  readonly givenName: string
  /** Teachers know the child by the name they are called by; the rest of it is not on their list. */
  readonly familyName: string | null
  readonly yearGroup: string | null
  readonly round: {
    readonly number: number
    readonly asked: number
    readonly sent: number
    readonly isOpen: boolean
    readonly publishedAt: string | null
  } | null
  readonly nextDate: { readonly what: 'review' | 'answers-by'; readonly on: string } | null
  /** Everybody who was asked has sent their part. */
  readonly isReady: boolean
  readonly hasOwnPart: boolean
  readonly stuck: number
  readonly isReviewDue: boolean
  readonly isInformationAsked: boolean
  readonly safetyTasks: number
  readonly hasStrategies: boolean
}

type Looking = { readonly person: PersonActor; readonly face: CaseloadFace; readonly today: string }

/** Days before a review that it is on the list of things to do. */
const reviewAhead = 7

/** One child as they stand on a list, on an ISO day; only what that list shows is looked up. */
export async function caseRow(desk: Desk, child: Child, looking: Looking): Promise<CaseRow> {
  const { face } = looking
  const round = await newestRoundOf(desk.store, child.id)
  const parts = round ? await partsIn(desk, round) : []
  const around = face === 'lead' ? await aroundRound(desk, child, looking) : nothingAround
  return {
    childId: child.id,
    name: child.likesToBeCalled,
    givenName: child.givenName,
    familyName: face === 'teacher' ? null : child.familyName,
    yearGroup: child.yearGroup,
    ...aboutRound(desk, round, { parts, face }),
    ...aboutPlan(around, looking),
    hasOwnPart: parts.some((part) => isWaitingFor(part, looking.person)),
    safetyTasks: face === 'safeguarding' ? await countOpenTasks(desk, child) : 0,
    nextDate: face === 'lead' ? nextDateOf(around.reviewOn, parts) : null,
  }
}

type Seen = { readonly parts: readonly Contribution[]; readonly face: CaseloadFace }

// How a round goes is for its lead; others learn only whether there is something for them to read.
function aboutRound(desk: Desk, round: Round | null, { parts, face }: Seen) {
  const summary = boardSummary(parts)
  const isAsking = round !== null && isOpen(round)
  return {
    round: round && face === 'lead' ? roundLine(round, summary) : null,
    isReady: isAsking && summary.sent > 0 && summary.sent === summary.asked,
    stuck: isAsking ? parts.filter((part) => isStuck(desk, part)).length : 0,
    hasStrategies: round !== null && round.published !== null,
  }
}

function aboutPlan({ reviewOn, isInformationAsked }: Around, { today }: Looking) {
  return { isReviewDue: reviewOn !== null && isWithin(today, reviewOn), isInformationAsked }
}

async function partsIn({ store }: Desk, { id }: Round): Promise<readonly Contribution[]> {
  const { documents } = await store.records(contributions).find('byRound', { equals: [id], limit: 200 })
  return documents
}

type Around = { readonly reviewOn: string | null; readonly isInformationAsked: boolean }

const nothingAround: Around = { reviewOn: null, isInformationAsked: false }

async function aroundRound({ store }: Desk, { id }: Child, { person }: Looking): Promise<Around> {
  const [plan, asked] = await Promise.all([
    store.records(plans).find('byChild', { equals: [id], limit: 1 }),
    store.records(referrals).find('byChild', { equals: [id], limit: 20 }),
  ])
  const cycle = plan.documents[0]?.cycles.at(-1)
  return {
    reviewOn: cycle && cycle.review === null ? cycle.reviewOn : null,
    isInformationAsked: heardBy(asked.documents, hearerOf(person)).some(({ events }) =>
      foldEvents(events).some(({ state }) => state === 'info_requested'),
    ),
  }
}

// A lead works at a school or for health visiting.
function hearerOf({ memberships }: PersonActor): Hearer {
  return memberships.some(({ role }) => role === 'health-visitor') ? 'health' : 'school'
}

function roundLine(
  round: Round,
  { asked, sent }: { asked: number; sent: number },
): NonNullable<CaseRow['round']> {
  const { number, published } = round
  return { number, asked, sent, isOpen: isOpen(round), publishedAt: published?.publishedAt ?? null }
}

function nextDateOf(reviewOn: string | null, parts: readonly Contribution[]): CaseRow['nextDate'] {
  const answersBy = parts
    .filter(({ sentAt, withdrawnAt, isRoundOpen }) => isRoundOpen && sentAt === null && withdrawnAt === null)
    .flatMap(({ invitation }) => (invitation?.state === 'live' ? [londonDay(invitation.expiresAt)] : []))
    .sort()[0]
  if (answersBy) return { what: 'answers-by', on: answersBy }
  return reviewOn === null ? null : { what: 'review', on: reviewOn }
}

function isWaitingFor(part: Contribution, { personId }: PersonActor): boolean {
  return part.authorId === personId && part.sentAt === null && part.withdrawnAt === null && part.isRoundOpen
}

const stuckStates = ['not-opened', 'link-ended', 'not-me', 'locked']

// Somebody's own part has a line of its own on the list.
function isStuck({ questionnaire, now }: Desk, part: Contribution): boolean {
  return part.outbox.length + (part.invitation ? 1 : 0) > 0
    ? stuckStates.includes(partWhere(questionnaire, part, now()).state)
    : false
}

// A task stays open whatever becomes of its round, so every round is looked through.
async function countOpenTasks(desk: Desk, { id }: Child): Promise<number> {
  const { documents } = await desk.store.records(rounds).find('byNumber', { equals: [id] })
  const parts = await Promise.all(documents.map((round) => partsIn(desk, round)))
  return parts.flat().flatMap(openTasks).length
}

function openTasks({ safetyTasks }: Contribution): readonly SafetyTask[] {
  return safetyTasks.filter(
    (task) =>
      isOnListOf('school-safeguarding', task) && task.acknowledgedAt === null && task.closedAt === null,
  )
}

function isWithin(today: string, reviewOn: string): boolean {
  return Date.parse(reviewOn) - Date.parse(today) <= reviewAhead * 86_400_000
}

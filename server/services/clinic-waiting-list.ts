import type { Actor } from '#schemas/actor.ts'
import type { Attention, ClinicListName, ListDue } from '#schemas/clinic-list.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Pathway, Priority } from '#schemas/referral-choices.ts'
import type { Referral } from '#schemas/referral.ts'
import { attentionOf } from '#server/referrals/attention.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { attentionKey, listKey } from '#server/referrals/list-keys.ts'
import { referrals } from '#server/store/collections.ts'
import type { Bounds, Store } from '#server/store/records.ts'
import { StoreError } from '#server/store/store-error.ts'
import { childLine, withChildren, type ClinicLine } from './clinic-lines.ts'
import { openClinic } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { linesOnAPage, pageOfLanes } from './laned-page.ts'

export const listOrder = ['urgent', 'soon', 'routine'] as const satisfies readonly Priority[]

export type ListSearch = {
  readonly list: ClinicListName
  readonly pathway: Pathway | 'any'
  readonly level: Priority | 'any'
  /** When given, this is looked at and nothing else. */
  readonly due: ListDue | null
  readonly after: string | null
}

/** The children on the list or being seen: by level, and within a level by the day their request first came. */
export async function clinicWaitingList(desk: Desk, actor: Actor, search: ListSearch) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const today = londonDay(desk.now())
  const { clinicId, isClinician } = place.value
  const page = await pageOf(desk.store, { search, clinicId, today })
  if (!page) return refused('not-found')
  const lines = await withChildren(desk.store, actor, page.documents)
  return done({
    search,
    isClinician,
    next: page.next,
    lines: lines.map((line) => waitingLine(line, today)),
  })
}

type Asked = { readonly search: ListSearch; readonly clinicId: string; readonly today: string }

async function pageOf(store: Store, { search, clinicId, today }: Asked) {
  const { list, pathway, level, due, after } = search
  if (due !== null) return pageOfDue(store, { due, after, clinicId, today })
  const lanes = level === 'any' ? listOrder : [level]
  const view = listKey({ clinicId, list, pathway })
  return pageOfLanes(store, referrals, { index: 'byListLevel', view, lanes, after })
}

type Due = {
  readonly due: ListDue
  readonly after: string | null
  readonly clinicId: string
  readonly today: string
}

async function pageOfDue(store: Store, { due, after, clinicId, today }: Due) {
  const { index, ...search } = searches[due](clinicId, today)
  try {
    return await store.records(referrals).find(index, { ...search, limit: linesOnAPage, after })
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'bad-cursor') return null
    throw cause
  }
}

type DueSearch = Bounds & { readonly index: 'byNextDate' | 'byReview' | 'byAttention' }
type Searching = (clinicId: string, today: string) => DueSearch

const waitingFor =
  (attention: Attention): Searching =>
  (clinicId) => ({ index: 'byAttention', equals: [attentionKey(clinicId, attention)] })

const searches: Readonly<Record<ListDue, Searching>> = {
  contact: (clinicId, today) => ({ index: 'byNextDate', equals: [clinicId], to: today }),
  review: (clinicId, today) => ({ index: 'byReview', equals: [clinicId], to: today }),
  risk: waitingFor('risk'),
  reply: waitingFor('reply'),
}

/** How many requests are overdue or ask for a person, counted up to one page. */
export async function countDue(desk: Desk, clinicId: string, due: ListDue): Promise<number> {
  const { index, ...search } = searches[due](clinicId, londonDay(desk.now()))
  return desk.store.records(referrals).count(index, { ...search, most: linesOnAPage })
}

function waitingLine(line: ClinicLine, today: string) {
  const episodes = foldEvents(line.referral.events).filter(({ state }) => state !== 'closed')
  const [first] = episodes
  const { nextDate, reviewOn, listLevel } = line.referral
  return {
    ...childLine(line, today),
    episodes: episodes.map(({ pathway, state }) => ({ pathway, state })),
    days: first ? (clocksOf(first, today).C2.days ?? 0) : 0,
    level: listLevel,
    nextDate,
    isOverdue: nextDate !== null && nextDate < today,
    standsOut: standsOut(line.referral, today),
    reviewOn,
  }
}

function standsOut({ events, reviewOn }: Referral, today: string): readonly string[] {
  return [...attentionOf(events), ...(reviewOn !== null && reviewOn < today ? ['review'] : [])]
}

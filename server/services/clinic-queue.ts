import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import type { QueueStage } from '#schemas/clinic-list.ts'
import type { EvidenceItem } from '#schemas/evidence-item.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { queueLanes, type Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { clinicStatus } from '#server/referrals/clinic-status.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { hasSameDayWorry } from '#server/referrals/attention.ts'
import { holderKey, queueKey } from '#server/referrals/list-keys.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { toBeDecided } from '#server/referrals/states.ts'
import { people, referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { StoreError } from '#server/store/store-error.ts'
import { rulesOfEach } from './area-rules.ts'
import { childLine, withChildren, type ClinicLine } from './clinic-lines.ts'
import { openClinic, type ClinicPlace } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { evidenceLines, evidenceSum, settingOnRecord } from './evidence-lines.ts'
import { linesOnAPage, pageOfLanes } from './laned-page.ts'
import { pictureOf } from './pack-picture.ts'
import { personOf } from './person-of.ts'

/** What of the queue somebody wants to see; `held` looks at who has taken a request, and then at nothing else. */
export type QueueSearch = {
  readonly pathway: Pathway | 'any'
  readonly stage: QueueStage | 'any'
  readonly held: 'mine' | 'nobody' | null
  /** Only those that came at least this many days ago. */
  readonly olderThan: number | null
  readonly after: string | null
}

/** Referrals nobody has decided on: those with a flag first (for clinicians), then by the day they came. Nothing else orders them. */
export async function clinicQueue(desk: Desk, actor: Actor, search: QueueSearch) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const today = londonDay(desk.now())
  const page = await pageOfQueue(desk.store, { place: place.value, actor, search, today })
  if (!page) return refused('not-found')
  const { isClinician, clinicId } = place.value
  const lines = await withChildren(desk.store, actor, page.documents)
  const rules = await rulesOfEach(
    desk.store,
    lines.map(({ referral }) => referral),
  )
  const names = await namesOf(
    desk.store,
    page.documents.flatMap(({ claim }) => (claim ? [claim.by] : [])),
  )
  return done({
    isClinician,
    today,
    search,
    next: page.next,
    oldestDays: await oldestDays(desk.store, clinicId, today),
    lines: lines.map((line, at) => ({
      ...queueLine(line, { today, isClinician, items: rules[at]?.evidence ?? [] }),
      holder: holderOf(line, actor, names),
    })),
  })
}

type Asked = {
  readonly place: ClinicPlace
  readonly actor: Actor
  readonly search: QueueSearch
  readonly today: string
}

async function pageOfQueue(store: Store, { place, actor, search, today }: Asked) {
  const { clinicId, isClinician } = place
  const { pathway, stage, held, olderThan, after } = search
  const view =
    held === null
      ? queueKey({ clinicId, pathway, stage })
      : holderKey(clinicId, held === 'mine' ? personOf(actor).personId : null)
  const bounds = olderThan === null ? {} : { to: addDays(today, 1 - olderThan) }
  if (isClinician) {
    return pageOfLanes(store, referrals, { index: 'byQueueLane', view, lanes: queueLanes, after, ...bounds })
  }
  // Which lane a request is in tells of a child's health, so people who do not read packs see days alone.
  try {
    return await store
      .records(referrals)
      .find('byQueueDay', { ...bounds, equals: [view], limit: linesOnAPage, after })
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'bad-cursor') return null
    throw cause
  }
}

async function oldestDays(store: Store, clinicId: string, today: string): Promise<number | null> {
  const view = queueKey({ clinicId, pathway: 'any', stage: 'any' })
  const { documents } = await store.records(referrals).find('byQueueDay', { equals: [view], limit: 1 })
  const [oldest] = documents.flatMap(({ events }) =>
    foldEvents(events).filter(({ state }) => toBeDecided.includes(state)),
  )
  return oldest ? clocksOf(oldest, today).C1.days : null
}

async function namesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await store.records(people).getEach(ids)
  return new Map(found.flatMap((person) => (person ? [[person.id, person.name]] : [])))
}

function holderOf({ referral: { claim } }: ClinicLine, actor: Actor, names: ReadonlyMap<string, string>) {
  if (!claim) return null
  return { isMe: claim.by === personOf(actor).personId, name: names.get(claim.by) ?? '' }
}

type Reading = {
  readonly today: string
  readonly isClinician: boolean
  readonly items: readonly EvidenceItem[]
}

function queueLine({ referral, child }: ClinicLine, { today, isClinician, items }: Reading) {
  const episodes = foldEvents(referral.events).filter(({ state }) => toBeDecided.includes(state))
  const [first] = episodes
  const lines = evidenceLines(referral, {
    child,
    setting: settingOnRecord(child),
    today,
    known: [],
    items,
    withRestricted: isClinician,
  })
  return {
    ...childLine({ referral, child }, today),
    pathways: episodes.map(({ pathway }) => pathway),
    days: first ? (clocksOf(first, today).C1.days ?? 0) : 0,
    evidence: evidenceSum(lines),
    asked: askedOf(referral),
    reasons: [
      ...(isClinician && hasSameDayWorry(referral.events) ? ['same-day'] : []),
      ...(isClinician && episodes.some(({ urgentProposed }) => urgentProposed !== null)
        ? ['urgent-proposed']
        : []),
      ...queueReasons(referral, today),
    ],
    flags: isClinician ? pictureOf(referral.pack).flags : [],
    owner: first ? clinicStatus(first, promisesOf(referral, first.pathway), today).owner : null,
  }
}

/** What was asked of whom, and by when, where the answer has not come. */
function askedOf({ events }: Pick<Referral, 'events'>) {
  return foldEvents(events).flatMap(({ state, asked }) =>
    state === 'info_requested' && asked ? [{ of: asked.of, ids: asked.evidenceIds, due: asked.due }] : [],
  )
}

/** So many days before the decision is promised it is near. */
export const limitNearDays = 7

/** Facts about an undecided request for everybody in the clinic; what was said of the child's health is a flag and for clinicians. */
export function queueReasons(
  referral: Pick<Referral, 'events' | 'promises'>,
  today: string,
): readonly string[] {
  const { events } = referral
  const undecided = foldEvents(events).filter(({ state }) => toBeDecided.includes(state))
  const cameBack = eventsInOrder(events).some(
    ({ type, episodeId }) =>
      type === 'info_received' &&
      undecided.some(({ id, state }) => id === episodeId && state === 'in_triage'),
  )
  const asked = askedOf({ events })
  const isNear = undecided.some(({ pathway, localReceivedOn }) => {
    const { decideWithinDays } = promisesOf(referral, pathway)
    return localReceivedOn !== null && addDays(localReceivedOn, decideWithinDays - limitNearDays) <= today
  })
  const reasons = [
    cameBack && 'information-came-back',
    asked.some(({ due }) => due < today) && 'time-is-up',
    asked.some(({ due }) => due >= today) && 'waiting-for-answer',
    isNear && 'limit-near',
  ]
  return reasons.filter((reason) => reason !== false)
}

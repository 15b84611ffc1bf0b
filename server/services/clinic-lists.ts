import { ageBandOn, ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import type { Child } from '#schemas/child.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { toBeDecided, type State } from '#server/referrals/states.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'
import { StoreError } from '#server/store/store-error.ts'
import { clinicPlaceOf, isShutOut, type ClinicPlace } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { evidenceLines, evidenceSum } from './evidence-lines.ts'
import { pictureOf } from './pack-picture.ts'

const linesOnAPage = 50
// A queue is decided within 28 days, so one that is longer than this has other troubles than its paging.
const longestQueue = 1000
const limitNearDays = 7

/** The referrals nobody has decided on: those with a red flag first (for clinicians), then by the day they came. Evidence never orders. */
export async function clinicQueue(desk: Desk, actor: Actor, page: number) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const { clinicId, isClinician } = place.value
  const waiting = await pageOfIndex(desk.store, 'byQueue', clinicId)
  const today = desk.now().slice(0, 10)
  const ordered = isClinician ? flagsFirst(waiting) : waiting
  const from = (page - 1) * linesOnAPage
  const shown = ordered.slice(from, from + linesOnAPage)
  const lines = await withChildren(desk.store, actor, shown)
  return done({
    isClinician,
    today,
    total: ordered.length,
    page,
    pages: Math.max(1, Math.ceil(ordered.length / linesOnAPage)),
    lines: lines.map((line) => queueLine(line, { today, isClinician })),
  })
}

/** The children who are on the list, or being seen, by the day their request came; a cursor leads to the next page. */
export async function clinicWaiting(
  desk: Desk,
  actor: Actor,
  { list, after }: { readonly list: 'waiting' | 'assessing'; readonly after: string | null },
) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const today = desk.now().slice(0, 10)
  const index = list === 'waiting' ? 'byWaiting' : 'byAssessing'
  const page = await pageAfter(desk.store, index, { clinicId: place.value.clinicId, after })
  if (!page) return refused('not-found')
  const { documents, next } = page
  const lines = await withChildren(desk.store, actor, documents)
  return done({ list, next, lines: lines.map((line) => waitingLine(line, today)) })
}

/** What is new today, in counts. */
export async function clinicToday(desk: Desk, actor: Actor) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const { clinicId, isClinician } = place.value
  const today = desk.now().slice(0, 10)
  const queue = await pageOfIndex(desk.store, 'byQueue', clinicId)
  const count = (reason: string) => queue.filter((one) => reasonsOf(one, today).includes(reason)).length
  const { documents } = await desk.store
    .records(referrals)
    .find('byWaiting', { equals: [clinicId], limit: longestQueue })
  return done({
    isClinician,
    toDecide: queue.length,
    flagged: isClinician ? queue.filter(hasFlag).length : null,
    cameBack: count('information-came-back'),
    limitNear: count('limit-near'),
    timeIsUp: count('time-is-up'),
    waiting: documents.length,
    contactDue: documents.filter(({ nextDate }) => nextDate !== null && nextDate < today).length,
  })
}

async function openClinic({ gate }: Desk, actor: Actor) {
  const opened = await gate.open({ actor, action: 'read', section: 'caseload' }, {})
  const place = clinicPlaceOf(actor)
  return opened.ok && place ? done<ClinicPlace>(place) : refused('not-found')
}

async function pageOfIndex(store: Store, index: 'byQueue', clinicId: string) {
  const search = { equals: [clinicId], limit: longestQueue }
  return (await store.records(referrals).find(index, search)).documents
}

type From = { readonly clinicId: string; readonly after: string | null }

// A cursor comes back in an address and may be any text by then; one we did not give out leads nowhere.
async function pageAfter(store: Store, index: 'byWaiting' | 'byAssessing', { clinicId, after }: From) {
  try {
    const search = { equals: [clinicId], limit: linesOnAPage, after }
    return await store.records(referrals).find(index, search)
  } catch (cause) {
    if (cause instanceof StoreError && cause.code === 'bad-cursor') return null
    throw cause
  }
}

type Line = { readonly referral: Stored<Referral>; readonly child: Child }

async function withChildren(
  store: Store,
  actor: Actor,
  shown: readonly Stored<Referral>[],
): Promise<readonly Line[]> {
  const lines = await Promise.all(
    shown.map(async (referral) => ({ referral, child: await store.records(children).get(referral.childId) })),
  )
  return lines.flatMap(({ referral, child }) =>
    child && !isShutOut(actor, child) ? [{ referral, child }] : [],
  )
}

function queueLine(
  { referral, child }: Line,
  { today, isClinician }: { readonly today: string; readonly isClinician: boolean },
) {
  const episodes = episodesIn(referral, toBeDecided)
  const [first] = episodes
  const lines = evidenceLines(referral, {
    child,
    setting: child.schoolId === null ? 'not_in_setting' : 'school',
    today,
    known: [],
    withRestricted: isClinician,
  })
  return {
    ...childLine({ referral, child }, today),
    pathways: episodes.map(({ pathway }) => pathway),
    days: first ? (clocksOf(first, today).C1.days ?? 0) : 0,
    evidence: evidenceSum(lines),
    reasons: reasonsOf(referral, today),
    flags: isClinician ? pictureOf(referral.pack).flags : [],
    owner: first ? episodeStatus(first, today).owner : null,
  }
}

function waitingLine(line: Line, today: string) {
  const episodes = foldEvents(line.referral.events).filter(({ state }) => state !== 'closed')
  const [first] = episodes
  return {
    ...childLine(line, today),
    episodes: episodes.map(({ pathway, state }) => ({ pathway, state })),
    days: first ? (clocksOf(first, today).C2.days ?? 0) : 0,
    nextDate: line.referral.nextDate,
    isOverdue: line.referral.nextDate !== null && line.referral.nextDate < today,
  }
}

function childLine({ referral, child }: Line, today: string) {
  return {
    id: referral.id,
    initials: `${child.givenName.slice(0, 1)}.${child.familyName.slice(0, 1)}.`,
    years: Math.floor(ageInMonths(child.birthDate, today) / 12),
    band: ageBandOn(child.birthDate, today) ?? null,
    interpreter: child.interpreter !== null,
  }
}

function episodesIn({ events }: Pick<Referral, 'events'>, among: readonly State[]): readonly Episode[] {
  return foldEvents(events).filter(({ state }) => among.includes(state))
}

// Facts about the request, for everybody in the clinic; what was said of the child's health is a flag and for clinicians.
function reasonsOf(referral: Referral, today: string): readonly string[] {
  const episodes = episodesIn(referral, toBeDecided)
  const cameBack = referral.events.some(({ type, episodeId }) => {
    const episode = episodes.find(({ id }) => id === episodeId)
    return type === 'info_received' && episode?.state === 'in_triage'
  })
  const asked = episodes.flatMap((episode) =>
    episode.state === 'info_requested' ? (episode.asked ?? []) : [],
  )
  const isNear = episodes.some(({ localReceivedOn }) => isLimitNear(localReceivedOn, today))
  const reasons = [
    cameBack && 'information-came-back',
    asked.some(({ due }) => due < today) && 'time-is-up',
    asked.some(({ due }) => due >= today) && 'waiting-for-answer',
    isNear && 'limit-near',
  ]
  return reasons.filter((reason) => reason !== false)
}

function isLimitNear(receivedOn: string | null, today: string): boolean {
  return receivedOn !== null && addDays(receivedOn, 28 - limitNearDays) <= today
}

function hasFlag({ pack }: Pick<Referral, 'pack'>): boolean {
  return pictureOf(pack).flags.length > 0
}

// The index gives them by day already; a stable sort keeps that within each half.
function flagsFirst(waiting: readonly Stored<Referral>[]): readonly Stored<Referral>[] {
  return [...waiting.filter(hasFlag), ...waiting.filter((one) => !hasFlag(one))]
}

import { daysBetween } from '#schemas/calendar.ts'
import type { ClosedReason } from '#schemas/episode-row.ts'
import { measureSets, type ContactRule, type MeasureSet, type WaitBand } from '#schemas/measure-set.ts'
import type { Contact, Episode } from './episode.ts'

export const clockNames = ['C1', 'C2', 'C3', 'C4', 'C5'] as const
export type ClockName = (typeof clockNames)[number]

/** A clock on a day: `days` are whole calendar days, day 0 being the first; a removal ends it without stopping it. */
export type Clock = {
  readonly state: 'not_started' | 'running' | 'stopped' | 'removed'
  readonly from: string | null
  readonly to: string | null
  readonly days: number | null
}

const notStarted: Clock = { state: 'not_started', from: null, to: null, days: null }

/** The five clocks of an episode at the end of an ISO day. Nothing pauses any of them (local rule, pathways version 1). */
export function clocksOf(
  episode: Episode,
  asOf: string,
  rule: ContactRule = measureSets.local.contact,
): Readonly<Record<ClockName, Clock>> {
  const { receivedOn, decidedOn, outcomeSharedOn, supportStartedOn } = episode
  const since = (from: string | null, stop: string | null) =>
    clock({ from, stop, removed: episode.closedOn, asOf })
  return {
    C1: since(receivedOn, decidedOn),
    C2: since(receivedOn, firstContactOn(episode, rule)),
    C3: since(receivedOn, outcomeSharedOn),
    C4: assessingClock(episode, asOf),
    C5: since(outcomeSharedOn, supportStartedOn),
  }
}

/** The headline wait of an episode at the end of an ISO day as one published definition counts it, and its band. */
export function waitBy(
  episode: Episode,
  set: MeasureSet,
  asOf: string,
): Clock & { readonly band: WaitBand | null } {
  const from = set.start === 'local' ? episode.localReceivedOn : episode.receivedOn
  const stop = set.stop === 'contact' ? firstContactOn(episode, set.contact) : treatedOn(episode)
  const wait = clock({ from, stop, removed: episode.closedOn, asOf })
  return { ...wait, band: wait.days === null ? null : bandOf(wait.days, set.bands) }
}

/** The band a wait of so many whole days is in, both ends included; null when no band holds it. */
export function bandOf(days: number, bands: readonly WaitBand[]): WaitBand | null {
  return bands.find(({ from, to }) => from <= days && (to === null || days <= to)) ?? null
}

// Treatment begins with support; a decision against it, or the family's, ends the wait as well.
const endsTreatment: readonly (ClosedReason | null)[] = ['declined_with_advice', 'discharged', 'withdrawn']

function treatedOn({ supportStartedOn, closedOn, closedReason }: Episode): string | null {
  return supportStartedOn ?? (endsTreatment.includes(closedReason) ? closedOn : null)
}

/** The ISO day of the earliest contact that ends C2 under a rule, or null. */
export function firstContactOn(
  { contacts }: Episode,
  rule: ContactRule = measureSets.local.contact,
): string | null {
  const counting = contacts.filter((contact) => counts(contact, rule)).map(({ on }) => on)
  return counting.sort()[0] ?? null
}

function counts({ mode, present, first }: Contact, rule: ContactRule): boolean {
  if (!rule.modes.includes(mode)) return false
  if (present === 'parent_only' && !rule.parentOnlyCounts) return false
  return first || !rule.onlyFirstAssessment
}

type Span = {
  readonly from: string | null
  readonly stop: string | null
  readonly removed: string | null
  readonly asOf: string
}

function clock({ from, stop, removed, asOf }: Span): Clock {
  if (from === null || from > asOf) return notStarted
  if (stop !== null && stop <= asOf)
    return { state: 'stopped', from, to: stop, days: daysBetween(from, stop) }
  if (removed !== null && removed <= asOf) {
    return { state: 'removed', from, to: removed, days: daysBetween(from, removed) }
  }
  return { state: 'running', from, to: null, days: daysBetween(from, asOf) }
}

// C4 adds up: when more assessment is needed it goes on from where it stood.
function assessingClock({ assessing, closedOn }: Episode, asOf: string): Clock {
  const spans = assessing.map(({ from, to }) => clock({ from, stop: to, removed: closedOn, asOf }))
  const begun = spans.filter(({ state }) => state !== 'not_started')
  const last = begun.at(-1)
  if (!last) return notStarted
  const days = begun.reduce((sum, span) => sum + (span.days ?? 0), 0)
  return { ...last, from: begun[0]?.from ?? null, days }
}

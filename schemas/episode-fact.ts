import type { CountedEpisode, EpisodeGroups } from './episode-row.ts'
import type { Pathway } from './referral-choices.ts'

/** The days facts are read from: `start` and `contact` are the fields the measure set counts by. */
export type Milestone =
  'start' | 'triaged' | 'contact' | 'assessed' | 'outcomeShared' | 'supportStarted' | 'removed'

/** Fields of an episode a fact may be told apart by. */
type FactDetail = 'outcome' | 'reason' | 'result' | 'source'

/** True at the end of a day: the first was reached by then, the others were not. Days count from the first to that day. */
export type Standing = {
  readonly kind: 'standing'
  readonly at: 'end' | 'day-before'
  readonly reached: Milestone
  readonly notReached: readonly Milestone[]
  /** Only those of whom something was heard in so many days before. */
  readonly touchedWithin: number | null
}

/** Happened in the period, unless the other had been reached by then. Days count from `since` to the day it happened. */
export type Happening = {
  readonly kind: 'happening'
  readonly on: Milestone
  readonly since: Milestone
  readonly unless: Milestone | null
  readonly detail: FactDetail | null
  /** Only those of whom something had been asked by then. */
  readonly afterAsking: boolean
  /** At any time up to the end of the period. */
  readonly ever: boolean
}

/**
 * One of several things of a kind that happened in the period: an appointment that ended, one that came after another the service
 * had cancelled (days count from that one), or a request for information (days count to when it was settled), either made in the
 * period or made before a decision of the period.
 */
export type Listed = {
  readonly kind: 'listed'
  readonly list: 'visits' | 'rebooked' | 'asked' | 'asked-before-decision'
}

/**
 * Received in the calendar month before the one the period ends in, told apart by what has been decided of it by that end: the same
 * time for every month, so that months can be held side by side.
 */
export type MonthBefore = { readonly kind: 'month-before' }

/** What can have been decided of a request: accepted, or not; nothing yet; or nothing, and it has been seen or closed without. */
export const decisionsMade = ['accepted', 'not-accepted', 'pending', 'ended'] as const

export type FactRule = Standing | Happening | Listed | MonthBefore

const standing = (reached: Milestone, notReached: readonly Milestone[], more: Partial<Standing> = {}) =>
  ({ kind: 'standing', at: 'end', touchedWithin: null, ...more, reached, notReached }) as const
const happening = (on: Milestone, since: Milestone, more: Partial<Happening> = {}) =>
  ({
    kind: 'happening',
    unless: null,
    detail: null,
    afterAsking: false,
    ever: false,
    ...more,
    on,
    since,
  }) as const

// Twelve weeks: how often families hear from the service.
const inTouch = 84

/** What figures count, as data: whatever counts episodes reads this one table. */
export const factRules = {
  waiting: standing('start', ['contact', 'removed']),
  'waiting-before': standing('start', ['contact', 'removed'], { at: 'day-before' }),
  undecided: standing('start', ['triaged', 'contact', 'removed']),
  assessing: standing('contact', ['outcomeShared', 'removed']),
  'in-touch': standing('start', ['contact', 'removed'], { touchedWithin: inTouch }),
  received: happening('start', 'start', { detail: 'source' }),
  seen: happening('contact', 'start'),
  removed: happening('removed', 'start', { unless: 'contact', detail: 'reason' }),
  decided: happening('triaged', 'start', { detail: 'outcome' }),
  'decided-after-asking': happening('triaged', 'start', { afterAsking: true }),
  told: happening('outcomeShared', 'start', { detail: 'result' }),
  'ever-seen': happening('contact', 'start', { ever: true }),
  'ever-removed': happening('removed', 'start', { unless: 'contact', ever: true }),
  'told-after-contact': happening('outcomeShared', 'contact'),
  assessed: happening('assessed', 'contact'),
  supported: happening('supportStarted', 'outcomeShared'),
  visit: { kind: 'listed', list: 'visits' },
  rebooked: { kind: 'listed', list: 'rebooked' },
  asked: { kind: 'listed', list: 'asked' },
  'asked-before-decision': { kind: 'listed', list: 'asked-before-decision' },
  'received-month-before': { kind: 'month-before' },
} as const satisfies Readonly<Record<string, FactRule>>
export type EpisodeFactName = keyof typeof factRules

/**
 * Besides what is true of episodes: children who wait, each once, by the longest of their waits; and what is worked out from
 * rows that were counted (first contacts by level of priority, those waiting who are helped meanwhile). And of clinics: the times
 * they offered, and those in which a child was seen.
 */
export type FactName =
  | EpisodeFactName
  | 'child-waiting'
  | 'seen-levelled'
  | 'seen-ahead'
  | 'supported-waiting'
  | 'slot-offered'
  | 'slot-attended'

/** A period of whole days, both ISO dates inclusive; what stands is read at the end of its last day. */
export type Period = { readonly from: string; readonly to: string }

/** One way of telling episodes apart besides their pathway. */
export type SingleCut = keyof EpisodeGroups | 'priority'

/** What may be told apart by sex besides: girls and boys of one age, of one ethnic group. */
export const crossedWithSex = [
  'ageBand',
  'ethnicity',
  'deprivation',
  'freeMeals',
  'language',
  'care',
  'stage',
  'provision',
  'interpreter',
  'priority',
] as const satisfies readonly SingleCut[]
type WithSex = (typeof crossedWithSex)[number]
export type CrossedCut = `sex+${WithSex}`

/** What episodes may be counted by besides their pathway; null is all of them together. By two at once only those waiting are. */
export type Cut = SingleCut | CrossedCut | null

/** The cut by sex and another at once. Its groups are written the same way: `female+5-10`. */
export function crossedCut(other: WithSex): CrossedCut {
  return `sex+${other}`
}

/** What a cut tells apart besides sex; null where it is no crossed one. */
export function partBesidesSex(cut: Cut): WithSex | null {
  return crossedWithSex.find((other) => crossedCut(other) === cut) ?? null
}

/** Whether a cut tells apart by two things at once. */
export function isCrossed(cut: Cut): cut is CrossedCut {
  return partBesidesSex(cut) !== null
}

/** Which stored days the measure set starts and stops by. */
export type Counting = {
  readonly start: 'received' | 'localReceived'
  readonly contact: 'firstContact' | 'seenContact' | 'liveContact' | 'liveAssessment' | 'supportStarted'
}

export type CountsAsked = Counting & { readonly period: Period; readonly cuts: readonly Cut[] }

/**
 * Episodes of one pathway and group of which one fact is true, by whole days (null where the start was estimated or there
 * are none), and up to three of the schools they came from. Times of clinics are offered to all pathways alike: theirs is null.
 */
export type FactCount = {
  readonly pathway: Pathway | null
  readonly cut: Cut
  readonly group: string
  readonly fact: FactName
  readonly detail: string | null
  readonly schools: readonly string[]
  readonly byDays: readonly { readonly days: number | null; readonly episodes: number }[]
}

/** The group of those of whom it is not known. */
export const notKnown = 'not-known'

/** An episode of which only these days are known; everything else is not. */
export function episodeWith(
  known: Pick<CountedEpisode, 'pathway' | 'received'> & Partial<CountedEpisode>,
): CountedEpisode {
  return {
    localReceived: known.received,
    recorded: known.received,
    estimated: false,
    triaged: null,
    outcome: null,
    firstContact: null,
    outcomeShared: null,
    supportStarted: null,
    removed: null,
    reason: null,
    ageBand: null,
    sex: null,
    ethnicity: null,
    deprivation: null,
    freeMeals: null,
    language: null,
    care: null,
    school: null,
    source: null,
    priority: null,
    seenContact: null,
    liveContact: null,
    liveAssessment: null,
    assessed: null,
    result: null,
    asked: [],
    visits: [],
    touched: [],
    ...known,
  }
}

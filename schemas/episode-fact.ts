import type { EpisodeRow } from './episode-row.ts'

/** The days figures count by; `contact` is the first contact that the measure set counts. */
export type Milestone = 'received' | 'triaged' | 'contact' | 'removed'

/** Fields of an episode a fact may be told apart by. */
export type FactDetail = 'outcome' | 'reason'

/** True at the end of a day: it was reached by then and the others were not. Days count from `received` to that day. */
export type Standing = {
  readonly kind: 'standing'
  readonly at: 'end' | 'day-before'
  readonly notReached: readonly Milestone[]
}

/** Happened in the period, unless the other had been reached by then. Days count from `received` to the day it happened. */
export type Happening = {
  readonly kind: 'happening'
  readonly on: Milestone
  readonly unless: Milestone | null
  readonly detail: FactDetail | null
}

/** What figures count, as data: whatever counts episodes reads this one table. */
export const factRules = {
  waiting: { kind: 'standing', at: 'end', notReached: ['contact', 'removed'] },
  'waiting-before': { kind: 'standing', at: 'day-before', notReached: ['contact', 'removed'] },
  undecided: { kind: 'standing', at: 'end', notReached: ['triaged', 'contact', 'removed'] },
  received: { kind: 'happening', on: 'received', unless: null, detail: null },
  seen: { kind: 'happening', on: 'contact', unless: null, detail: null },
  removed: { kind: 'happening', on: 'removed', unless: 'contact', detail: 'reason' },
  decided: { kind: 'happening', on: 'triaged', unless: null, detail: 'outcome' },
} as const satisfies Readonly<Record<string, Standing | Happening>>
export type FactName = keyof typeof factRules

/** Which stored day is the first contact, by what the measure set counts. */
export type ContactField = 'firstContact'

/** So many episodes of which one fact is true, after so many whole days; null where the start was estimated. */
export type FactCount = {
  readonly fact: FactName
  readonly detail: string | null
  readonly days: number | null
  readonly episodes: number
}

/** A period of whole days, both ISO dates inclusive; what stands is read at the end of its last day. */
export type Period = { readonly from: string; readonly to: string }

/** The fields of an episode that facts are read from. */
export type CountedEpisode = Pick<
  EpisodeRow,
  'received' | 'estimated' | 'triaged' | 'outcome' | 'removed' | ContactField
> & { readonly reason: string | null }

import { addMonths, daysBetween } from '#schemas/calendar.ts'
import type { ClosedReason, EpisodeRow } from '#schemas/episode-row.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { median, percentile } from './percentile.ts'
import { isAtLeastWeeks, isOverWeeks } from './wait-bands.ts'

/** Exact figures of one pathway on a day; waits are whole days from receipt to first contact. Never shown as they are. */
export type WaitingFigures = {
  readonly waiting: number
  readonly awaitingDecision: number
  readonly medianDays: number | null
  readonly percentile92Days: number | null
  readonly over: { readonly 13: number; readonly 18: number; readonly 52: number }
  readonly atLeast13: number
  readonly newInYear: number
  readonly seenInYear: number
  /** Waits whose first day was estimated: counted as waiting, left out of everything that needs a length. */
  readonly estimated: number
  /** How many waits the median and the percentile stand on, and from how many schools where schools are given. */
  readonly basis: { readonly waits: number; readonly schools: number | null }
}

const notCounted: readonly (ClosedReason | null)[] = ['duplicate', 'entered_in_error']

/** The figures of every pathway at the end of an ISO day. Later days change nothing: they are not read. */
export function waitingFigures(
  rows: readonly EpisodeRow[],
  asOf: string,
): Readonly<Record<Pathway, WaitingFigures>> {
  const of = (pathway: Pathway) =>
    figuresOf(
      rows.filter((row) => row.pathway === pathway && isCounted(row)),
      asOf,
    )
  return { adhd: of('adhd'), autism: of('autism'), fasd: of('fasd'), unsure: of('unsure') }
}

/** Waits still running at the end of an ISO day, in whole days, shortest first; those with an estimated start left out. */
export function openWaits(rows: readonly EpisodeRow[], asOf: string): readonly number[] {
  return rows
    .filter((row) => isCounted(row) && isWaiting(row, asOf) && !row.estimated)
    .map(({ received }) => daysBetween(received, asOf))
    .toSorted((one, other) => one - other)
}

/** Whether an episode is received, not yet seen and not yet removed at the end of an ISO day. */
export function isWaiting({ received, firstContact, removed }: EpisodeRow, asOf: string): boolean {
  return received <= asOf && !hasHappened(firstContact, asOf) && !hasHappened(removed, asOf)
}

function figuresOf(rows: readonly EpisodeRow[], asOf: string): WaitingFigures {
  const waiting = rows.filter((row) => isWaiting(row, asOf))
  const waits = openWaits(rows, asOf)
  const over = (weeks: number) => waits.filter((days) => isOverWeeks(days, weeks)).length
  const yearStart = addMonths(asOf, -12)
  const inYear = (date: string | null) => date !== null && date > yearStart && date <= asOf
  return {
    waiting: waiting.length,
    awaitingDecision: waiting.filter(({ triaged }) => !hasHappened(triaged, asOf)).length,
    medianDays: median(waits),
    percentile92Days: percentile(waits, 0.92),
    over: { 13: over(13), 18: over(18), 52: over(52) },
    atLeast13: waits.filter((days) => isAtLeastWeeks(days, 13)).length,
    newInYear: rows.filter(({ received }) => inYear(received)).length,
    seenInYear: rows.filter(({ firstContact }) => inYear(firstContact)).length,
    estimated: waiting.filter(({ estimated }) => estimated).length,
    basis: { waits: waits.length, schools: schoolsOf(waiting.filter(({ estimated }) => !estimated)) },
  }
}

function isCounted({ reason }: EpisodeRow): boolean {
  return !notCounted.includes(reason)
}

function hasHappened(date: string | null, asOf: string): boolean {
  return date !== null && date <= asOf
}

// Unknown for one means unknown for all: a count of schools that misses some would promise too much.
function schoolsOf(rows: readonly EpisodeRow[]): number | null {
  const schools = rows.map(({ school }) => school)
  return schools.includes(null) ? null : new Set(schools).size
}

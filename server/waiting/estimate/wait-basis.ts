import { rollups, sum } from 'd3-array'
import { addDays, daysBetween } from '#schemas/calendar.ts'
import { priorities, type Priority } from '#schemas/referral-choices.ts'
import type { WaitBasis } from '#schemas/wait-basis.ts'
import { currentStatusFit } from '../survival/current-status.ts'
import { isWaiting } from '../waiting-figures.ts'
import { recentSteps } from './recent-steps.ts'
import type { ListAsked, UndatedRow, WaitRow } from './wait-row.ts'

const paceWeeks = 13
const quarterDays = paceWeeks * 7
// A month of 1/12 year: cohorts of earlier years are told apart by month, not by day.
const daysInMonth = 30.4375

/** What one list's estimates stand on at the end of an ISO day, from accepted episodes and, if any, undated ones. */
export function waitBasis(
  rows: readonly WaitRow[],
  asked: ListAsked,
  undated: readonly UndatedRow[] = [],
): Pick<WaitBasis, 'recent' | 'pace' | 'status' | 'facts'> {
  const accepted = rows.filter((row) => row.pathway === asked.pathway && isOnList(row, asked.asOf))
  const own = accepted.filter((row) => priorityOf(row) === asked.priority)
  return {
    recent: recentSteps(own, asked.asOf),
    pace: paceOf(accepted, asked),
    status: statusOf(undated, asked.asOf),
    facts: factsOf(accepted, asked.asOf),
  }
}

/** Days from an ISO day to the end of the list's day, never under 0. */
function waitedBy(received: string, asOf: string): number {
  return Math.max(0, daysBetween(received, asOf))
}

// Only those accepted: nobody knows yet whether the others will be.
function isOnList({ outcome, triaged, estimated }: WaitRow, asOf: string): boolean {
  return outcome === 'accepted' && triaged !== null && triaged <= asOf && !estimated
}

function priorityOf({ priority }: WaitRow): Priority {
  return priority ?? 'routine'
}

function paceOf(accepted: readonly WaitRow[], { priority, asOf }: ListAsked): WaitBasis['pace'] {
  const waiting = accepted.filter((row) => isWaiting(row, asOf))
  const higher = accepted.filter((row) => isHigher(priorityOf(row), priority))
  const since = addDays(asOf, -quarterDays)
  const sameWaiting = waiting.filter((row) => priorityOf(row) === priority)
  return {
    seenByWeek: seenByWeek(
      accepted.filter((row) => priority === 'urgent' || priorityOf(row) !== 'urgent'),
      asOf,
    ),
    higherWaiting: higher.filter((row) => isWaiting(row, asOf)).length,
    // Urgent children come out of the pace already; counting them again would make waits longer than they are.
    higherJoined: higher.filter((row) => priorityOf(row) !== 'urgent' && isBetween(row.triaged, since, asOf))
      .length,
    waiting: rollups(
      sameWaiting,
      (group) => group.length,
      ({ received }) => waitedBy(received, asOf),
    )
      .map(([days, children]) => ({ days, children }))
      .toSorted((one, other) => other.days - one.days),
  }
}

function isHigher(one: Priority, than: Priority): boolean {
  return priorities.indexOf(one) < priorities.indexOf(than)
}

function seenByWeek(rows: readonly WaitRow[], asOf: string): number[] {
  const weeks = Array.from({ length: paceWeeks }, () => 0)
  const since = addDays(asOf, -quarterDays)
  for (const { firstContact } of rows) {
    if (!isBetween(firstContact, since, asOf)) continue
    const week = paceWeeks - 1 - Math.floor(daysBetween(firstContact, asOf) / 7)
    weeks[week] = (weeks[week] ?? 0) + 1
  }
  return weeks
}

function isBetween(date: string | null, after: string, upTo: string): date is string {
  return date !== null && date > after && date <= upTo
}

function statusOf(undated: readonly UndatedRow[], asOf: string): WaitBasis['status'] {
  const known = undated.filter(({ received }) => received <= asOf)
  const monthsSince = (received: string) => Math.floor(daysBetween(received, asOf) / daysInMonth)
  const fit = currentStatusFit(known.map(({ received, seen }) => ({ since: monthsSince(received), seen })))
  if (!fit.ok) return []
  return fit.value.map(({ time, children, seen }) => ({
    days: Math.round(time * daysInMonth),
    children,
    seen,
  }))
}

function factsOf(accepted: readonly WaitRow[], asOf: string): WaitBasis['facts'] {
  const since = addDays(asOf, -quarterDays)
  const seen = accepted.flatMap(({ received, firstContact }) =>
    isBetween(firstContact, since, asOf) ? [waitedBy(received, firstContact)] : [],
  )
  return {
    waiting: sum(accepted, (row) => Number(isWaiting(row, asOf))),
    seenInThreeMonths: seen.length,
    longestSeenDays: seen.length === 0 ? null : Math.max(...seen),
  }
}

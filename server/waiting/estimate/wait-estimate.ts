import { sum } from 'd3-array'
import type { WaitBasis } from '#schemas/wait-basis.ts'
import { dispersionOf, timeToClear } from '../queue/time-to-clear.ts'
import { shownRange, type DayRange, type ShownRange } from './shown-range.ts'

/** How a range was found, in the order tried; `none` when every one would be a guess. */
export type EstimateMethod = 'recent-waits' | 'pace' | 'seen-so-far' | 'none'

/** What a family may be told of the wait still to come, or the facts there are instead. Days and months count from the basis' day. */
export type WaitEstimate =
  | {
      readonly method: Exclude<EstimateMethod, 'none'>
      /** Half of children like this one are seen within these days, a quarter earlier, a quarter later. */
      readonly days: DayRange
      readonly shown: ShownRange
      /** How many first contacts, or children, it stands on, and over how many weeks where it has any. */
      readonly children: number
      readonly weeks: number | null
    }
  | ({ readonly method: 'none' } & WaitBasis['facts'])

type Basis = Pick<WaitBasis, 'recent' | 'pace' | 'status' | 'facts'>
type Ranged = Exclude<WaitEstimate, { method: 'none' }>

/** The estimate for a child who has waited so many whole days on the basis' day: the first method that can be trusted. */
export function waitEstimate(basis: Basis, waitedDays: number): WaitEstimate {
  const waited = Math.max(0, waitedDays)
  return (
    fromRecentWaits(basis, waited) ??
    fromPace(basis, waited) ??
    fromSeenSoFar(basis, waited) ?? { method: 'none', ...basis.facts }
  )
}

// The middle half: a quarter of children are seen before it, a quarter after.
const early = 0.75
const late = 0.25
// A step that stands on fewer is one child's story, not a pace.
const leastAtRisk = 5

// S(t | t₀) from the risk sets after t₀ alone, up to the first that is too small to trust.
function fromRecentWaits({ recent }: Basis, waited: number): Ranged | null {
  if (!recent) return null
  let waiting = 1
  let low: number | null = null
  for (const { days, atRisk, seen } of recent.steps.filter((step) => step.days > waited)) {
    if (atRisk < leastAtRisk) return null
    waiting *= 1 - seen / atRisk
    if (low === null && waiting <= early) low = days - waited
    if (waiting <= late) {
      const children = sum(recent.steps, (step) => step.seen)
      return ranged(
        'recent-waits',
        { low: low ?? days - waited, high: days - waited },
        { children, weeks: recent.weeks },
      )
    }
  }
  return null
}

const leastSeen = 5
// Capacity is never sure: the range is stretched as if a fifth more, or a fifth fewer, were seen.
const capacityDoubt = 0.2

// Everybody ahead has to be seen first; that takes a gamma time, wider where weeks vary more than chance does.
function fromPace({ pace }: Basis, waited: number): Ranged | null {
  const seen = sum(pace.seenByWeek)
  const dispersion = dispersionOf(pace.seenByWeek)
  if (seen < leastSeen || !dispersion.ok || pace.higherJoined >= seen) return null
  const weeks = pace.seenByWeek.length
  const perWeek = seen / weeks
  const waitingNow =
    pace.higherWaiting + sum(pace.waiting, ({ days, children }) => (days > waited ? children : 0))
  // Those who join with a higher priority meanwhile come first too, and while they are seen more join.
  const ahead = Math.max(1, waitingNow / (1 - pace.higherJoined / seen))
  const list = { ahead, perWeek, dispersion: dispersion.value }
  const soonest = timeToClear(list, 1 - early)
  const latest = timeToClear(list, 1 - late)
  if (!soonest.ok || !latest.ok) return null
  const days = {
    low: (soonest.value * 7) / (1 + capacityDoubt),
    high: (latest.value * 7) / (1 - capacityDoubt),
  }
  return ranged('pace', days, { children: seen, weeks })
}

const leastFollowed = 20

// Of those not seen at t₀, the share seen by t: (F(t) − F(t₀)) / (1 − F(t₀)).
function fromSeenSoFar({ status }: Basis, waited: number): Ranged | null {
  const trusted = status.filter(({ children }) => children >= leastAtRisk)
  const children = sum(trusted, (step) => step.children)
  const before = trusted.findLast(({ days }) => days <= waited)?.seen ?? 0
  if (children < leastFollowed || before >= 1) return null
  const reached = (share: number) =>
    trusted.find(({ days, seen }) => days > waited && (seen - before) / (1 - before) >= share)
  const low = reached(1 - early)
  const high = reached(1 - late)
  if (!low || !high) return null
  return ranged(
    'seen-so-far',
    { low: low.days - waited, high: high.days - waited },
    { children, weeks: null },
  )
}

function ranged(method: Ranged['method'], days: DayRange, on: Pick<Ranged, 'children' | 'weeks'>): Ranged {
  return { method, days, shown: shownRange(days), ...on }
}

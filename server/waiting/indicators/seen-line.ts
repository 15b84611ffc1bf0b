import { bisector } from 'd3-array'
import type { FactCount } from '#schemas/episode-fact.ts'
import { toNearest } from '../protect/shown-count.ts'
import type { SurvivalStep } from '../survival/kaplan-meier.ts'
import { survivalInterval } from '../survival/survival-interval.ts'
import { atLeastAfter, leastFollowed } from './at-least.ts'
import { matching } from './measured.ts'

/** Per cent (to the nearest five) seen by a week, with its 95 % range. */
type SeenStep = {
  readonly week: number
  readonly percent: number
  readonly low: number
  readonly high: number
}

/** A time-to-seen curve safe to show, and how many children at least were still followed at some weeks. */
export type SeenLine = {
  readonly steps: readonly SeenStep[]
  readonly atRisk: readonly { readonly week: number; readonly atLeast: number }[]
  readonly halfSeenWeek: number | null
}

const leastSeen = 25
const leastSchools = 3
const everyWeeks = 4
const lastWeek = 156
const countedEveryWeeks = 26
const nearest = 5
const byTime = bisector(({ time }: SurvivalStep) => time)
const leastChange = 10

/**
 * The Kaplan–Meier curve of time to the first contact over everybody received, read every four weeks and to the nearest five
 * per cent, only as far as 200 children are still followed: five per cent of them are ten. Null unless 25 were seen, from
 * three schools. A step stays as it was `before`, a month ago, until ten children's worth has changed (decision record 005).
 */
export function seenLine(counts: readonly FactCount[], before: SeenLine | null): SeenLine | null {
  const seen = matching(counts, { fact: 'ever-seen' })
  if (seen.episodes < leastSeen || seen.schools.length < leastSchools) return null
  const curve = curveOf(counts)
  const readable = rising(weeksUpTo(lastWeek).flatMap((week) => stepAt(curve, week, before) ?? []))
  if (readable.length < 2) return null
  return {
    steps: readable,
    atRisk: readable
      .filter(({ week }) => week % countedEveryWeeks === 0)
      .map(({ week }) => {
        const then = before?.atRisk.find((one) => one.week === week)
        return { week, atLeast: atLeastAfter(followedAt(curve, week), then?.atLeast ?? null) }
      }),
    halfSeenWeek: readable.find(({ percent }) => percent >= 50)?.week ?? null,
  }
}

type Curve = readonly SurvivalStep[]
type End = { readonly days: number; readonly seen: number; readonly all: number }

function curveOf(counts: readonly FactCount[]): Curve {
  const ends = endsOf(counts)
  let atRisk = ends.reduce((sum, { all }) => sum + all, 0)
  let survival = 1
  let variance = 0
  return ends.map(({ days, seen, all }) => {
    survival *= (atRisk - seen) / atRisk
    variance += seen / (atRisk * (atRisk - seen))
    const logError = survival > 0 ? Math.sqrt(variance) : null
    const step = { time: days, atRisk, events: seen, censored: all - seen, survival, logError }
    atRisk -= all
    return step
  })
}

// How many waits ended, or were still running, after so many days.
function endsOf(counts: readonly FactCount[]): readonly End[] {
  const ends = new Map<number, { seen: number; all: number }>()
  for (const fact of ['ever-seen', 'ever-removed', 'waiting'] as const) {
    for (const { days, episodes } of matching(counts, { fact }).byDays) {
      if (days === null) continue
      const end = ends.get(days) ?? { seen: 0, all: 0 }
      ends.set(days, { seen: end.seen + (fact === 'ever-seen' ? episodes : 0), all: end.all + episodes })
    }
  }
  return [...ends].map(([days, end]) => ({ days, ...end })).toSorted((one, other) => one.days - other.days)
}

function stepAt(curve: Curve, week: number, before: SeenLine | null): SeenStep | null {
  const followed = followedAt(curve, week)
  if (followed < leastFollowed) return null
  const step = curve[stepsUpTo(curve, week) - 1]
  const exact = (1 - (step?.survival ?? 1)) * 100
  const then = before?.steps.find((one) => one.week === week)
  // A published share is half a rounding step off at most; a new one means that ten children have made the difference.
  if (then && Math.abs(exact - then.percent) <= nearest / 2 + (100 * leastChange) / followed) return then
  if (!step) return { week, percent: 0, low: 0, high: 0 }
  const range = survivalInterval(step, 'log-log') ?? { lower: 0, upper: 0 }
  const percentSeen = (still: number) => toNearest((1 - still) * 100, nearest)
  return {
    week,
    percent: percentSeen(step.survival),
    low: percentSeen(range.upper),
    high: percentSeen(range.lower),
  }
}

// Whom a month has seen is seen in every later one, also where an earlier step stayed as it was.
function rising(steps: readonly SeenStep[]): readonly SeenStep[] {
  let most = { percent: 0, low: 0, high: 0 }
  return steps.map(({ week, percent, low, high }) => {
    most = {
      percent: Math.max(most.percent, percent),
      low: Math.max(most.low, low),
      high: Math.max(most.high, high),
    }
    return { week, ...most }
  })
}

// Whoever is followed after a week is at risk at the first step after it.
function followedAt(curve: Curve, week: number): number {
  return curve[stepsUpTo(curve, week)]?.atRisk ?? 0
}

// How many steps there are up to the end of a week.
function stepsUpTo(curve: Curve, week: number): number {
  return byTime.right(curve, week * 7)
}

function weeksUpTo(last: number): readonly number[] {
  return Array.from({ length: last / everyWeeks + 1 }, (_, index) => index * everyWeeks)
}

import { deviation, mean, quantileSorted, range } from 'd3-array'
import { randomBinomial, randomPoisson } from 'd3-random'
import type { Outcome } from '#schemas/outcome.ts'
import { isNotNegative, whenSound } from '../when-sound.ts'

/** A list today, and week by week how many are expected to join and how many slots are planned. */
export type WeekPlan = {
  readonly queue: number
  readonly demand: readonly number[]
  readonly capacity: readonly number[]
  /** The share of those waiting who leave unseen in a week; none when left out. */
  readonly hazard?: number
}

/** How often the weeks are lived through, and the numbers from 0 to 1 they are drawn from; the same numbers give the same fan. */
export type Draws = { readonly runs: number; readonly random: () => number }

/** The list at the end of a week: the middle, and the bands that hold 50, 80 and 95 of 100 runs. */
export type FanWeek = {
  readonly week: number
  readonly median: number
  readonly mean: number
  readonly spread: number
  readonly bands: Readonly<Record<50 | 80 | 95, readonly [lower: number, upper: number]>>
}

export type FanRefusal =
  | 'no-weeks'
  | 'weeks-not-matched'
  | 'queue-not-sound'
  | 'demand-not-sound'
  | 'capacity-not-sound'
  | 'hazard-not-sound'
  | 'runs-not-sound'

/** The list over the coming weeks with referrals left to chance (Poisson) and slots as planned. Never a single line. */
export function forecastFan(plan: WeekPlan, draws: Draws): Outcome<readonly FanWeek[], FanRefusal> {
  return whenSound(fanConditions(plan, draws), () => fanOf(plan, draws))
}

function fanOf(plan: WeekPlan, draws: Draws): readonly FanWeek[] {
  let lists: readonly number[] = Array.from({ length: draws.runs }, () => plan.queue)
  return plan.demand.map((demand, index) => {
    const next = nextWeek({ demand, capacity: plan.capacity[index] ?? 0, hazard: plan.hazard ?? 0 }, draws)
    lists = lists.map(next)
    return fanWeek(index + 1, [...Float64Array.from(lists).sort()])
  })
}

type Week = { readonly demand: number; readonly capacity: number; readonly hazard: number }

function nextWeek({ demand, capacity, hazard }: Week, { random }: Draws): (list: number) => number {
  const joining = randomPoisson.source(random)(demand)
  if (hazard === 0) return (list) => Math.max(0, list + joining() - capacity)
  const leaving = randomBinomial.source(random)
  return (list) => Math.max(0, list - leaving(Math.floor(list), hazard)() + joining() - capacity)
}

function fanWeek(week: number, sorted: number[]): FanWeek {
  const at = (share: number) => quantileSorted(sorted, share) ?? 0
  const bands = { 50: [at(0.25), at(0.75)], 80: [at(0.1), at(0.9)], 95: [at(0.025), at(0.975)] } as const
  return { week, median: at(0.5), mean: mean(sorted) ?? 0, spread: deviation(sorted) ?? 0, bands }
}

// Fewer runs leave the 95 % band to a handful of them.
const leastRuns = 200

function fanConditions(plan: WeekPlan, { runs }: Draws): Readonly<Record<FanRefusal, boolean>> {
  const { queue, demand, capacity, hazard = 0 } = plan
  return {
    'no-weeks': demand.length > 0,
    'weeks-not-matched': demand.length === capacity.length,
    'queue-not-sound': isNotNegative(queue),
    'demand-not-sound': demand.every(isNotNegative),
    'capacity-not-sound': capacity.every(isNotNegative),
    'hazard-not-sound': hazard >= 0 && hazard < 1,
    'runs-not-sound': Number.isInteger(runs) && runs >= leastRuns,
  }
}

/** What may happen to rates in the coming weeks, for a what-if. */
export type Scenario = {
  readonly weeks: number
  readonly demand: number
  readonly capacity: number
  /** Growth of referrals in a year as a share: 0.1 is 10 % more after 52 weeks. */
  readonly growth?: number
  /** Slots per week gained (or, below 0, lost) from a week on, up to a week where it ends. */
  readonly changes?: readonly { readonly slots: number; readonly from: number; readonly until?: number }[]
}

/** The weekly rates of a scenario: referrals that grow, staff who leave, extra clinics that end. Weeks count from 1. */
export function weeklyRates({
  weeks,
  demand,
  capacity,
  growth = 0,
  changes = [],
}: Scenario): Pick<WeekPlan, 'demand' | 'capacity'> {
  const numbers = range(1, weeks + 1)
  const slotsIn = (week: number) =>
    changes.reduce(
      (slots, { slots: more, from, until = Infinity }) =>
        week >= from && week <= until ? slots + more : slots,
      capacity,
    )
  return {
    demand: numbers.map((week) => demand * (1 + growth) ** (week / 52)),
    capacity: numbers.map((week) => Math.max(0, slotsIn(week))),
  }
}

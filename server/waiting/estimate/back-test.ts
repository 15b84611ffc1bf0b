import { addDays, daysBetween } from '#schemas/calendar.ts'
import { wilsonInterval } from '../spread/wilson-interval.ts'
import type { Interval } from '../spread/byar-interval.ts'
import type { DayRange } from './shown-range.ts'

/** An estimate once given, and what became of the wait: the ISO day of first contact or of leaving unseen, if either came. */
export type GivenEstimate = {
  readonly asOf: string
  readonly days: DayRange
  readonly firstContact: string | null
  readonly removed: string | null
}

/** How the estimates that can be judged by a day did; the share of middle halves that held is to be near 0.5. */
export type HitRate = {
  readonly judged: number
  readonly held: number
  readonly earlier: number
  readonly later: number
  /** Share that held, 0–1, with its 95 % interval; null while none can be judged. */
  readonly share: number | null
  readonly interval: Interval | null
}

/**
 * How many estimates held. One is judged only once its whole range has passed, whether or not the child was seen before, so that
 * early answers do not count for more; those who left unseen cannot be judged.
 */
export function hitRate(estimates: readonly GivenEstimate[], today: string): HitRate {
  const verdicts = estimates.flatMap((estimate) => verdictOn(estimate, today) ?? [])
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length
  const judged = verdicts.length
  const held = count('held')
  const interval = wilsonInterval(held, judged)
  return {
    judged,
    held,
    earlier: count('earlier'),
    later: count('later'),
    share: judged === 0 ? null : held / judged,
    interval: interval.ok ? interval.value : null,
  }
}

type Verdict = 'held' | 'earlier' | 'later'

function verdictOn({ asOf, days, firstContact, removed }: GivenEstimate, today: string): Verdict | null {
  const seen = firstContact !== null && firstContact <= today ? firstContact : null
  if (addDays(asOf, Math.ceil(days.high)) > today) return null
  if (seen === null) return removed !== null && removed <= today ? null : 'later'
  const waited = daysBetween(asOf, seen)
  if (waited < days.low) return 'earlier'
  return waited > days.high ? 'later' : 'held'
}

import type { Outcome } from '#schemas/outcome.ts'
import { whenSound } from '../when-sound.ts'
import { z95 } from './z95.ts'

/** A lower and an upper end, in the unit of what they lie round. */
export type Interval = { readonly lower: number; readonly upper: number }

/**
 * Byar's 95 % interval round a count that came about by chance (Breslow and Day 1987; the interval of English public health
 * figures). Divide both ends by the people at risk for a rate. Refuses what is not a whole count of 0 or more.
 */
export function byarInterval(count: number): Outcome<Interval, 'not-a-count'> {
  return whenSound({ 'not-a-count': Number.isInteger(count) && count >= 0 }, () => ({
    lower: count === 0 ? 0 : byarEnd(count, -z95),
    upper: byarEnd(count + 1, z95),
  }))
}

function byarEnd(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3
}

import type { Outcome } from '#schemas/outcome.ts'
import { whenSound } from '../when-sound.ts'
import type { Interval } from './byar-interval.ts'
import { z95 } from './z95.ts'

/** Wilson's 95 % score interval round a share, as shares from 0 to 1. Refuses a part that is larger than its whole. */
export function wilsonInterval(
  part: number,
  whole: number,
): Outcome<Interval, 'not-a-count' | 'part-over-whole' | 'nobody'> {
  const areCounts = Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && whole >= 0
  return whenSound({ 'not-a-count': areCounts, nobody: whole > 0, 'part-over-whole': part <= whole }, () => {
    const share = part / whole
    const square = z95 ** 2
    const centre = share + square / (2 * whole)
    const reach = z95 * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole ** 2))
    const scale = 1 + square / whole
    return {
      lower: part === 0 ? 0 : (centre - reach) / scale,
      upper: part === whole ? 1 : (centre + reach) / scale,
    }
  })
}

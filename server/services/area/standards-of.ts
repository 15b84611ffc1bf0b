import type { Dims } from '#server/waiting/protect/crossing.ts'
import type { BookMonth } from './figure-book.ts'

const weeks = [13, 18, 52] as const

// A share of fewer says too much about one child (security.md 2.10).
const leastWhole = 30
// What rounding leaves of two figures is no figure of its own when it is this small.
const leastShown = 10

/** How many wait longer than each standard, from the shown counts alone where ten or more are left, and their share where 30 or more wait. */
export function standardsOf(month: BookMonth, dims: Dims) {
  const waiting = month.figure('W01', dims)
  return weeks.map((week) => {
    const within = month.figure(`W09.${week}`, dims)
    const left = waiting === null || within === null ? null : waiting - within
    const over = left !== null && left >= leastShown ? left : null
    const percent =
      over === null || waiting === null || waiting < leastWhole ? null : Math.round((100 * over) / waiting)
    return { week, over, percent }
  })
}

import type { Dims } from '#server/waiting/protect/crossing.ts'
import type { BookMonth } from './figure-book.ts'

const weeks = [13, 18, 52] as const

// A share of fewer says too much about one child (security.md 2.10).
const leastWhole = 30

/** How many wait longer than each standard, from the shown counts alone, and their share where 30 or more wait. */
export function standardsOf(month: BookMonth, dims: Dims) {
  const waiting = month.figure('W01', dims)
  return weeks.map((week) => {
    const within = month.figure(`W09.${week}`, dims)
    const over = waiting === null || within === null ? null : Math.max(0, waiting - within)
    const percent =
      over === null || waiting === null || waiting < leastWhole ? null : Math.round((100 * over) / waiting)
    return { week, over, percent }
  })
}

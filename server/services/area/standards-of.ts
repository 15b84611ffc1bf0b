import type { Dims } from '#server/waiting/protect/crossing.ts'
import type { BookMonth } from './figure-book.ts'

// MHSDS months count day 91 as over 13 weeks, and have no other count of it.
const standards = [
  { week: 13, counts: ['W09.13', 'W12.under13'] },
  { week: 18, counts: ['W09.18'] },
  { week: 52, counts: ['W09.52'] },
] as const

// A share of fewer says too much about one child.
const leastWhole = 30
// What rounding leaves of two figures is no figure of its own when it is this small.
const leastShown = 10

/** The longest of 104, 65, 52, 18 and 13 weeks that ten or more are shown to have waited over (W11): a standard so many have passed is no one child's wait. Null where none is shown. */
export function longestPassed(month: BookMonth, dims: Dims): number | null {
  const waiting = month.figure('W01', dims)
  const passed = [104, 65, 52, 18, 13].find((week) => {
    const within = month.figure(`W09.${week}`, dims)
    return waiting !== null && within !== null && waiting - within >= leastShown
  })
  return passed ?? null
}

/** How many wait longer than each standard, from the shown counts alone where ten or more are left, and their share where 30 or more wait. */
export function standardsOf(month: BookMonth, dims: Dims) {
  const waiting = month.figure('W01', dims)
  return standards.map(({ week, counts }) => {
    const [within = null] = counts.flatMap((count) => month.figure(count, dims) ?? [])
    const left = waiting === null || within === null ? null : waiting - within
    const over = left !== null && left >= leastShown ? left : null
    const percent =
      over === null || waiting === null || waiting < leastWhole ? null : Math.round((100 * over) / waiting)
    return { week, over, percent }
  })
}

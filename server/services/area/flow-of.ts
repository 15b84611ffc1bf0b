import type { Dims } from '#server/waiting/protect/crossing.ts'
import type { BookMonth } from './figure-book.ts'

const monthsDrawn = 36
const leastDrawn = 2

/**
 * How many stood at each step at the end of each month, counted from the first month drawn on; null while fewer than two
 * months can be shown whole. Those finished are all who came less all who are still there, so rounding adds up a little.
 */
export function flowOf(months: readonly BookMonth[], dims: Dims) {
  let came = 0
  const drawn = months.slice(-monthsDrawn).flatMap((month, index) => {
    const counts = countsOf(month, dims)
    if (counts === null) return []
    const there = counts.waiting + counts.deciding + counts.assessing
    came = index === 0 || came === 0 ? there : came + counts.received
    const { waiting, deciding, assessing } = counts
    return [{ month: month.month, finished: Math.max(0, came - there), assessing, waiting, deciding }]
  })
  return drawn.length < leastDrawn ? null : drawn
}

function countsOf(month: BookMonth, dims: Dims) {
  const [open, deciding, assessing, received] = ['W01', 'W03', 'W04', 'F01'].map((indicator) =>
    month.figure(indicator, dims),
  )
  if (isMissing(open) || isMissing(deciding) || isMissing(assessing) || isMissing(received)) return null
  return { waiting: Math.max(0, open - deciding), deciding, assessing, received }
}

function isMissing(count: number | null | undefined): count is null | undefined {
  return count === null || count === undefined
}

import type { Pathway } from '#schemas/referral-choices.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { shownTogether, type ShownTogether } from './shown-together.ts'

const monthsDrawn = 36
const leastDrawn = 2
// A year shows where a list grows; a longer one is worth leaving no pathway out for.
const enough = 12
const steps = ['W01', 'W04', 'F01']
const firstStep = 'W03'

/**
 * How many stood at each step at the end of each month, counted from the first month drawn on; null while fewer than two
 * months in a row can be shown. Those finished are all who came less all who are still there, so rounding adds up a little.
 * Those waiting for a decision are drawn with those accepted where they are too few to be drawn apart.
 */
export function flowOf(book: FigureBook, months: readonly BookMonth[], pathway: Pathway | null) {
  const drawn = months.slice(-monthsDrawn)
  const rough = shownTogether(book, drawn, { pathway, indicators: steps, enough })
  const fine = shownTogether(book, drawn, { pathway, indicators: [...steps, firstStep], enough })
  const isFine = isAsGood(fine, rough)
  const shown = isFine ? fine : rough
  if (shown.months.length < leastDrawn) return null
  return { leftOut: shown.leftOut, months: bandsOf(shown, isFine) }
}

// A step more is worth neither a pathway less nor a year less.
function isAsGood(fine: ShownTogether, rough: ShownTogether): boolean {
  return (
    fine.leftOut.length <= rough.leftOut.length && fine.months.length >= Math.min(enough, rough.months.length)
  )
}

function bandsOf({ months, figure }: ShownTogether, hasFirstStep: boolean) {
  let came = 0
  return months.map((month, index) => {
    const count = (indicator: string) => figure(month, indicator) ?? 0
    const [open, assessing] = [count('W01'), count('W04')]
    const there = open + assessing
    came = index === 0 ? there : came + count('F01')
    const deciding = hasFirstStep ? count(firstStep) : null
    const waiting = Math.max(0, open - (deciding ?? 0))
    return { month: month.month, finished: Math.max(0, came - there), assessing, waiting, deciding }
  })
}

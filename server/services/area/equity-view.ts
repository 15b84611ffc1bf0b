import type { Pathway } from '#schemas/referral-event.ts'
import type { Dimension, Dims } from '#server/waiting/protect/crossing.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { compared, shareOf, type GroupCount } from './groups-compared.ts'
import { rateOf } from './rate-of.ts'
import { aboutMonth } from './waits-view.ts'

export type EquityAsked = {
  readonly month: BookMonth
  readonly pathway: Pathway | null
  readonly by: Dimension
}

const standardWeeks = 18

/** Who waits longer: the groups of one dimension side by side, each with its range, and how soon each is seen. */
export function equityView(book: FigureBook, { month, pathway, by }: EquityAsked) {
  const whole = dimsOf(pathway)
  const months = book.months.slice(0, book.months.indexOf(month) + 1).slice(-12)
  const groups = book.groups(by).map((group) => ({ group, dims: { ...whole, [by]: group } }))
  const area = shareOf(overStandard(month, { group: 'area', dims: whole }))
  const shares = groups.map((one) => shareOf(overStandard(month, one)))
  return {
    ...aboutMonth(book, month),
    pathway,
    by,
    dimensions: book.dimensions,
    standardWeeks,
    area: area.value,
    shares,
    comparison: compared(shares, area.value),
    rows: groups.map(({ group, dims }) => ({
      group,
      waiting: month.figure('W01', dims),
      medianWeeks: month.figure('W05', dims),
      received: inYear(months, dims),
      rate: rateOf(group, inYear(months, dims), null),
    })),
    seen: groups.flatMap(({ group, dims }) => {
      const line = month.seen(dims)
      return line ? [{ group, ...line }] : []
    }),
  }
}
export type EquityView = ReturnType<typeof equityView>

// A year needs twelve months, all of them shown.
function inYear(months: readonly BookMonth[], dims: Dims): number | null {
  const counts = months.flatMap((month) => month.figure('F01', dims) ?? [])
  return counts.length < 12 ? null : counts.reduce((sum, count) => sum + count, 0)
}

type Group = { readonly group: string; readonly dims: Dims }

function overStandard(month: BookMonth, { group, dims }: Group): GroupCount {
  const waiting = month.figure('W01', dims)
  const within = month.figure(`W09.${standardWeeks}`, dims)
  const part = waiting === null || within === null ? null : Math.max(0, waiting - within)
  return { group, part, whole: waiting }
}

import { workedOut } from '#server/waiting/indicators/measured.ts'
import { measures } from '#server/waiting/indicators/measures.ts'
import { shownTogether } from './area/shown-together.ts'
import type { FigureBook } from './area/figure-book.ts'
import { isProvisional, type PublishedMonth } from './published-months.ts'

const listed = ['F00', 'F01', 'F02', 'F03', 'W01'] as const

/**
 * How far each published month can be relied on, on an ISO day, oldest first: the gap of the list from shown counts, without the
 * pathways that are too small (null when nothing is left), the share of figures hidden and of those waiting heard from within
 * 12 weeks, both in 100.
 */
export function monthsQuality(
  book: Pick<FigureBook, 'measureSet'> & { readonly months: readonly PublishedMonth[] },
  today: string,
) {
  return book.months.map((published) => {
    const { asOf, figures, figure } = published
    const month = { ...published, isProvisional: isProvisional(asOf, today) }
    const together = shownTogether(book, [month], { pathway: null, indicators: listed, enough: 1 })
    const ofGap = (name: string) => (together.months.length === 0 ? null : together.figure(month, name))
    return {
      asOf,
      isProvisional: month.isProvisional,
      gap: measures.F05.kind === 'formula' ? workedOut(measures.F05, ofGap, 1) : null,
      leftOut: together.leftOut,
      all: figures.all,
      hiddenShare: figures.all === 0 ? 0 : Math.round((figures.hidden * 100) / figures.all),
      inTouch: figure('S02'),
    }
  })
}

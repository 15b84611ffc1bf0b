import { workedOut } from '#server/waiting/indicators/measured.ts'
import { measures } from '#server/waiting/indicators/measures.ts'
import { isProvisional, type PublishedMonth } from './published-months.ts'

/**
 * How far one published month can be relied on, on an ISO day: the gap of the list from shown counts (null when one is hidden),
 * the share of figures hidden and of those waiting heard from within 12 weeks, both in 100.
 */
export function monthQuality(month: PublishedMonth, today: string) {
  const { asOf, figures, figure } = month
  const gap = measures.F05.kind === 'formula' ? workedOut(measures.F05, (name) => figure(name), 1) : null
  return {
    asOf,
    isProvisional: isProvisional(asOf, today),
    gap,
    all: figures.all,
    hiddenShare: figures.all === 0 ? 0 : Math.round((figures.hidden * 100) / figures.all),
    inTouch: figure('S02'),
  }
}

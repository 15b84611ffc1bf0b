import { measureSets } from '#schemas/measure-set.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'

/** What is looked at: one pathway or all of them, and the figures every month has to show. */
export type TogetherAsked = {
  readonly pathway: Pathway | null
  readonly indicators: readonly string[]
  /** So many months in a row are enough to leave small pathways out for. */
  readonly enough: number
}

/** The newest months in a row in which all figures that were asked for are shown, and of which pathways they are not. */
export type ShownTogether = {
  readonly months: readonly BookMonth[]
  readonly leftOut: readonly Pathway[]
  readonly figure: (month: BookMonth, indicator: string) => number | null
}

/**
 * The figures of a pathway, or of the area. Where a small pathway hides the area's own figures, those of the other pathways are
 * added up and the small ones are named: published figures alone, so a page tells nothing more (decision record 005).
 */
export function shownTogether(
  { measureSet }: Pick<FigureBook, 'measureSet'>,
  months: readonly BookMonth[],
  { pathway, indicators, enough }: TogetherAsked,
): ShownTogether {
  const runOf = (one: Pathway | null) => newestInARow(months, (month) => isShown(month, one, indicators))
  const own = { pathways: [pathway], months: runOf(pathway) }
  if (pathway !== null) return togetherOf(own, [])
  const parts = measureSets[measureSet].pathways.map((one) => ({ pathway: one, months: runOf(one) }))
  const longest = Math.max(own.months.length, ...parts.map((part) => part.months.length))
  const needed = Math.min(enough, longest)
  if (own.months.length >= needed) return togetherOf(own, [])
  const long = parts.filter((part) => part.months.length >= needed)
  const shortest = Math.min(...long.map((part) => part.months.length))
  return togetherOf(
    { pathways: long.map((part) => part.pathway), months: months.slice(-shortest) },
    parts.filter((part) => !long.includes(part)).map((part) => part.pathway),
  )
}

type Found = { readonly pathways: readonly (Pathway | null)[]; readonly months: readonly BookMonth[] }

function togetherOf({ pathways, months }: Found, leftOut: readonly Pathway[]): ShownTogether {
  return {
    months,
    leftOut,
    figure: (month, indicator) => {
      const counts = pathways.map((pathway) => month.figure(indicator, dimsOf(pathway)))
      const known = counts.filter((count) => count !== null)
      return known.length < counts.length ? null : known.reduce((sum, count) => sum + count, 0)
    },
  }
}

function newestInARow(
  months: readonly BookMonth[],
  isWhole: (month: BookMonth) => boolean,
): readonly BookMonth[] {
  return months.slice(months.findLastIndex((month) => !isWhole(month)) + 1)
}

function isShown(month: BookMonth, pathway: Pathway | null, indicators: readonly string[]): boolean {
  return indicators.every((indicator) => month.figure(indicator, dimsOf(pathway)) !== null)
}

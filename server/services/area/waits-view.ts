import type { Pathway } from '#schemas/referral-choices.ts'
import { changeOf } from './change-of.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { flowOf } from './flow-of.ts'
import type { RuleSetId } from '#server/waiting/protect/rule-set.ts'
import { returnOf } from './return-of.ts'
import { longestPassed, standardsOf } from './standards-of.ts'

export type WaitsAsked = { readonly pathway: Pathway | null; readonly ruleSet: RuleSetId }

/** How many, how long, getting better, where do they pile up: one month of one pathway, or of all together. */
export function waitsView(book: FigureBook, month: BookMonth, { pathway, ruleSet }: WaitsAsked) {
  const dims = dimsOf(pathway)
  const months = book.months.slice(0, book.months.indexOf(month) + 1)
  return {
    ...aboutMonth(book, month),
    pathway,
    waiting: month.figure('W01', dims),
    deciding: month.figure('W03', dims),
    medianWeeks: month.figure('W05', dims),
    percentile92Weeks: month.figure('W06', dims),
    standards: standardsOf(month, dims),
    longest: longestPassed(month, dims),
    histogram: month.bars(dims),
    change: changeOf(months, dims),
    flow: flowOf(book, months, pathway),
    returned: returnOf(month, dims, ruleSet),
  }
}
export type WaitsView = ReturnType<typeof waitsView>

/** What stands over every page of figures: which month, which others there are, and under which rules. */
export function aboutMonth(
  { months, measureSet, ruleSet }: FigureBook,
  { month, asOf, isProvisional }: BookMonth,
) {
  return {
    month,
    asOf,
    isProvisional,
    months: months.map((one) => one.month).toReversed(),
    measureSet,
    ruleSet,
  }
}
export type AboutMonth = ReturnType<typeof aboutMonth>

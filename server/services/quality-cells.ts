import { addDays, addMonths } from '#schemas/calendar.ts'
import { problemIndicator, recordProblems, type ProblemCount } from '#schemas/record-problem.ts'
import type { QualityMonth } from '#schemas/quality-month.ts'
import { qualityScore } from '#server/referrals/quality/problems-of.ts'
import { cellKey, type ExactCell } from '#server/waiting/protect/cell.ts'
import { isProvisional } from './published-months.ts'

// Of a few problems, those that can be shown are the frequent ones, and the score would be worse than the records.
const leastKnown = Math.ceil(recordProblems.length / 2)

/** The counts of a month of records, exact: to be protected before anything else is done with them. */
export function qualityCells(counts: readonly ProblemCount[]): readonly ExactCell[] {
  return counts.flatMap(({ problem, checked, found }) => [
    countOf(problemIndicator('checked', problem), checked),
    countOf(problemIndicator('found', problem), found),
  ])
}

function countOf(indicator: string, exact: number): ExactCell {
  return { indicator, dims: {}, kind: 'count', exact, isOfOneMonth: false }
}

/**
 * Each problem with its two counts as published, null where one is hidden, and the score over those of which both are shown:
 * `from` says over how many, and there is none over fewer than half of them. `today` is an ISO day.
 */
export function qualityView({ month, cells }: Pick<QualityMonth, 'month' | 'cells'>, today: string) {
  const shown = new Map(cells.map((cell) => [cellKey(cell), cell.shown]))
  const countOf = (indicator: string) => {
    const found = shown.get(cellKey({ indicator, dims: {} }))
    return found?.kind === 'shown' ? found.value : null
  }
  const rows = recordProblems.map((problem) => ({
    problem,
    checked: countOf(problemIndicator('checked', problem)),
    found: countOf(problemIndicator('found', problem)),
  }))
  const known = rows.flatMap(({ checked, found }) =>
    checked === null || found === null ? [] : [{ checked, found: Math.min(found, checked) }],
  )
  const asOf = addDays(addMonths(month, 1), -1)
  return {
    asOf,
    isProvisional: isProvisional(asOf, today),
    rows,
    score: known.length < leastKnown ? null : qualityScore(known),
    from: known.length,
  }
}

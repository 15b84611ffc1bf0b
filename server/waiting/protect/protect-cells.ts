import { cellKey, type ExactCell, type ShownCell } from './cell.ts'
import { mayBeCrossed, type Dims } from './crossing.ts'
import { isCarriedOn, shownAfter } from './frozen.ts'
import { lastMonths } from './linked-figures.ts'
import { withholding, type Earlier } from './withheld-parts.ts'
import { linksOf } from './links.ts'
import { protectMonth } from './protect-month.ts'
import { ruleSets, type RuleSet, type RuleSetId } from './rule-set.ts'
import { percentOf } from './shown-count.ts'
import { shownWait } from './shown-wait.ts'
import { hidden, shown, type Shown } from './shown.ts'

/**
 * All figures of one area and month as they may leave, in the order given: every group of a dimension must be there, those
 * with nobody in them too. `previous` is the frozen month before, as it was shown. Refuses, by throwing, two cells about
 * the same groups and counts that are no counts. Rules: decision record 005.
 */
export function protectCells(
  cells: readonly ExactCell[],
  ruleSet: RuleSetId,
  previous: readonly ShownCell[] | null = null,
): readonly ShownCell[] {
  const rules = ruleSets[ruleSet]
  const earlier = previous && new Map(previous.map((cell) => [cellKey(cell), cell]))
  const isWithheld = withholding(cells, earlier, rules)
  const open = cells.filter((cell) => !isWithheld(cell))
  const safe = protectedAmong(open, earlier, rules)
  let next = 0
  return cells.map((cell) => {
    const kept = isWithheld(cell) ? undefined : safe[next++]
    return kept ?? { indicator: cell.indicator, dims: cell.dims, shown: hidden('too-few'), isCarried: false }
  })
}

function protectedAmong(cells: readonly ExactCell[], earlier: Earlier, rules: RuleSet): readonly ShownCell[] {
  const links = linksOf(cells)
  const before = cells.map((cell) => beforeOf(cell, earlier))
  const carried = cells.map((cell) => earlier?.get(keyLastMonth(cell) ?? '')?.isCarried ?? false)
  const safe = protectMonth({
    links,
    rules,
    counts: cells.map((cell) => (cell.kind === 'count' ? cell.exact : 0)),
    shown: cells.map((cell, place) => atFirst(cell, rules, before[place] ?? null)),
    before,
    isOpeningCarried: (place) => carried[place] ?? false,
  })
  const shownAt = (indicator: string, dims: Dims) => safe[links.places.placeOf(indicator, dims) ?? -1] ?? null
  return cells.map((cell, place) => ({
    indicator: cell.indicator,
    dims: cell.dims,
    shown: shownPercent(cell, shownAt, rules) ?? safe[place] ?? hidden('unknown-kind'),
    isCarried: isCarriedOn(safe[place], before[place] ?? null),
  }))
}

// The list at the start of a month is the list at the end of the month before. A figure that last month did not have
// counts as hidden then.
function beforeOf(cell: ExactCell, earlier: Earlier): Shown | null {
  const key = keyLastMonth(cell)
  if (key !== null) return earlier?.get(key)?.shown ?? hidden('too-few')
  if (earlier === null || cell.kind !== 'count' || cell.isOfOneMonth) return null
  return earlier.get(cellKey(cell))?.shown ?? hidden('too-few')
}

function keyLastMonth({ indicator, dims }: ExactCell): string | null {
  const found = lastMonths.find((one) => one.indicator === indicator)
  return found ? cellKey({ indicator: found.publishedAs, dims }) : null
}

function atFirst(cell: ExactCell, rules: RuleSet, before: Shown | null): Shown {
  if (!mayBeCrossed(Object.keys(cell.dims))) return hidden('not-crossed')
  if (keyLastMonth(cell) !== null) return before ?? hidden('too-few')
  if (cell.kind === 'count' && cell.isHiddenElsewhere) return hidden('too-few')
  if (cell.kind === 'count') return shownAfter(cell.exact, before, rules)
  if (cell.kind === 'percent') return hidden('too-few')
  return isWait(cell) ? shownWait({ ...cell, days: cell.exact }, cell.kind, rules) : hidden('unknown-kind')
}

// Asked again although the types have answered: what comes from a store may be of a kind written later.
function isWait({ kind }: ExactCell): boolean {
  return kind === 'median' || kind === 'percentile'
}

type ShownAt = (indicator: string, dims: Dims) => Shown | null

// A share says what its two shown counts say, and nothing besides.
function shownPercent(cell: ExactCell, shownAt: ShownAt, rules: RuleSet): Shown | null {
  if (cell.kind !== 'percent') return null
  const part = shownAt(cell.part, cell.dims)
  const whole = shownAt(cell.whole, cell.dims)
  if (part?.kind !== 'shown' || whole?.kind !== 'shown') return null
  if (whole.value < rules.percent.leastWhole) return null
  // Two counts that stand at different months may say more than all.
  return shown(Math.min(100, percentOf(part.value, whole.value)))
}

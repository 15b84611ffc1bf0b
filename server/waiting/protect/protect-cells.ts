import { batchOf } from './batch.ts'
import { cellKey, type ExactCell, type ShownCell } from './cell.ts'
import { mayBeCrossed } from './crossing.ts'
import { shownAfter } from './frozen.ts'
import type { GuardedMonth } from './guarded-month.ts'
import { hideUntilSafe } from './hide-until-safe.ts'
import { balance } from './linked-figures.ts'
import { relationsOf } from './relations-of.ts'
import { ruleSets, type RuleSet, type RuleSetId } from './rule-set.ts'
import { percentOf } from './shown-count.ts'
import { shownWait } from './shown-wait.ts'
import { hidden, shown, type Shown } from './shown.ts'

/** The shown cells of the month before, by cell key. */
type Before = ReadonlyMap<string, Shown>

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
  const month = openMonth(cells, ruleSets[ruleSet], previous)
  hideUntilSafe(month)
  return cells.map(({ indicator, dims }, place) => ({
    indicator,
    dims,
    shown: shownPercents(month, place) ?? month.shown[place] ?? hidden('unknown-kind'),
  }))
}

function openMonth(
  cells: readonly ExactCell[],
  rules: RuleSet,
  previous: readonly ShownCell[] | null,
): GuardedMonth {
  const batch = batchOf(cells)
  const earlier: Before | null = previous && new Map(previous.map((cell) => [cellKey(cell), cell.shown]))
  const before = cells.map((cell) => beforeOf(cell, earlier))
  return {
    batch,
    linked: relationsOf(batch),
    rules,
    before,
    shown: cells.map((cell, place) => atFirst(cell, rules, before[place] ?? null)),
    frozen: new Set(cells.flatMap(({ indicator }, place) => (indicator === balance.opening ? [place] : []))),
  }
}

// The list at the start of a month is the list at the end of the month before. A figure that last month did not have
// counts as hidden then.
function beforeOf(cell: ExactCell, earlier: Before | null): Shown | null {
  if (cell.indicator === balance.opening) {
    return earlier?.get(cellKey({ indicator: balance.closing, dims: cell.dims })) ?? hidden('too-few')
  }
  if (earlier === null || cell.kind !== 'count' || cell.isOfOneMonth) return null
  return earlier.get(cellKey(cell)) ?? hidden('too-few')
}

function atFirst(cell: ExactCell, rules: RuleSet, before: Shown | null): Shown {
  if (!mayBeCrossed(Object.keys(cell.dims))) return hidden('not-crossed')
  if (cell.indicator === balance.opening) return before ?? hidden('too-few')
  if (cell.kind === 'count') return shownAfter(cell.exact, before, rules)
  if (cell.kind === 'percent') return hidden('too-few')
  return isWait(cell) ? shownWait({ ...cell, days: cell.exact }, cell.kind, rules) : hidden('unknown-kind')
}

// Asked again although the types have answered: what comes from a store may be of a kind written later.
function isWait({ kind }: ExactCell): boolean {
  return kind === 'median' || kind === 'percentile'
}

// A share says what its two shown counts say, and nothing besides.
function shownPercents(month: GuardedMonth, place: number): Shown | null {
  const cell = month.batch.cells[place]
  if (cell?.kind !== 'percent' || month.shown[place]?.kind !== 'hidden') return null
  const part = shownAt(month, cell.part, cell)
  const whole = shownAt(month, cell.whole, cell)
  if (part === null || whole === null || whole < month.rules.percent.leastWhole) return null
  // Two counts that stand at different months may say more than all.
  return shown(Math.min(100, percentOf(part, whole)))
}

function shownAt({ batch, shown: all }: GuardedMonth, indicator: string, { dims }: ExactCell): number | null {
  const place = batch.placeOf(indicator, dims)
  const found = place === null ? undefined : all[place]
  return found?.kind === 'shown' ? found.value : null
}

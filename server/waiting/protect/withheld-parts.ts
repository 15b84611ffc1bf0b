import { cellKey, type ExactCell, type ShownCell } from './cell.ts'
import { lastMonths } from './linked-figures.ts'
import type { RuleSet } from './rule-set.ts'

/** The month before by cell, as it was shown; null for a first month. */
export type Earlier = ReadonlyMap<string, ShownCell> | null

/**
 * Which figures are left out because their total, which was published a month ago, was hidden then or is under 30: the parts would
 * tell it, or it them, and it cannot be hidden any more. The area's give way to those of a pathway. Whether they are left out follows
 * from what is printed alone, so it tells nothing of what they are.
 */
export function withholding(
  cells: readonly ExactCell[],
  earlier: Earlier,
  { percent: { leastWhole } }: RuleSet,
): (cell: ExactCell) => boolean {
  const wholes = new Map(
    lastMonths.flatMap(({ parts, publishedAs }) => parts.map((part) => [part, publishedAs])),
  )
  const isTooSmall = ({ indicator, dims }: ExactCell): boolean => {
    const whole = wholes.get(indicator)
    if (whole === undefined) return false
    const shown = earlier?.get(cellKey({ indicator: whole, dims }))?.shown
    return shown?.kind !== 'shown' || shown.value < leastWhole
  }
  const keys = new Set(cells.filter(isTooSmall).map(cellKey))
  const inAPathway = new Set(
    cells.filter((cell) => cell.dims.pathway !== undefined && keys.has(cellKey(cell))).map(withoutPathway),
  )
  return (cell) => keys.has(cellKey(cell)) || inAPathway.has(cellKey(cell))
}

function withoutPathway({ indicator, dims }: ExactCell): string {
  const others = Object.entries(dims).filter(([name]) => name !== 'pathway')
  return cellKey({ indicator, dims: Object.fromEntries(others) })
}

import { isHiddenCell, type HiddenCells, type Line } from './hidden-cells.ts'
import { possibleRange } from './possible-range.ts'

/** Small counts of a table, by row, and how small: up to this one; zero counts as small where it is hidden too. */
type Small = { readonly isSmall: (count: number) => boolean; readonly threshold: number }

/**
 * Which cells of a table of counts (rows of equal length) have to be hidden when its row and column totals are shown as
 * they are: the small ones, then, rows before columns until nothing changes, the smallest non-zero shown cell of every
 * line with exactly one hidden; and more, until each hidden cell could hold the threshold and its range spans as much
 * (decision 005).
 */
export function secondarySuppression(table: readonly Line[], { isSmall, threshold }: Small): HiddenCells {
  let hidden: HiddenCells = table.map((row) => row.map(isSmall))
  for (;;) {
    hidden = withNoneAlone(table, hidden)
    const told = toldCell(table, hidden, threshold)
    const cover = told && coverFor(table, hidden, told)
    if (!cover) return hidden
    hidden = hiding(hidden, cover)
  }
}

type Cell = { readonly row: number; readonly column: number }

function withNoneAlone(table: readonly Line[], first: HiddenCells): HiddenCells {
  let hidden = first
  for (;;) {
    const before = hidden
    for (const line of linesOf(table)) hidden = coveredLine(table, hidden, line)
    if (hidden === before) return hidden
  }
}

function coveredLine(table: readonly Line[], hidden: HiddenCells, line: readonly Cell[]): HiddenCells {
  if (line.filter((cell) => isHiddenCell(hidden, cell)).length !== 1) return hidden
  const smallest = smallestShown(table, hidden, line)
  return smallest ? hiding(hidden, smallest) : hidden
}

// Rows first, then columns.
function linesOf(table: readonly Line[]): readonly (readonly Cell[])[] {
  const rows = table.map((line, row) => line.map((_, column) => ({ row, column })))
  const columns = (table[0] ?? []).map((_, column) => table.map((__, row) => ({ row, column })))
  return [...rows, ...columns]
}

// A zero tells as much hidden as shown, so it covers nothing. Ties: the first.
function smallestShown(table: readonly Line[], hidden: HiddenCells, line: readonly Cell[]): Cell | null {
  const shown = line.filter((cell) => !isHiddenCell(hidden, cell) && countAt(table, cell) > 0)
  return shown.toSorted((one, other) => countAt(table, one) - countAt(table, other))[0] ?? null
}

function countAt(table: readonly Line[], { row, column }: Cell): number {
  return table[row]?.[column] ?? 0
}

function hiding(hidden: HiddenCells, { row, column }: Cell): HiddenCells {
  return hidden.map((line, at) => (at === row ? line.with(column, true) : line))
}

function toldCell(table: readonly Line[], hidden: HiddenCells, threshold: number): Cell | null {
  const cells = linesOf(table).slice(0, table.length).flat()
  const told = cells.find((cell) => {
    if (!isHiddenCell(hidden, cell)) return false
    const { least, most } = possibleRange(table, hidden, cell)
    return most < threshold || most - least < threshold
  })
  return told ?? null
}

function coverFor(table: readonly Line[], hidden: HiddenCells, { row, column }: Cell): Cell | null {
  const lines = linesOf(table)
  const crossing = [...(lines[row] ?? []), ...(lines[table.length + column] ?? [])]
  return smallestShown(table, hidden, crossing) ?? smallestShown(table, hidden, lines.flat())
}

import { isHiddenCell, type HiddenCells, type Line } from './hidden-cells.ts'

type Cell = { readonly row: number; readonly column: number }

/**
 * The least and most a hidden cell can hold when exact row and column totals and the other shown cells are known and no
 * count is below zero. Exact: what one cell takes another of its row and of its column must give, so the furthest it can
 * move is the most that flows round through hidden cells.
 */
export function possibleRange(
  table: readonly Line[],
  hidden: HiddenCells,
  cell: Cell,
): { readonly least: number; readonly most: number } {
  const now = table[cell.row]?.[cell.column] ?? 0
  const grows = flow(table, hidden, { cell, isGrowing: true })
  const shrinks = flow(table, hidden, { cell, isGrowing: false })
  return { least: now - Math.min(now, shrinks), most: now + grows }
}

type Move = { readonly cell: Cell; readonly isGrowing: boolean }

// A cell that grows starts in its row, where another shrinks; in that one's column another grows; and so on, until one
// in its own column shrinks. A cell that shrinks goes the other way round.
function flow(table: readonly Line[], hidden: HiddenCells, { cell, isGrowing }: Move): number {
  const counts = table.map((line) => [...line])
  let moved = 0
  for (;;) {
    const path = pathRound({ counts, hidden, cell, isGrowing })
    if (path === null) return moved
    const amount = Math.min(
      ...path.filter(({ isGiving }) => isGiving).map(({ row, column }) => counts[row]?.[column] ?? 0),
    )
    for (const { row, column, isGiving } of path) {
      const line = counts[row]
      if (line) line[column] = (line[column] ?? 0) + (isGiving ? -amount : amount)
    }
    moved += amount
  }
}

type Step = Cell & { readonly isGiving: boolean }
type Search = Move & { readonly counts: readonly (readonly number[])[]; readonly hidden: HiddenCells }

// Breadth first from the cell's row to its column over hidden cells: a row and a column take turns.
function pathRound(search: Search): readonly Step[] | null {
  const { cell } = search
  const reachedRows = new Map<number, readonly Step[]>([[cell.row, []]])
  const reachedColumns = new Map<number, readonly Step[]>()
  const queue = [cell.row]
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const soFar = reachedRows.get(row) ?? []
    for (const out of stepsFrom(search, row).filter(({ column }) => !reachedColumns.has(column))) {
      const path = [...soFar, out]
      if (out.column === cell.column) return path
      reachedColumns.set(out.column, path)
      for (const back of stepsBack(search, out.column).filter((step) => !reachedRows.has(step.row))) {
        reachedRows.set(back.row, [...path, back])
        queue.push(back.row)
      }
    }
  }
  return null
}

function stepsFrom({ counts, hidden, cell, isGrowing }: Search, row: number): readonly Step[] {
  return (counts[row] ?? []).flatMap((count, column) => {
    const isItself = row === cell.row && column === cell.column
    if (isItself || !isHiddenCell(hidden, { row, column }) || (isGrowing && count === 0)) return []
    return [{ row, column, isGiving: isGrowing }]
  })
}

function stepsBack({ counts, hidden, cell, isGrowing }: Search, column: number): readonly Step[] {
  return counts.flatMap((line, row) => {
    const isItself = row === cell.row && column === cell.column
    const isEmpty = !isGrowing && (line[column] ?? 0) === 0
    if (isItself || !isHiddenCell(hidden, { row, column }) || isEmpty) return []
    return [{ row, column, isGiving: !isGrowing }]
  })
}

/** One row of counts. */
export type Line = readonly number[]

/** Which cells of a table are hidden, row by row. */
export type HiddenCells = readonly (readonly boolean[])[]

/** Whether the cell of a row and column, both from 0, is hidden. */
export function isHiddenCell(
  hidden: HiddenCells,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return hidden[row]?.[column] === true
}

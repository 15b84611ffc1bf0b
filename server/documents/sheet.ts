/** One value of a sheet: words, a number, or nothing. Dates are ISO text. */
export type SheetCell = string | number | null

/** A table to leave the service, its words already looked up: plain column names and a row for each line. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

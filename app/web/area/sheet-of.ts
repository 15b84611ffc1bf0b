import type { Words } from '#app/i18n/words-of.ts'
import type { AboutMonth } from '#server/services/area/waits-view.ts'
import type { Sheet, SheetCell } from '#server/documents/sheet.ts'

/** How a hidden number is written in a file. */
const hiddenMark = '*'

/** A number of a file, or the mark where it may not be shown. */
export function numberOr(shown: number | null | undefined): SheetCell {
  return shown ?? hiddenMark
}

type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A table as it leaves: each row says as of when, by which measure and under which rules, so that it can stand alone. */
export function sheetOf(words: Words, about: AboutMonth, { name, columns, rows }: Table): Sheet {
  const always = [about.asOf, about.measureSet, about.ruleSet, about.isProvisional ? 'yes' : 'no']
  const alwaysNamed = ['asOf', 'measureSet', 'ruleSet', 'provisional']
  return {
    name: words(`sheet.${name}`),
    columns: [...columns, ...alwaysNamed].map((column) => words(`column.${column}`)),
    rows: rows.map((row) => [...row, ...always]),
  }
}

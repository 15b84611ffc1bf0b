import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { IndicatorDefinition } from '#server/waiting/indicators/definitions.ts'
import { definedFigures, definedTerms, definitionColumns } from './defined-figures.ts'

/** What the figures of a file mean: what the definitions page says, figure by figure and then term by term. */
export function definitionsSheet(words: Words, indicators: readonly IndicatorDefinition[]): Sheet {
  return {
    name: words('sheet.definitions'),
    columns: definitionColumns.map((column) => words(`definitions.columns.${column}`)),
    rows: [
      ...definedFigures(words, indicators).map((figure) => definitionColumns.map((column) => figure[column])),
      ...definedTerms(words).map(({ name, text }) => ['', name, text, '', '', '']),
    ],
  }
}

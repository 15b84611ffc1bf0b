import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'

const terms = ['waiting', 'wait', 'contact', 'median', 'p92', 'over', 'hiding', 'left'] as const

/** What the figures of a file mean, term by term: the words of the definitions page. */
export function definitionsSheet(words: Words): Sheet {
  return {
    name: words('sheet.definitions'),
    columns: [words('column.term'), words('column.meaning')],
    rows: terms.map((term) => [words(`definitions.terms.${term}`), words(`definitions.terms.${term}Text`)]),
  }
}

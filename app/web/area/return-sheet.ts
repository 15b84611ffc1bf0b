import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'

/** The list by waiting band, in the shape of the Community Health Services SitRep, under the rule set that was chosen. */
export function returnSheet(words: Words, { returned, pathway, asOf, measureSet }: WaitsView): Sheet {
  return {
    name: words('sheet.return'),
    columns: ['asOf', 'measureSet', 'ruleSet', 'pathway', 'band', 'waiting'].map((column) =>
      words(`column.${column}`),
    ),
    rows: returned.rows.map(({ band, count }) => [
      asOf,
      measureSet,
      returned.ruleSet,
      words(`pathway.${pathway ?? 'all'}`),
      words(`band.${band}`),
      count ?? returned.mark,
    ]),
  }
}

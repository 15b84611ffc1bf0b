import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { NeedsView } from '#server/services/area/needs-view.ts'
import { numberOr } from './sheet-of.ts'

const columns = [
  'ageBand',
  'strand',
  'need',
  'unmet',
  'unmetPercent',
  'low',
  'high',
  'offers',
  'open',
  'gap',
  'places',
  'asOf',
  'ruleSet',
  'provisional',
]

/** Needs that profiles name, and what the area offers for them. */
export function needsSheet(words: Words, view: NeedsView): Sheet {
  return {
    name: words('sheet.needs'),
    columns: columns.map((column) => words(`column.${column}`)),
    rows: view.rows.map(({ strand, need, unmet, share, offers, open, gap, places }) => [
      view.ageBand === null ? words('needs.allAges') : words(`group.ageBand.${view.ageBand}`),
      words(`strands:name.${strand}`),
      numberOr(need),
      numberOr(unmet),
      numberOr(share.value),
      numberOr(share.low),
      numberOr(share.high),
      offers,
      open,
      words(`needs.gap.${gap}`),
      places ?? '',
      view.asOf ?? '',
      'local-cube',
      view.isProvisional ? 'yes' : 'no',
    ]),
  }
}

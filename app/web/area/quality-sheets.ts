import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { AreaQuality } from '#server/services/area/area-quality.ts'
import type { AboutMonth } from '#server/services/area/waits-view.ts'
import { numberOr, sheetOf } from './sheet-of.ts'

/** The sheets of the page of data quality: its months, and what was found in the records. */
export const qualitySheets = {
  quality: (words: Words, about: AboutMonth, { months }: AreaQuality): Sheet =>
    sheetOf(words, about, {
      name: 'quality',
      columns: ['standsOn', 'settled', 'listGap', 'leftOut', 'figures', 'hiddenPercent', 'inTouchPercent'],
      rows: months.map(({ asOf, isProvisional, gap, leftOut, all, hiddenShare, inTouch }) => [
        asOf,
        isProvisional ? 'no' : 'yes',
        numberOr(gap),
        leftOut.map((pathway) => words(`pathway.${pathway}`)).join(' '),
        all,
        hiddenShare,
        numberOr(inTouch),
      ]),
    }),
  records: (words: Words, about: AboutMonth, { records }: AreaQuality): Sheet =>
    sheetOf(words, about, {
      name: 'records',
      columns: ['standsOn', 'problem', 'found', 'checked'],
      rows: records
        ? records.rows.map(({ problem, found, checked }) => [
            records.asOf,
            words(`problem.${problem}`),
            numberOr(found),
            numberOr(checked),
          ])
        : [[null, words('quality.records.none'), null, null]],
    }),
}

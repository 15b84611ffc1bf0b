import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { DemandView } from '#server/services/area/demand-view.ts'
import { numberOr, sheetOf } from './sheet-of.ts'

/** Requests, first contacts and the list so far, and where it may go as things stand and with the change. */
export function demandSheet(words: Words, view: DemandView): Sheet {
  const ahead = [
    ...(view.plan?.forecast ?? []).map((month) => ({ kind: 'asItStands', ...month })),
    ...(view.plan?.changed ?? []).map((month) => ({ kind: 'withChange', ...month })),
  ]
  return sheetOf(words, view, {
    name: 'demand',
    columns: [
      'month',
      'kind',
      'received',
      'contacts',
      'waiting',
      'low50',
      'high50',
      'low80',
      'high80',
      'low95',
      'high95',
      'seed',
    ],
    rows: [
      ...view.past.map(({ month, came, seen, count }) => [
        month,
        words('sheet.soFar'),
        numberOr(came),
        numberOr(seen),
        numberOr(count),
        ...Array.from({ length: 7 }, () => ''),
      ]),
      ...ahead.map(({ month, kind, half, most, nearlyAll }) => [
        month,
        words(`sheet.${kind}`),
        '',
        '',
        '',
        ...[half, most, nearlyAll].flatMap(({ low, high }) => [Math.round(low), Math.round(high)]),
        view.plan?.seed ?? '',
      ]),
    ],
  })
}

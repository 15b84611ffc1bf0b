import { requestWord } from '#app/components/area/request-figures.tsx'
import { sayMissing } from '#app/components/area/request-numbers.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { RequestsView } from '#server/services/area/requests-view.ts'
import { numberOr, sheetOf } from './sheet-of.ts'

/** The sheets of the page of requests. */
export const requestsSheets = {
  decided: (words: Words, view: RequestsView): Sheet =>
    sheetOf(words, view, {
      name: 'decided',
      columns: ['receivedIn', 'standsOn', 'received', 'accepted', 'notAccepted', 'pending'],
      rows: (view.decided?.months ?? []).map(({ month, asOf, received, accepted, notAccepted, pending }) => [
        month,
        asOf,
        received,
        numberOr(accepted),
        numberOr(notAccepted),
        numberOr(pending),
      ]),
    }),
  requests: (words: Words, view: RequestsView): Sheet =>
    sheetOf(words, view, {
      name: 'requests',
      columns: ['pathway', 'figure', 'measure', 'unit', 'value', 'leftOut'],
      rows: view.steps.flatMap(({ rows }) =>
        rows.map(({ indicator, unit, value, leftOut, missing }) => [
          words(`pathway.${view.pathway ?? 'all'}`),
          indicator,
          words(requestWord(indicator)),
          words(`requests.unit.${unit}`),
          missing === null || missing === 'hidden' ? numberOr(value) : sayMissing(words, missing),
          leftOut.map((pathway) => words(`pathway.${pathway}`)).join(' '),
        ]),
      ),
    }),
}

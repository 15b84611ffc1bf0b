import { groupName } from '#app/components/area/group-name.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import { numberOr, sheetOf } from './sheet-of.ts'

/** The sheets of the page of groups. */
export const equitySheets = {
  equity: (words: Words, view: EquityView): Sheet =>
    sheetOf(words, view, {
      name: 'equity',
      columns: [
        'pathway',
        'by',
        'group',
        'waiting',
        'over18Percent',
        'low',
        'high',
        'medianWeeks',
        'gapWeeks',
        'requests',
        'acceptedPercent',
        'missedPercent',
        'helpedPercent',
        'inTouchPercent',
      ],
      rows: view.rows.map(({ group, waiting, medianWeeks, gapWeeks, received, ...shares }) => {
        const { accepted, missed, supported, inTouch } = shares
        const share = view.shares.find((one) => one.group === group)
        return [
          words(`pathway.${view.pathway ?? 'all'}`),
          words(`by.${view.by}`),
          groupName(words, view, group),
          numberOr(waiting),
          numberOr(share?.value),
          numberOr(share?.low),
          numberOr(share?.high),
          numberOr(medianWeeks),
          numberOr(gapWeeks),
          numberOr(received),
          ...[accepted, missed, supported, inTouch].map(({ value }) => numberOr(value)),
        ]
      }),
    }),
  seen: (words: Words, view: EquityView): Sheet =>
    sheetOf(words, view, {
      name: 'seen',
      columns: ['group', 'week', 'seenPercent', 'low', 'high', 'stillWaiting'],
      rows: view.seen.flatMap(({ group, steps, atRisk }) =>
        steps.map(({ week, percent, low, high }) => {
          const marked = atRisk.find((risk) => risk.week === week)
          return [groupName(words, view, group), week, percent, low, high, marked?.atLeast ?? '']
        }),
      ),
    }),
}

import type { Words } from '#app/i18n/words-of.ts'
import type { Sheet } from '#server/documents/sheet.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'
import { numberOr, sheetOf } from './sheet-of.ts'

/** The sheets of the page of waits. */
export const waitsSheets = {
  waits: (words: Words, view: WaitsView): Sheet => {
    const pathway = words(`pathway.${view.pathway ?? 'all'}`)
    const { bars = [], lastBox } = view.histogram ?? {}
    return sheetOf(words, view, {
      name: 'waits',
      columns: ['pathway', 'measure', 'value'],
      rows: [
        [pathway, words('waits.rows.waiting'), numberOr(view.waiting)],
        [pathway, words('waits.rows.median'), numberOr(view.medianWeeks)],
        [pathway, words('waits.rows.p92'), numberOr(view.percentile92Weeks)],
        ...view.standards.map(({ week, over }) => [
          pathway,
          words('waits.rows.over', { week }),
          numberOr(over),
        ]),
        [pathway, words('waits.rows.deciding'), numberOr(view.deciding)],
        ...bars.map(({ fromWeek, toWeek, count }) => [
          pathway,
          words('sheet.bar', { from: fromWeek, to: toWeek }),
          numberOr(count),
        ]),
        ...(lastBox
          ? [[pathway, words('sheet.lastBox', { week: lastBox.fromWeek }), numberOr(lastBox.count)]]
          : []),
      ],
    })
  },
  change: (words: Words, view: WaitsView): Sheet =>
    sheetOf(words, view, {
      name: 'change',
      columns: ['month', 'medianWeeks', 'signal', 'mean', 'lower', 'upper'],
      rows: view.change.points.map(({ month, value, signal }) => {
        const { mean, lower, upper } = limitsOf(view.change)
        return [
          month,
          numberOr(value),
          value === null ? '' : words(`area-chart:xmr.${signal}`),
          mean,
          lower,
          upper,
        ]
      }),
    }),
  flow: (words: Words, view: WaitsView): Sheet =>
    sheetOf(words, view, {
      name: 'flow',
      columns: ['month', 'deciding', 'waiting', 'assessing', 'finished'],
      rows: (view.flow?.months ?? []).map(({ month, deciding, waiting, assessing, finished }) => [
        month,
        numberOr(deciding),
        waiting,
        assessing,
        finished,
      ]),
    }),
}

function limitsOf(change: WaitsView['change']) {
  if (change.kind === 'too-early') return { mean: '', lower: '', upper: '' }
  const round = (value: number) => Math.round(value * 10) / 10
  const { mean, lower, upper } = change.limits
  return { mean: round(mean), lower: round(lower), upper: round(upper) }
}

import { ForecastFan } from '#app/components/charts/forecast-fan.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Notice } from '#app/components/notice.tsx'
import { SummaryCard } from '#app/components/summary-card.tsx'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { paths } from '#app/web/paths.ts'
import type { DemandView } from '#server/services/area/demand-view.ts'
import { useAreaNumbers } from './area-numbers.ts'

type Plan = NonNullable<DemandView['plan']>
type Shown = { readonly view: DemandView; readonly plan: Plan }

/** What it would take, where the list may go, and what the change that was typed would do. */
export function DemandPlan({ view, plan }: Shown) {
  const words = useWords('area')
  const { sayEffect, sayLeftOut } = useAreaNumbers()
  const { effect, effectMonth } = plan
  return (
    <>
      {effect ? (
        <Notice kind="important" title={words('effect.title')}>
          <p>{sayEffect(effect, view.whatIf.sessions, effectMonth)}</p>
        </Notice>
      ) : null}
      <h2>{words('demand.needed')}</h2>
      {sayLeftOut(view).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <WhatItTakes view={view} plan={plan} />
      <h2>{words('demand.forecast')}</h2>
      <Forecast view={view} plan={plan} months={plan.forecast} id="forecast" />
      {plan.changed ? (
        <>
          <h2>{words('demand.changed')}</h2>
          <Forecast view={view} plan={plan} months={plan.changed} id="changed" />
        </>
      ) : null}
    </>
  )
}

function WhatItTakes({ view: { whatIf, from, month }, plan }: Shown) {
  const words = useWords('area')
  const { locale } = useLocale()
  const { weeks, count } = useAreaNumbers()
  const { rates, relief, weeksToGoal, goal, load, steadyCapacity } = plan
  const aWeek = (value: number) =>
    words('demand.aWeek', { count: formatNumber(locale, Math.round(value * 10) / 10) })
  const rows = [
    { id: 'relief', value: relief === null ? words('hidden') : aWeek(Math.max(0, relief - rates.leaving)) },
    { id: 'toGoal', value: timeToGoal(weeksToGoal) },
    { id: 'list', value: count(rates.queue) },
    { id: 'goal', value: count(Math.round(goal)) },
    { id: 'demand', value: aWeek(rates.demand) },
    { id: 'capacity', value: aWeek(rates.capacity) },
    { id: 'leaving', value: aWeek(rates.leaving) },
    { id: 'load', value: formatNumber(locale, Math.round(load * 100) / 100) },
    ...(steadyCapacity === null ? [] : [{ id: 'steady', value: aWeek(steadyCapacity) }]),
  ]
  function timeToGoal(found: Plan['weeksToGoal']): string {
    if (found === 'never' || found === null) return words('demand.never')
    return found === 0 ? words('demand.there') : weeks(Math.ceil(found))
  }
  const values = {
    target: whatIf.targetWeeks,
    within: whatIf.within,
    from: formatMonth(locale, from),
    to: formatMonth(locale, month),
  }
  return (
    <>
      <SummaryCard
        rows={rows.map(({ id, value }) => ({ id, name: words(`demand.rows.${id}`, values), value }))}
      />
      <p>{words('demand.period', values)}</p>
      <p>{steadyCapacity === null ? words('demand.notInBalance') : words('demand.inBalance')}</p>
    </>
  )
}

/** The list so far and the spread of where it may go. */
export function Forecast({
  view,
  plan,
  months,
  id,
}: Shown & { readonly months: Plan['forecast']; readonly id: 'forecast' | 'changed' }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const last = months.at(-1)
  const round = (value: number) => formatNumber(locale, Math.round(value / 5) * 5)
  return (
    <ForecastFan
      id={id}
      name={words(`demand.name.${id}`)}
      sentence={
        last
          ? words('demand.sentence', {
              month: formatMonth(locale, last.month),
              low: round(last.most.low),
              high: round(last.most.high),
            })
          : ''
      }
      past={view.past}
      future={months}
      target={plan.goal}
      csvHref={paths.areaFile('demand.csv', {
        to: view.month,
        from: view.from,
        pathway: view.pathway ?? undefined,
        measureSet: view.measureSet,
      })}
      notTold={words('demand.notText', { runs: plan.runs, seed: plan.seed })}
    />
  )
}

/** How many came and how many were seen, month by month. */
export function CameAndSeen({ view }: { readonly view: DemandView }) {
  const words = useWords('area')
  const { locale } = useLocale()
  const { count } = useAreaNumbers()
  const columns = ['month', 'came', 'seen', 'waiting'] as const
  return (
    <DataTable
      caption={words('demand.flow')}
      columns={columns.map((key) => ({
        key,
        label: words(`demand.columns.${key}`),
        isNumber: key !== 'month',
      }))}
      rows={view.past.map((month) => ({
        id: month.month,
        cells: {
          month: formatMonth(locale, month.month),
          came: count(month.came),
          seen: count(month.seen),
          waiting: count(month.count),
        },
      }))}
    />
  )
}

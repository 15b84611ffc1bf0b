import type { DemandView } from '#server/services/area/demand-view.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import type { RequestsView } from '#server/services/area/requests-view.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { wilsonInterval } from '#server/waiting/spread/wilson-interval.ts'

/** A number read somewhere about one figure of one month: what is printed lies between these, as far as the place tells. */
export type Reading = {
  readonly month: string
  readonly indicator: string
  readonly dims: Dims
  readonly low: number
  readonly high: number
}

/** A sum of one figure over months in a row, as printed. */
export type SumReading = {
  readonly months: readonly string[]
  readonly indicator: string
  readonly dims: Dims
  readonly value: number
}

/** A bar of a picture of waits, as printed; its box for the rest ends at `Infinity`. */
export type BarReading = {
  readonly month: string
  readonly dims: Dims
  readonly from: number
  readonly to: number
  readonly value: number
}

/** A wait as printed, in whole weeks: half of those counted, or 92 in 100, waited less than a day more than that. */
export type WaitReading = {
  readonly month: string
  readonly dims: Dims
  readonly indicator: string
  readonly weeks: number
}

type About = { readonly month: string; readonly dims: Dims }

function dimsOf(pathway: string | null): Dims {
  return pathway === null ? {} : { pathway }
}

function read(
  { month, dims }: About,
  indicator: string,
  value: number | null | undefined,
): readonly Reading[] {
  return value === null || value === undefined ? [] : [{ month, dims, indicator, low: value, high: value }]
}

/** What the page of waits prints. Who waits longer than a standard is taken from the list, so who waits within it can be. */
export function readingsOfWaits(view: WaitsView): readonly Reading[] {
  const { month, pathway, waiting, deciding, standards, flow, returned } = view
  const about = { month, dims: dimsOf(pathway) }
  return [
    ...read(about, 'W01', waiting),
    ...read(about, 'W03', deciding),
    ...standards.flatMap(({ week, over }) =>
      read(about, `W09.${week}`, over === null || waiting === null ? null : waiting - over),
    ),
    // Where a pathway is left out the flow is the sum of the others, which are printed on pages of their own.
    ...(flow?.leftOut.length === 0 ? flow.months : []).flatMap((one) => {
      const then = { month: one.month, dims: about.dims }
      return [
        ...read(then, 'W03', one.deciding),
        ...read(then, 'W04', one.assessing),
        ...read(then, 'W01', one.waiting === 0 ? null : one.waiting + (one.deciding ?? 0)),
      ]
    }),
    ...returned.rows.flatMap(({ band, count }) => read(about, band === 'all' ? 'W01' : `W10.${band}`, count)),
  ]
}

/** What the page of requests prints: every count of its steps, and what was decided of the month before. */
export function readingsOfRequests({ month, pathway, steps, decided }: RequestsView): readonly Reading[] {
  const about = { month, dims: dimsOf(pathway) }
  const counts = steps
    .flatMap(({ rows }) => rows)
    .filter(({ unit, leftOut }) => unit === 'count' && leftOut.length === 0)
  // Where a pathway is left out these are sums of the others, which are printed on pages of their own.
  const newest = decided?.leftOut.length === 0 ? decided.months.at(-1) : undefined
  return [
    ...counts.flatMap(({ indicator, value }) => read(about, indicator, value)),
    ...read(about, 'T02.month.accepted', newest?.accepted),
    ...read(about, 'T02.month.notAccepted', newest?.notAccepted),
    ...read(about, 'T02.month.pending', newest?.pending),
  ]
}

export function barsOfWaits({ month, pathway, histogram }: WaitsView): readonly BarReading[] {
  if (!histogram) return []
  const dims = dimsOf(pathway)
  const { bars, lastBox } = histogram
  return [
    ...bars.map(({ fromWeek, toWeek, count }) => ({ month, dims, from: fromWeek, to: toWeek, value: count })),
    { month, dims, from: lastBox.fromWeek, to: Infinity, value: lastBox.count },
  ]
}

/** What the page of groups prints: lists, and shares from which those within 18 weeks follow. */
export function readingsOfEquity(view: EquityView): readonly Reading[] {
  const { month, rows, shares } = view
  return rows.flatMap(({ group, waiting }) => {
    const about = { month, dims: dimsOfGroup(view, group) }
    const share = shares.find((one) => one.group === group)
    return [
      ...read(about, 'W01', waiting),
      ...(waiting === null || !share ? [] : withinFrom(about, waiting, share)),
    ]
  })
}

function dimsOfGroup({ pathway, by, isBySex }: EquityView, group: string): Dims {
  const [sex = '', other = ''] = group.split('+')
  return isBySex ? { sex, [by]: other } : { ...dimsOf(pathway), [by]: group }
}

type Share = EquityView['shares'][number]

// Every number of children that would have given the share and its range as they are printed.
function withinFrom(
  { month, dims }: About,
  waiting: number,
  { value, low, high }: Share,
): readonly Reading[] {
  if (value === null) return []
  const overs = Array.from({ length: waiting + 1 }, (_, over) => over).filter((over) => {
    if (Math.round((100 * over) / waiting) !== value) return false
    const range = wilsonInterval(over, waiting)
    if (!range.ok) return false
    return Math.round(100 * range.value.lower) === low && Math.round(100 * range.value.upper) === high
  })
  const [least, most] = [overs[0], overs.at(-1)]
  if (least === undefined || most === undefined || least === 0) return []
  return [{ month, dims, indicator: 'W09.18', low: waiting - most, high: waiting - least }]
}

/** A year of requests of each group. */
export function sumsOfEquity(view: EquityView): readonly SumReading[] {
  const { month, rows, months } = view
  const newestFirst = months.slice(months.indexOf(month), months.indexOf(month) + 12)
  return rows.flatMap(({ group, received }) =>
    received === null
      ? []
      : [
          {
            months: newestFirst,
            indicator: 'F01',
            dims: dimsOfGroup(view, group),
            value: received,
          },
        ],
  )
}

/** What the page of demand prints, of the months before and of the period; a period of one month tells who left in it. */
export function readingsOfDemand(view: DemandView): readonly Reading[] {
  const { month, pathway, past, leftOut } = view
  // Where a pathway is left out these are sums of the others, which are printed on pages of their own.
  if (leftOut.length > 0) return []
  const dims = dimsOf(pathway)
  return [
    ...past.flatMap((one) => {
      const about = { month: one.month, dims }
      return [
        ...read(about, 'W01', one.count),
        ...read(about, 'F01', one.came),
        ...read(about, 'F02', one.seen),
      ]
    }),
    ...read({ month, dims }, 'F03', leftIn(view)),
  ]
}

// Where their own count is hidden, those who left are worked out from the list, and so tell nothing more.
function leftIn({ month, from, plan, past }: DemandView): number | null {
  const [before, now] = past.slice(-2)
  if (!plan || from !== month || now === undefined) return null
  const left = Math.round(plan.rates.leaving * plan.rates.weeks)
  const worked = (before?.count ?? 0) + (now.came ?? 0) - (now.seen ?? 0) - (now.count ?? 0)
  return left === Math.max(0, worked) ? null : left
}

function wait(
  { month, dims }: About,
  indicator: string,
  weeks: number | null | undefined,
): readonly WaitReading[] {
  return weeks === null || weeks === undefined ? [] : [{ month, dims, indicator, weeks }]
}

/** How long half, and 92 in 100, have waited. */
export function waitsOfWaits({ month, pathway, ...view }: WaitsView): readonly WaitReading[] {
  const about = { month, dims: dimsOf(pathway) }
  return [...wait(about, 'W05', view.medianWeeks), ...wait(about, 'W06', view.percentile92Weeks)]
}

/** Every wait among the steps of requests. */
export function waitsOfRequests({ month, pathway, steps }: RequestsView): readonly WaitReading[] {
  return steps
    .flatMap(({ rows }) => rows)
    .filter(({ unit }) => unit === 'weeks')
    .flatMap(({ indicator, value }) => wait({ month, dims: dimsOf(pathway) }, indicator, value))
}

/** How long half of each group have waited. */
export function waitsOfEquity(view: EquityView): readonly WaitReading[] {
  return view.rows.flatMap(({ group, medianWeeks }) =>
    wait({ month: view.month, dims: dimsOfGroup(view, group) }, 'W05', medianWeeks),
  )
}

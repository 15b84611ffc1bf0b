import { scaleBand, scaleLinear } from 'd3-scale'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis, useMonthTicks } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'

/** What can have been decided, in the order it is stacked. */
const decisions = ['accepted', 'notAccepted', 'pending'] as const
type Decision = (typeof decisions)[number]

/** The requests of a month and what was decided of them; null where too few to show. */
type Decided = { readonly month: string; readonly received: number } & Readonly<
  Record<Decision, number | null>
>

type Bars = AboutChart & { readonly months: readonly Decided[] }

// Neighbours differ in lightness, so that the parts hold in grey too.
const shadeOf = {
  accepted: '#003f4f',
  notAccepted: '#a9c8d0',
  pending: '#3c7c8e',
} as const satisfies Readonly<Record<Decision, string>>
const edge = '#5f6d76'

const frames = framesWith({ below: -24 })

/** The requests of each month, and how many of them were accepted, not accepted, and still without a decision. */
export function DecidedBars({ months, ...about }: Bars) {
  const words = useWords('area-chart')
  const table = useDecidedTable(months)
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <Months frame={frame} months={months} />}
    >
      <ul className="figures__key" aria-label={words('key')}>
        {[...decisions, 'rest' as const].map((decision) => (
          <li key={decision}>
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <rect
                x="0.5"
                y="0.5"
                width="17"
                height="17"
                fill={decision === 'rest' ? '#fff' : shadeOf[decision]}
                stroke={edge}
              />
            </svg>
            {words(`decided.${decision}`)}
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

function Months({ frame, months }: { readonly frame: Frame; readonly months: readonly Decided[] }) {
  const { dir } = useLocale()
  const { plot } = frame
  const names = months.map(({ month }) => month)
  const most = Math.max(10, ...months.map((month) => Math.max(month.received, knownOf(month))))
  const up = scaleLinear([0, most], [plot.bottom, plot.top]).nice(5)
  const across = scaleBand(names, [plot.start, plot.end]).padding(0.25)
  const width = across.bandwidth()
  const middle = (month: string) => (across(month) ?? 0) + width / 2
  const x = fromStart(frame, dir)
  const left = (month: string) => x(middle(month)) - width / 2
  const ticks = useMonthTicks(frame, names, middle)
  return (
    <>
      <UpAxis frame={frame} ticks={up.ticks(5)} y={up} />
      {months.map((month) => (
        <g key={month.month} stroke={edge}>
          <Part x={left(month.month)} width={width} low={up(0)} high={up(month.received)} fill="#fff" />
          {partsOf(month).map(({ decision, from, to }) => (
            <Part
              key={decision}
              x={left(month.month)}
              width={width}
              low={up(from)}
              high={up(to)}
              fill={shadeOf[decision]}
            />
          ))}
        </g>
      ))}
      <AcrossAxis frame={frame} ticks={ticks} />
    </>
  )
}

type Box = { readonly x: number; readonly width: number; readonly low: number; readonly high: number }

function Part({ x, width, low, high, fill }: Box & { readonly fill: string }) {
  const round = (value: number) => Math.round(value * 10) / 10
  return <rect x={round(x)} y={round(high)} width={round(width)} height={round(low - high)} fill={fill} />
}

function partsOf(month: Decided) {
  let from = 0
  return decisions.flatMap((decision) => {
    const count = month[decision]
    if (count === null) return []
    const part = { decision, from, to: from + count }
    from = part.to
    return [part]
  })
}

// Rounded parts may be a little more than their rounded whole.
function knownOf(month: Decided): number {
  return decisions.reduce((sum, decision) => sum + (month[decision] ?? 0), 0)
}

function useDecidedTable(months: readonly Decided[]): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const shown = (count: number | null) => (count === null ? words('hidden') : formatNumber(locale, count))
  const columns = ['received', ...decisions] as const
  return {
    caption: words('decided.table'),
    columns: [
      { key: 'month', label: words('month') },
      ...columns.map((key) => ({ key, label: words(`decided.${key}`), isNumber: true })),
    ],
    rows: months.map((month) => ({
      id: month.month,
      cells: {
        month: formatMonth(locale, month.month),
        ...Object.fromEntries(columns.map((key) => [key, shown(month[key])])),
      },
    })),
  }
}

import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis, useMonthTicks } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'

/** Where so many of a hundred runs end, lowest and highest. */
export type Between = { readonly low: number; readonly high: number }

/** What may come by the end of a month: the middle half, four fifths and nineteen twentieths of the runs. */
export type FanMonth = {
  readonly month: string
  readonly half: Between
  readonly most: Between
  readonly nearlyAll: Between
}

type Past = { readonly month: string; readonly count: number | null }

type Fan = AboutChart & {
  readonly past: readonly Past[]
  readonly future: readonly FanMonth[]
  /** The list that would meet the standard. */
  readonly target?: number | undefined
}

const bands = [
  { key: 'nearlyAll', fill: '#d5e4e8' },
  { key: 'most', fill: '#a9c8d0' },
  { key: 'half', fill: '#5d97a5' },
] as const

const frames = framesWith({ above: 24, after: 120, below: -24 })

/** A list so far, and the spread of where it may go: never a single line. */
export function ForecastFan({ past, future, target, ...about }: Fan) {
  const words = useWords('area-chart')
  const table = useFanTable(past, future)
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <Plot frame={frame} past={past} future={future} target={target} />}
    >
      <ul className="figures__key">
        {bands.toReversed().map(({ key, fill }) => (
          <li key={key}>
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <rect width="18" height="18" fill={fill} stroke="#5f6d76" />
            </svg>
            {words(`fan.${key}`)}
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

type Drawn = Pick<Fan, 'past' | 'future'> & { readonly frame: Frame; readonly target: number | undefined }

function Plot({ frame, past, future, target }: Drawn) {
  const { dir } = useLocale()
  const { plot } = frame
  const x = fromStart(frame, dir)
  const months = [...past, ...future].map(({ month }) => month)
  const most = Math.max(
    10,
    target ?? 0,
    ...past.map(({ count }) => count ?? 0),
    ...future.map(({ nearlyAll }) => nearlyAll.high),
  )
  const up = scaleLinear([0, most], [plot.bottom, plot.top]).nice(5)
  const across = scaleLinear([0, Math.max(1, months.length - 1)], [plot.start, plot.end])
  const placeOf = (month: string) => across(months.indexOf(month))
  const y = (count: number) => Math.round(up(count) * 10) / 10
  const soFar = line<Past>()
    .defined(({ count }) => count !== null)
    .x(({ month }) => x(placeOf(month)))
    .y(({ count }) => y(count ?? 0))
  const fanned = fromToday(past, future)
  return (
    <>
      <UpAxis frame={frame} ticks={up.ticks(5)} y={up} />
      {bands.map(({ key, fill }) => (
        <path
          key={key}
          fill={fill}
          // The widest band is nearly as light as the paper.
          stroke={key === 'nearlyAll' ? '#5f6d76' : 'none'}
          d={
            area<FanMonth>()
              .x(({ month }) => x(placeOf(month)))
              .y0((month) => y(month[key].low))
              .y1((month) => y(month[key].high))(fanned) ?? ''
          }
        />
      ))}
      <path d={soFar(past) ?? ''} fill="none" stroke="#1d2a33" strokeWidth="2.5" />
      {target === undefined ? null : <TargetLine frame={frame} height={y(target)} count={target} />}
      <AcrossAxis frame={frame} ticks={useMonthTicks(frame, months, placeOf)} />
    </>
  )
}

// The fan opens from the last known count.
function fromToday(past: readonly Past[], future: readonly FanMonth[]): readonly FanMonth[] {
  const last = past.findLast(({ count }) => count !== null)
  if (!last || last.count === null) return future
  const now = { low: last.count, high: last.count }
  return [{ month: last.month, half: now, most: now, nearlyAll: now }, ...future]
}

type Target = { readonly frame: Frame; readonly height: number; readonly count: number }

function TargetLine({ frame, height, count }: Target) {
  const { dir, locale } = useLocale()
  const words = useWords('area-chart')
  const x = fromStart(frame, dir)
  const { start, end } = frame.plot
  const label = words('fan.target', { count: formatNumber(locale, Math.round(count)) })
  return (
    <g>
      <path d={`M${x(start)} ${height}H${x(end)}`} stroke="#1d2a33" strokeWidth="1.5" strokeDasharray="2 4" />
      {frame.isNarrow ? (
        <text x={x(end)} y={height - 6} textAnchor="end">
          {label}
        </text>
      ) : (
        <text x={x(end + 8)} y={height + 5}>
          {label}
        </text>
      )}
    </g>
  )
}

function useFanTable(past: readonly Past[], future: readonly FanMonth[]): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const shown = (count: number) => formatNumber(locale, Math.round(count))
  const between = ({ low, high }: Between) => words('between', { low: shown(low), high: shown(high) })
  return {
    caption: words('fan.table'),
    columns: [
      { key: 'month', label: words('month') },
      { key: 'count', label: words('fan.soFar'), isNumber: true },
      ...bands.toReversed().map(({ key }) => ({ key, label: words(`fan.${key}`), isNumber: true })),
    ],
    rows: [
      ...past.map(({ month, count }) => ({
        id: month,
        cells: { month: formatMonth(locale, month), count: count === null ? words('hidden') : shown(count) },
      })),
      ...future.map(({ month, half, most, nearlyAll }) => ({
        id: month,
        cells: {
          month: formatMonth(locale, month),
          half: between(half),
          most: between(most),
          nearlyAll: between(nearlyAll),
        },
      })),
    ],
  }
}

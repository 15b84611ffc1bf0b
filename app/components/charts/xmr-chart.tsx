import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis, useMonthTicks } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'
import { SignalMark, type Signal } from './signal-mark.tsx'
import { spreadLabels } from './spread-labels.ts'

/** One month of a measure in weeks; null when it stands on too few children to show. */
export type XmrPoint = { readonly month: string; readonly value: number | null; readonly signal: Signal }

/** The mean and the two limits chance alone would keep to, in weeks. */
export type XmrLimits = { readonly mean: number; readonly lower: number; readonly upper: number }

type Xmr = AboutChart & {
  readonly points: readonly XmrPoint[]
  /** Null while there are too few months to draw limits. */
  readonly limits: XmrLimits | null
  readonly target?: number | undefined
}

const frames = framesWith({ after: 150, above: 24, below: -24 })
const signals = ['usual', 'better', 'worse'] as const

/** Whether a wait is changing, month by month, or only varies. */
export function XmrChart({ points, limits, target, ...about }: Xmr) {
  const words = useWords('area-chart')
  const table = useXmrTable(points)
  const lines = useReferenceLines(limits, target)
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <XmrPlot frame={frame} points={points} lines={lines} />}
    >
      <ul className="figures__key">
        {signals.map((signal) => (
          <li key={signal}>
            <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
              <SignalMark signal={signal} />
            </svg>
            {words(`xmr.${signal}`)}
          </li>
        ))}
      </ul>
      <ul className="figures__key only-narrow">
        {lines.map(({ key, label }) => (
          <li key={key}>{label}</li>
        ))}
      </ul>
    </ChartFigure>
  )
}

type ReferenceLine = {
  readonly key: string
  readonly value: number
  readonly label: string
  readonly dash: string | undefined
}

function useReferenceLines(limits: XmrLimits | null, target: number | undefined): readonly ReferenceLine[] {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const of = (key: string, value: number, dash?: string) => ({
    key,
    value,
    dash,
    label: words(`xmr.${key}`, { weeks: formatNumber(locale, Math.round(value)) }),
  })
  const found = limits
    ? [of('upper', limits.upper, '8 5'), of('mean', limits.mean), of('lower', limits.lower, '8 5')]
    : []
  return target === undefined ? found : [...found, of('target', target, '2 4')]
}

type Drawn = {
  readonly frame: Frame
  readonly points: readonly XmrPoint[]
  readonly lines: readonly ReferenceLine[]
}

function XmrPlot({ frame, points, lines }: Drawn) {
  const { dir } = useLocale()
  const { plot } = frame
  const x = fromStart(frame, dir)
  const values = [...points.flatMap(({ value }) => value ?? []), ...lines.map(({ value }) => value)]
  const up = scaleLinear([0, Math.max(4, ...values)], [plot.bottom, plot.top]).nice(5)
  const across = scaleLinear([0, Math.max(1, points.length - 1)], [plot.start + 10, plot.end - 10])
  const months = points.map(({ month }) => month)
  const ticks = useMonthTicks(frame, months, (month) => across(months.indexOf(month)))
  const joined = line<XmrPoint>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(across(index)))
    .y(({ value }) => Math.round(up(value ?? 0)))
  return (
    <>
      <UpAxis frame={frame} ticks={up.ticks(5)} y={up} />
      <ReferenceLines frame={frame} lines={lines} up={up} />
      <path d={joined(points) ?? ''} fill="none" stroke="#5f6d76" strokeWidth="2" />
      {points.map(({ month, value, signal }, index) =>
        value === null ? null : (
          <g key={month} transform={`translate(${x(across(index))} ${Math.round(up(value))})`}>
            <SignalMark signal={signal} />
          </g>
        ),
      )}
      <AcrossAxis frame={frame} ticks={ticks} />
    </>
  )
}

type Lines = {
  readonly frame: Frame
  readonly lines: readonly ReferenceLine[]
  readonly up: (value: number) => number
}

function ReferenceLines({ frame, lines, up }: Lines) {
  const { dir } = useLocale()
  const { start, end, top, bottom } = frame.plot
  const x = fromStart(frame, dir)
  const heights = spreadLabels(
    lines.map(({ value }) => up(value)),
    { gap: 19, top, bottom },
  )
  return lines.map(({ key, value, dash, label }, index) => (
    <g key={key}>
      <path
        d={`M${x(start)} ${Math.round(up(value))}H${x(end)}`}
        stroke="#1d2a33"
        strokeWidth="1.5"
        strokeDasharray={dash}
      />
      {frame.isNarrow ? null : (
        <text x={x(end + 8)} y={Math.round(heights[index] ?? 0) + 5}>
          {label}
        </text>
      )}
    </g>
  ))
}

function useXmrTable(points: readonly XmrPoint[]): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  return {
    caption: words('xmr.table'),
    columns: [
      { key: 'month', label: words('month') },
      { key: 'weeks', label: words('weeks'), isNumber: true },
      { key: 'signal', label: words('xmr.signal') },
    ],
    rows: points.map(({ month, value, signal }) => ({
      id: month,
      cells: {
        month: formatMonth(locale, month),
        weeks: value === null ? words('hidden') : formatNumber(locale, value),
        signal: value === null ? '' : words(`xmr.${signal}`),
      },
    })),
  }
}

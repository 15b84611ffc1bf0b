import { scaleLinear } from 'd3-scale'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'
import { StandardLine } from './standard-line.tsx'

/** Children who have waited from one week up to another; `count` is null when it is too small to show. */
export type WaitBar = { readonly fromWeek: number; readonly toWeek: number; readonly count: number | null }

/** How many have waited longer than one of the standards, and which share of all that is; null when too few to show. */
export type OverStandard = {
  readonly week: number
  readonly over: number | null
  readonly percent: number | null
}

type LastBox = { readonly fromWeek: number; readonly count: number | null }

type Histogram = AboutChart & {
  readonly bars: readonly WaitBar[]
  /** Everybody from this week on, as a number and not as a bar. */
  readonly lastBox?: LastBox | null
  readonly standards?: readonly OverStandard[]
}

// NICE and NHS standards look at 13, 18 and 52 weeks.
const usualStandards = [13, 18, 52].map((week) => ({ week, over: null, percent: null }))
const frames = framesWith({ above: 72 })

/** How long children on the list have waited so far. */
export function WaitHistogram({ bars, lastBox = null, standards = usualStandards, ...about }: Histogram) {
  const table = useWaitTable(bars, lastBox)
  const lines = useStandardWords()
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <WaitBars frame={frame} bars={bars} standards={standards} />}
    >
      <ul className="figures__key only-narrow">
        {standards.map((standard) =>
          standard.over === null ? null : <li key={standard.week}>{lines(standard)}</li>,
        )}
      </ul>
      {lastBox ? <LastBoxLine {...lastBox} /> : null}
    </ChartFigure>
  )
}

type Drawn = {
  readonly frame: Frame
  readonly bars: readonly WaitBar[]
  readonly standards: readonly OverStandard[]
}

function WaitBars({ frame, bars, standards }: Drawn) {
  const words = useWords('chart')
  const lines = useStandardWords()
  const { plot } = frame
  const weeks = Math.max(53, ...bars.map(({ toWeek }) => toWeek))
  const most = Math.max(10, ...bars.map(({ count }) => count ?? 0))
  const across = scaleLinear([0, weeks], [plot.start, plot.end])
  const up = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4)
  const marked = frame.isNarrow ? [0, 18, 52, 104] : [0, 13, 26, 39, 52, 65, 78, 91, 104]
  return (
    <>
      <UpAxis frame={frame} ticks={up.ticks(4)} y={up} />
      {bars.map((bar) => (
        <Bar key={bar.fromWeek} frame={frame} bar={bar} across={across} up={up} />
      ))}
      {standards.map((standard, row) => (
        <StandardLine
          key={standard.week}
          frame={frame}
          place={across(standard.week)}
          label={frame.isNarrow ? words('wait.line', { week: standard.week }) : lines(standard)}
          row={row}
        />
      ))}
      <AcrossAxis
        frame={frame}
        label={words('wait.axis')}
        ticks={marked
          .filter((week) => week <= weeks)
          .map((week) => ({ x: across(week), label: String(week) }))}
      />
    </>
  )
}

function useStandardWords() {
  const words = useWords('chart')
  const { locale } = useLocale()
  return ({ week, over, percent }: OverStandard): string => {
    if (over === null) return words('wait.line', { week })
    const values = { week, over: formatNumber(locale, over) }
    return percent === null ? words('wait.lineOver', values) : words('wait.lineShare', { ...values, percent })
  }
}

const shadeFrom = [
  { week: 52, fill: '#003f4f' },
  { week: 18, fill: '#3c7c8e' },
  { week: 0, fill: '#86b0bb' },
] as const

type OneBar = {
  readonly frame: Frame
  readonly bar: WaitBar
  readonly across: (week: number) => number
  readonly up: (count: number) => number
}

function Bar({ frame, bar, across, up }: OneBar) {
  const { dir } = useLocale()
  const x = fromStart(frame, dir)
  const [one, other] = [x(across(bar.fromWeek)), x(across(bar.toWeek))]
  const gap = Math.min(1, Math.abs(other - one) / 8)
  const place = { x: Math.min(one, other) + gap, width: Math.abs(other - one) - 2 * gap }
  const { bottom } = frame.plot
  if (bar.count === null) {
    return <rect {...place} y={bottom - 10} height="10" fill="#fff" stroke="#5f6d76" strokeDasharray="3 2" />
  }
  const y = Math.round(up(bar.count))
  const shade = shadeFrom.find(({ week }) => bar.fromWeek >= week)
  return <rect {...place} y={y} height={bottom - y} fill={shade?.fill} />
}

function LastBoxLine({ fromWeek, count }: LastBox) {
  const words = useWords('chart')
  const { locale } = useLocale()
  return (
    <p className="figures__box">
      <strong>{count === null ? words('wait.hidden') : formatNumber(locale, count)}</strong>{' '}
      {words('wait.lastBox', { week: fromWeek })}
    </p>
  )
}

function useWaitTable(bars: readonly WaitBar[], last: LastBox | null): ChartTable {
  const words = useWords('chart')
  const { locale } = useLocale()
  const shown = (count: number | null) =>
    count === null ? words('wait.hidden') : formatNumber(locale, count)
  const rows = bars.map(({ fromWeek, toWeek, count }) => ({
    id: String(fromWeek),
    cells: { weeks: words('wait.bar', { from: fromWeek, to: toWeek }), children: shown(count) },
  }))
  const lastRow = last && {
    id: 'last',
    cells: { weeks: words('wait.lastBox', { week: last.fromWeek }), children: shown(last.count) },
  }
  return {
    caption: words('wait.table'),
    columns: [
      { key: 'weeks', label: words('wait.weeks') },
      { key: 'children', label: words('wait.children'), isNumber: true },
    ],
    rows: lastRow ? [...rows, lastRow] : rows,
  }
}

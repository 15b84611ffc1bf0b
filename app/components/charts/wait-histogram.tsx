import { scaleLinear } from 'd3-scale'
import { formatNumber } from '#app/i18n/format.ts'
import type { Direction } from '#app/i18n/locale.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { DataTable } from '../data-table.tsx'
import { Details } from '../details.tsx'

/** Children who have waited from one week up to another; `count` is null when it is too small to show. */
export type WaitBar = { readonly fromWeek: number; readonly toWeek: number; readonly count: number | null }

type Histogram = {
  readonly id: string
  readonly name: string
  readonly sentence: string
  readonly bars: readonly WaitBar[]
  /** Everybody from this week on, as a number and not as a bar. */
  readonly lastBox?: { readonly fromWeek: number; readonly count: number | null }
}

// NICE and NHS standards look at 13, 18 and 52 weeks.
const standardWeeks = [13, 18, 52] as const
const width = 760
const height = 320
const plot = { start: 56, end: 744, top: 64, bottom: 264 }

/** How long children on the list have waited so far. */
export function WaitHistogram({ id, name, sentence, bars, lastBox }: Histogram) {
  const words = useWords('chart')
  const { dir } = useLocale()
  return (
    <figure className="chart">
      <p>{sentence}</p>
      <svg
        className="wait-chart"
        viewBox={`0 0 ${width} ${height}`}
        direction={dir}
        role="img"
        aria-labelledby={`${id}-name ${id}-sentence`}
        fontSize="15"
        fill="#1d2a33"
      >
        <title id={`${id}-name`}>{name}</title>
        <desc id={`${id}-sentence`}>{sentence}</desc>
        <WaitBars bars={bars} />
        <text x={(plot.start + plot.end) / 2} y={height - 8} textAnchor="middle">
          {words('wait.axis')}
        </text>
      </svg>
      {lastBox ? <LastBox {...lastBox} /> : null}
      <WaitTable bars={bars} lastBox={lastBox} />
    </figure>
  )
}

type Scales = {
  readonly x: (week: number) => number
  readonly y: (count: number) => number
  readonly ticks: readonly number[]
}

function scalesOf(bars: readonly WaitBar[], dir: Direction): Scales {
  const weeks = Math.max(53, ...bars.map(({ toWeek }) => toWeek))
  const most = Math.max(10, ...bars.map(({ count }) => count ?? 0))
  const across = scaleLinear([0, weeks], [plot.start, plot.end])
  const up = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4)
  return {
    x: (week) => Math.round(dir === 'rtl' ? width - across(week) : across(week)),
    y: (count) => Math.round(up(count)),
    ticks: up.ticks(4),
  }
}

function WaitBars({ bars }: { readonly bars: readonly WaitBar[] }) {
  const { dir, locale } = useLocale()
  const scales = scalesOf(bars, dir)
  const axisX = dir === 'rtl' ? width - plot.start + 8 : plot.start - 8
  return (
    <>
      {scales.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${scales.x(0)} ${scales.y(tick)}H${dir === 'rtl' ? width - plot.end : plot.end}`}
            stroke="#c9cfd2"
          />
          <text x={axisX} y={scales.y(tick) + 5} textAnchor="end">
            {formatNumber(locale, tick)}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <Bar key={bar.fromWeek} bar={bar} scales={scales} />
      ))}
      {standardWeeks.map((week, index) => (
        <StandardLine key={week} week={week} x={scales.x(week)} step={index} />
      ))}
    </>
  )
}

const shadeFrom = [
  { week: 52, fill: '#003f4f' },
  { week: 18, fill: '#3c7c8e' },
  { week: 0, fill: '#86b0bb' },
] as const

function Bar({ bar, scales }: { readonly bar: WaitBar; readonly scales: Scales }) {
  const [one, other] = [scales.x(bar.fromWeek), scales.x(bar.toWeek)]
  const place = { x: Math.min(one, other) + 1, width: Math.abs(other - one) - 2 }
  if (bar.count === null) {
    return (
      <rect {...place} y={plot.bottom - 10} height="10" fill="#fff" stroke="#5f6d76" strokeDasharray="3 2" />
    )
  }
  const y = scales.y(bar.count)
  const shade = shadeFrom.find(({ week }) => bar.fromWeek >= week)
  return <rect {...place} y={y} height={plot.bottom - y} fill={shade?.fill} />
}

function StandardLine({
  week,
  x,
  step,
}: {
  readonly week: number
  readonly x: number
  readonly step: number
}) {
  const words = useWords('chart')
  const { dir } = useLocale()
  const top = 14 + (step % 2) * 20
  const side = labelSide(x, dir)
  return (
    <>
      <path d={`M${x} ${top - 8}V${plot.bottom}`} stroke="#1d2a33" strokeWidth="1.5" strokeDasharray="5 4" />
      <text x={x + 6 * side} y={top + 4} fontWeight="600" textAnchor={side === 1 ? 'start' : 'end'}>
        {words('wait.line', { week })}
      </text>
      <text x={x} y={plot.bottom + 20} textAnchor="middle">
        {week}
      </text>
    </>
  )
}

// Beside the line on the side that has room: after it, unless the edge of the picture is near.
function labelSide(x: number, dir: 'ltr' | 'rtl'): 1 | -1 {
  const room = 90
  if (dir === 'rtl') return x - plot.start < room ? 1 : -1
  return plot.end - x < room ? -1 : 1
}

function LastBox({ fromWeek, count }: { readonly fromWeek: number; readonly count: number | null }) {
  const words = useWords('chart')
  const { locale } = useLocale()
  return (
    <p>
      <strong>{words('wait.lastBox', { week: fromWeek })}</strong>{' '}
      {count === null ? words('wait.hidden') : formatNumber(locale, count)}
    </p>
  )
}

type Rest = Pick<Histogram, 'bars'> & { readonly lastBox: Histogram['lastBox'] | undefined }

function WaitTable({ bars, lastBox }: Rest) {
  const words = useWords('chart')
  const { locale } = useLocale()
  const shown = (count: number | null) =>
    count === null ? words('wait.hidden') : formatNumber(locale, count)
  const rows = bars.map(({ fromWeek, toWeek, count }) => ({
    id: String(fromWeek),
    cells: { weeks: words('wait.bar', { from: fromWeek, to: toWeek }), children: shown(count) },
  }))
  const last = lastBox && {
    id: 'last',
    cells: { weeks: words('wait.lastBox', { week: lastBox.fromWeek }), children: shown(lastBox.count) },
  }
  return (
    <Details summary={words('common:table.show')}>
      <DataTable
        caption={words('wait.table')}
        columns={[
          { key: 'weeks', label: words('wait.weeks') },
          { key: 'children', label: words('wait.children'), isNumber: true },
        ]}
        rows={last ? [...rows, last] : rows}
      />
    </Details>
  )
}

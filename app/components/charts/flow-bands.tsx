import { scaleLinear } from 'd3-scale'
import { area, line, stack } from 'd3-shape'
import { formatMonth, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis, useMonthTicks } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'
import { spreadLabels } from './spread-labels.ts'

/** The steps of a pathway, from the last to the first: the picture stacks them in this order. */
export const flowSteps = ['finished', 'assessing', 'waiting', 'deciding'] as const
export type FlowStep = (typeof flowSteps)[number]

/** How many children stood at each step at the end of a month; null when too few to show. */
export type FlowMonth = { readonly month: string } & Readonly<Record<FlowStep, number | null>>

type Flow = AboutChart & { readonly months: readonly FlowMonth[] }

// Shades differ in lightness from their neighbours, so that the bands hold in grey too.
const shadeOf = {
  finished: '#003f4f',
  assessing: '#a9c8d0',
  waiting: '#3c7c8e',
  deciding: '#d5e4e8',
} as const satisfies Readonly<Record<FlowStep, string>>

const frames = framesWith({ after: 210, below: -24 })

/** How many children have come so far, and at which step they stand: where a list piles up. */
export function FlowBands({ months, ...about }: Flow) {
  const words = useWords('area-chart')
  const table = useFlowTable(months)
  const newest = months.at(-1)
  const says = useStepWords()
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <Bands frame={frame} months={months} />}
    >
      <ul className="figures__key only-narrow" aria-label={words('key')}>
        {flowSteps.toReversed().map((step) => (
          <li key={step}>
            <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
              <rect width="18" height="18" fill={shadeOf[step]} stroke="#5f6d76" />
            </svg>
            {says(step, newest)}
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}

function Bands({ frame, months }: { readonly frame: Frame; readonly months: readonly FlowMonth[] }) {
  const { dir } = useLocale()
  const { plot } = frame
  const x = fromStart(frame, dir)
  const layers = stack<FlowMonth, FlowStep>()
    .keys(flowSteps)
    .value((month, step) => month[step] ?? 0)(months)
  const most = Math.max(10, ...layers.flatMap((layer) => layer.map(([, high]) => high)))
  const up = scaleLinear([0, most], [plot.bottom, plot.top]).nice(5)
  const across = scaleLinear([0, Math.max(1, months.length - 1)], [plot.start, plot.end])
  const names = months.map(({ month }) => month)
  const ticks = useMonthTicks(frame, names, (month) => across(names.indexOf(month)))
  const shape = area<readonly [number, number]>()
    .x((_, index) => x(across(index)))
    .y0(([low]) => Math.round(up(low)))
    .y1(([, high]) => Math.round(up(high)))
  // The last band is nearly as light as the paper.
  const edge = line<number>()
    .x((_, index) => x(across(index)))
    .y((high) => Math.round(up(high)))
  return (
    <>
      <UpAxis frame={frame} ticks={up.ticks(5)} y={up} />
      {layers.map((layer) => (
        <path
          key={layer.key}
          d={shape(layer.map(([low, high]) => [low, high] as const)) ?? ''}
          fill={shadeOf[layer.key]}
          stroke="#fff"
          strokeWidth="2"
        />
      ))}
      <path
        d={edge(layers.at(-1)?.map(([, high]) => high) ?? []) ?? ''}
        fill="none"
        stroke="#5f6d76"
        strokeWidth="1.5"
      />
      <AcrossAxis frame={frame} ticks={ticks} />
      {frame.isNarrow ? null : (
        <BandNames
          frame={frame}
          newest={months.at(-1)}
          heights={layers.map((layer) => middleOf(layer.at(-1), up))}
        />
      )}
    </>
  )
}

function middleOf(end: ArrayLike<number> | undefined, up: (value: number) => number): number {
  return up(((end?.[0] ?? 0) + (end?.[1] ?? 0)) / 2)
}

type Named = {
  readonly frame: Frame
  readonly newest: FlowMonth | undefined
  readonly heights: readonly number[]
}

function BandNames({ frame, newest, heights }: Named) {
  const { dir } = useLocale()
  const says = useStepWords()
  const x = fromStart(frame, dir)
  const { top, bottom, end } = frame.plot
  const places = spreadLabels(heights, { gap: 20, top, bottom })
  return flowSteps.map((step, index) => (
    <text key={step} x={x(end + 8)} y={Math.round(places[index] ?? 0) + 5}>
      {says(step, newest)}
    </text>
  ))
}

function useStepWords() {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  return (step: FlowStep, month: FlowMonth | undefined): string => {
    const count = month?.[step] ?? null
    if (count === null) return words(`flow.${step}`)
    return words('flow.named', { step: words(`flow.${step}`), count: formatNumber(locale, count) })
  }
}

function useFlowTable(months: readonly FlowMonth[]): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const shown = (count: number | null) => (count === null ? words('hidden') : formatNumber(locale, count))
  const steps = flowSteps.toReversed()
  return {
    caption: words('flow.table'),
    columns: [
      { key: 'month', label: words('month') },
      ...steps.map((step) => ({ key: step, label: words(`flow.${step}`), isNumber: true })),
    ],
    rows: months.map((month) => ({
      id: month.month,
      cells: {
        month: formatMonth(locale, month.month),
        ...Object.fromEntries(steps.map((step) => [step, shown(month[step])])),
      },
    })),
  }
}

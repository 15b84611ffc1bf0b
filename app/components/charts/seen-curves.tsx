import { scaleLinear } from 'd3-scale'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { AcrossAxis, UpAxis } from './chart-axes.tsx'
import { ChartFigure, type AboutChart, type ChartTable } from './chart-figure.tsx'
import { framesWith, fromStart, type Frame } from './chart-frame.ts'
import { AtRisk } from './curve-at-risk.tsx'
import { curveLook } from './curve-looks.ts'
import { CurveNames, CurveShape } from './curve-shape.tsx'
import type { SeenCurve } from './seen-curve.ts'

type Curves = AboutChart & { readonly curves: readonly SeenCurve[] }

const weeksShown = 104

/** The share of children seen by weeks since the request, those still waiting counted fairly. */
export function SeenCurves({ curves, ...about }: Curves) {
  const words = useWords('area-chart')
  const table = useCurveTable(curves)
  const frames = framesWith({ above: 34, after: 150, below: 8 + 20 * curves.length })
  return (
    <ChartFigure
      {...about}
      frames={frames}
      table={table}
      draw={(frame) => <Plot frame={frame} curves={curves.map(untilLastWeek)} />}
    >
      <ul className="figures__key only-narrow">
        {curves.map(({ id, label }, index) => (
          <li key={id}>
            <svg viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
              <path
                d="M0 6H36"
                stroke={curveLook(index).colour}
                strokeWidth="3"
                strokeDasharray={curveLook(index).dash}
              />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <p>{words('seen.atRisk')}</p>
    </ChartFigure>
  )
}

// The table goes on; the picture ends where its axis does.
function untilLastWeek(curve: SeenCurve): SeenCurve {
  return { ...curve, steps: curve.steps.filter(({ week }) => week <= weeksShown) }
}

function Plot({ frame, curves }: { readonly frame: Frame; readonly curves: readonly SeenCurve[] }) {
  const { dir } = useLocale()
  const words = useWords('area-chart')
  const { plot } = frame
  const across = scaleLinear([0, weeksShown], [plot.start, plot.end])
  const up = scaleLinear([0, 100], [plot.bottom, plot.top])
  const scales = { x: (week: number) => fromStart(frame, dir)(across(week)), y: up }
  const marked = frame.isNarrow ? [0, 18, 52, 104] : [0, 18, 36, 52, 78, 104]
  return (
    <>
      <UpAxis
        frame={frame}
        ticks={[0, 25, 50, 75, 100]}
        y={up}
        say={(count) => words('percent', { count })}
      />
      <path d={`M${scales.x(0)} ${up(50)}H${scales.x(weeksShown)}`} stroke="#1d2a33" strokeDasharray="6 4" />
      {[18, 52].map((week) => (
        <g key={week}>
          <path d={`M${scales.x(week)} ${plot.top}V${plot.bottom}`} stroke="#1d2a33" strokeDasharray="2 4" />
          <text x={scales.x(week)} y={plot.top - 8} textAnchor="middle" fontWeight="600">
            {words('weeksShort', { count: week })}
          </text>
        </g>
      ))}
      {curves.map((curve, index) => (
        <CurveShape key={curve.id} curve={curve} index={index} scales={scales} />
      ))}
      {frame.isNarrow ? null : <CurveNames frame={frame} curves={curves} across={across} up={up} />}
      <AcrossAxis
        frame={frame}
        label={words('seen.axis')}
        ticks={marked.map((week) => ({ x: across(week), label: String(week) }))}
      />
      <AtRisk frame={frame} curves={curves} weeks={marked} across={across} />
    </>
  )
}

function useCurveTable(curves: readonly SeenCurve[]): ChartTable {
  const words = useWords('area-chart')
  const { locale } = useLocale()
  const weeks = [...new Set(curves.flatMap(({ atRisk }) => atRisk.map(({ week }) => week)))].sort(
    (one, other) => one - other,
  )
  return {
    caption: words('seen.table'),
    columns: [
      { key: 'week', label: words('seen.week'), isNumber: true },
      ...curves.flatMap(({ id, label }) => [
        { key: `${id}-seen`, label: words('seen.seen', { group: label }), isNumber: true },
        { key: `${id}-left`, label: words('seen.left', { group: label }), isNumber: true },
      ]),
    ],
    rows: weeks.map((week) => ({
      id: String(week),
      cells: {
        week: String(week),
        ...Object.fromEntries(
          curves.flatMap((curve) => {
            const step = stepAt(curve, week)
            const left = curve.atRisk.find((risk) => risk.week === week)?.atLeast
            return [
              [`${curve.id}-seen`, step ? words('range', rounded(step)) : words('seen.stopped')],
              [
                `${curve.id}-left`,
                left === undefined
                  ? words('hidden')
                  : words('seen.atLeast', { count: formatNumber(locale, left) }),
              ],
            ]
          }),
        ),
      },
    })),
  }
}

// A curve stops where too few remain; beyond its last step nothing is said.
function stepAt({ steps }: SeenCurve, week: number) {
  const last = steps.at(-1)
  if (!last || week > last.week) return undefined
  return steps.findLast((step) => step.week <= week)
}

function rounded({ percent, low, high }: SeenCurve['steps'][number]) {
  return { value: Math.round(percent), low: Math.round(low), high: Math.round(high) }
}

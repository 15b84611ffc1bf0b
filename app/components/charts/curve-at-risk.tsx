import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { fromStart, type Frame } from './chart-frame.ts'
import { curveLook } from './curve-looks.ts'
import type { SeenCurve } from './seen-curve.ts'

type Risk = {
  readonly frame: Frame
  readonly curves: readonly SeenCurve[]
  readonly weeks: readonly number[]
  readonly across: (week: number) => number
}

const rowHeight = 20
const underAxis = 74
// Each row begins with a piece of its curve, so that rows are told apart without colour and without room for names.
const sample = { from: 2, to: 28 }

/** How many at least still waited at each marked week, a row a curve, under the axis. */
export function AtRisk({ frame, curves, weeks, across }: Risk) {
  const { dir, locale } = useLocale()
  const words = useWords('area-chart')
  const x = fromStart(frame, dir)
  const top = frame.plot.bottom + underAxis
  return curves.map(({ id, atRisk }, row) => (
    <g key={id} fill={curveLook(row).colour} textAnchor="middle" fontWeight="600">
      <path
        d={`M${x(sample.from)} ${top + row * rowHeight - 5}H${x(sample.to)}`}
        stroke={curveLook(row).colour}
        strokeWidth="2.5"
        strokeDasharray={curveLook(row).dash}
      />
      {weeks.map((week) => {
        const found = atRisk.find((risk) => risk.week === week)
        if (!found) return null
        return (
          <text key={week} x={x(across(week))} y={top + row * rowHeight}>
            {words('seen.atLeast', { count: formatNumber(locale, found.atLeast) })}
          </text>
        )
      })}
    </g>
  ))
}

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

/** How many at least still waited at each marked week, a row a curve, under the axis. */
export function AtRisk({ frame, curves, weeks, across }: Risk) {
  const { dir, locale } = useLocale()
  const words = useWords('area-chart')
  const x = fromStart(frame, dir)
  const top = frame.plot.bottom + underAxis
  return curves.map(({ id, label, atRisk }, row) => (
    <g key={id} fill={curveLook(row).colour} textAnchor="middle" fontWeight="600">
      {frame.isNarrow ? null : (
        <text x={x(frame.plot.end + 20)} y={top + row * rowHeight} textAnchor="start">
          {label}
        </text>
      )}
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

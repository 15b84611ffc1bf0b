import { area, curveStepAfter, line } from 'd3-shape'
import { useLocale } from '#app/i18n/use-words.ts'
import { fromStart, type Frame } from './chart-frame.ts'
import { curveLook } from './curve-looks.ts'
import type { SeenCurve, SeenStep } from './seen-curve.ts'
import { spreadLabels } from './spread-labels.ts'
import { twoLines } from './two-lines.ts'

type Scales = { readonly x: (week: number) => number; readonly y: (percent: number) => number }
type Shape = { readonly curve: SeenCurve; readonly index: number; readonly scales: Scales }

/** One curve as steps, with its 95 % ribbon behind it. */
export function CurveShape({ curve, index, scales }: Shape) {
  const { colour, dash } = curveLook(index)
  const y = (percent: number) => Math.round(scales.y(percent) * 10) / 10
  const ribbon = area<SeenStep>()
    .x(({ week }) => scales.x(week))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveStepAfter)
  const middle = line<SeenStep>()
    .x(({ week }) => scales.x(week))
    .y(({ percent }) => y(percent))
    .curve(curveStepAfter)
  return (
    <>
      <path d={ribbon(curve.steps) ?? ''} fill={colour} fillOpacity="0.16" />
      <path
        d={middle(curve.steps) ?? ''}
        fill="none"
        stroke={colour}
        strokeWidth="2.5"
        strokeDasharray={dash}
      />
    </>
  )
}

type Names = {
  readonly frame: Frame
  readonly curves: readonly SeenCurve[]
  readonly across: (week: number) => number
  readonly up: (percent: number) => number
}

/** The name of each curve, beside where it ends. */
export function CurveNames({ frame, curves, across, up }: Names) {
  const { dir } = useLocale()
  const x = fromStart(frame, dir)
  const ends = curves.map(({ steps }) => steps.at(-1) ?? { week: 0, percent: 0 })
  const { top, bottom } = frame.plot
  const heights = spreadLabels(
    ends.map(({ percent }) => up(percent)),
    { gap: 38, top, bottom },
  )
  return curves.map(({ id, label }, index) => (
    <g key={id} fontWeight="600" fill={curveLook(index).colour}>
      {twoLines(label, 18).map((text, row) => (
        <text
          key={text}
          x={x(across(ends[index]?.week ?? 0) + 10)}
          y={Math.round(heights[index] ?? 0) + 5 + row * 18}
        >
          {text}
        </text>
      ))}
    </g>
  ))
}

import type { Dims } from '#server/waiting/protect/crossing.ts'
import { controlChart, leastPoints } from '#server/waiting/spread/control-chart.ts'
import type { BookMonth } from './figure-book.ts'

const standardWeeks = 18
const monthsDrawn = 36

/** Whether the median wait of those waiting is changing, month by month; without limits while there are too few months. */
export function changeOf(months: readonly BookMonth[], dims: Dims) {
  const points = months.slice(-monthsDrawn).map((month) => ({
    month: month.month,
    value: month.figure('W05', dims),
  }))
  const known = points.flatMap(({ value }) => value ?? [])
  const chart = controlChart({ values: known, better: 'lower', target: standardWeeks })
  const first = chart.ok ? chart.value.points[0] : undefined
  if (!chart.ok || !first) {
    return {
      kind: 'too-early' as const,
      months: known.length,
      leastMonths: leastPoints,
      points: points.map((point) => ({ ...point, signal: 'usual' as const })),
      target: standardWeeks,
    }
  }
  const tones = [...chart.value.points]
  return {
    kind: 'judged' as const,
    verdict: chart.value.verdict,
    assurance: chart.value.assurance,
    limits: { mean: first.centre, lower: first.lower, upper: first.upper },
    target: standardWeeks,
    points: points.map((point) => ({
      ...point,
      signal: point.value === null ? ('usual' as const) : (tones.shift()?.tone ?? 'usual'),
    })),
  }
}

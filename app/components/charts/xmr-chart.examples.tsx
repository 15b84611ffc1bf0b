import type { Example } from '../example.ts'
import { exampleMonths } from './example-months.ts'
import { XmrChart } from './xmr-chart.tsx'

const values = [
  45,
  49,
  44,
  47,
  52,
  48,
  46,
  49,
  44,
  46,
  48,
  44,
  49,
  48,
  51,
  46,
  48,
  49,
  47,
  50,
  53,
  55,
  null,
  57,
  54,
]
const points = exampleMonths(values.length).map((month, index) => ({
  month,
  value: values[index] ?? null,
  signal: index < 3 ? ('better' as const) : index > 20 ? ('worse' as const) : ('usual' as const),
}))

export const examples: readonly Example[] = [
  {
    name: 'median wait, changing',
    element: (
      <XmrChart
        id="xmr"
        name="Median wait to first contact, in weeks"
        sentence="More than chance: waits are getting longer. They will not reach 18 weeks as things stand."
        points={points}
        limits={{ mean: 47.2, lower: 38.1, upper: 56.3 }}
        target={18}
      />
    ),
  },
  {
    name: 'median wait, too early for limits',
    element: (
      <XmrChart
        id="xmr-early"
        name="Median wait to first contact, in weeks"
        sentence="There are 6 months so far. Limits are drawn from 12."
        points={points.slice(-6)}
        limits={null}
      />
    ),
  },
]

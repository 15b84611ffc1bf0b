import type { Example } from '../example.ts'
import { SeenCurves } from './seen-curves.tsx'

const curve = (until: number, rate: number) =>
  Array.from({ length: until / 2 + 1 }, (_, index) => {
    const percent = Math.max(0, 100 * (1 - Math.exp(-rate * Math.max(0, index * 2 - 8))))
    return { week: index * 2, percent, low: Math.max(0, percent - 5), high: Math.min(100, percent + 5) }
  })
const risk = (counts: readonly number[]) => counts.map((atLeast, index) => ({ week: index * 26, atLeast }))

export const examples: readonly Example[] = [
  {
    name: 'time to being seen, two groups',
    element: (
      <SeenCurves
        id="seen"
        name="Share of children seen, by weeks since the request"
        sentence="Least deprived: half seen by week 34. Most deprived: half seen by week 66."
        curves={[
          {
            id: 'least',
            label: 'Least deprived',
            steps: curve(78, 0.024),
            atRisk: risk([1000, 500, 500, 200]),
          },
          {
            id: 'most',
            label: 'Most deprived fifth',
            steps: curve(94, 0.012),
            atRisk: risk([2000, 1000, 1000, 500]),
          },
        ]}
      />
    ),
  },
  {
    name: 'time to being seen, for longer than the picture',
    element: (
      <SeenCurves
        id="seen-long"
        name="Share of children seen, by weeks since the request"
        sentence="11 to 15: half seen by week 66."
        curves={[
          {
            id: 'eleven',
            label: '11 to 15',
            steps: curve(160, 0.012),
            atRisk: risk([2000, 1000, 1000, 500, 200, 100, 50]),
          },
        ]}
      />
    ),
  },
]

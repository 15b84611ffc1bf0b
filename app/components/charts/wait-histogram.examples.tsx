import type { Example } from '../example.ts'
import { WaitHistogram } from './wait-histogram.tsx'

const byFour = [
  76,
  90,
  112,
  118,
  98,
  84,
  72,
  60,
  44,
  48,
  40,
  38,
  36,
  30,
  31,
  28,
  22,
  19,
  18,
  14,
  null,
  15,
  12,
  11,
]
const fours = byFour.map((count, index) => ({ fromWeek: index * 4, toWeek: index * 4 + 4, count }))
const weekly = Array.from({ length: 104 }, (_, week) => ({
  fromWeek: week,
  toWeek: week + 1,
  count: 10 + 5 * Math.floor(((104 - week) * (7 + ((week * 5) % 4))) / 110),
}))

const standards = [
  { week: 13, over: 1055, percent: 71 },
  { week: 18, over: 910, percent: 62 },
  { week: 52, over: 375, percent: 25 },
]

export const examples: readonly Example[] = [
  {
    name: 'waits so far, by week',
    element: (
      <WaitHistogram
        id="waits-weekly"
        name="How long children have been waiting"
        sentence="1,480 children waiting. Half have waited 25 weeks or more."
        bars={weekly}
        standards={standards}
        lastBox={{ fromWeek: 104, count: 85 }}
        csvHref="/area/files/waits.csv"
        notTold="It does not tell how long a new family will wait."
      />
    ),
  },
  {
    name: 'waits so far, by four weeks, one bar too small',
    element: (
      <WaitHistogram
        id="waits-by-four"
        name="How long children have been waiting"
        sentence="1,480 children waiting. Half have waited 25 weeks or more."
        bars={fours}
        lastBox={{ fromWeek: 96, count: null }}
      />
    ),
  },
]

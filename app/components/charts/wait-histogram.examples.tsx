import type { Example } from '../example.ts'
import { WaitHistogram } from './wait-histogram.tsx'

const counts = [
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
  null,
  null,
]

const bars = counts.map((count, index) => ({ fromWeek: index * 4, toWeek: index * 4 + 4, count }))

export const examples: readonly Example[] = [
  {
    name: 'waits so far',
    element: (
      <WaitHistogram
        id="waits"
        name="How long children have been waiting"
        sentence="1,480 children waiting. Half have waited 25 weeks or more."
        bars={bars}
        lastBox={{ fromWeek: 104, count: 86 }}
      />
    ),
  },
]

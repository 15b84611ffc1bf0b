import type { Example } from '../example.ts'
import { DecidedBars } from './decided-bars.tsx'
import { exampleMonths } from './example-months.ts'

const months = exampleMonths(12).map((month, index) => ({
  month,
  received: 120 + (index % 4) * 10,
  accepted: 75 + (index % 3) * 5,
  notAccepted: index === 4 ? null : 15 + (index % 2) * 5,
  pending: 20 + (index % 2) * 5,
}))

export const examples: readonly Example[] = [
  {
    name: 'what was decided of the requests of each month',
    element: (
      <DecidedBars
        id="decided"
        name="Requests of each month, and what was decided of them"
        sentence="Of 150 requests received in September, 85 had been accepted a month later."
        months={months}
      />
    ),
  },
]

import type { Example } from '../example.ts'
import { exampleMonths } from './example-months.ts'
import { FlowBands } from './flow-bands.tsx'

const months = exampleMonths(24).map((month, index) => ({
  month,
  finished: 350 + index * 55,
  assessing: 80 + (index % 3) * 5,
  waiting: 440 + index * 20,
  deciding: 80 + (index % 4) * 5,
}))

export const examples: readonly Example[] = [
  {
    name: 'where a list piles up',
    element: (
      <FlowBands
        id="flow"
        name="Children in the pathway, month by month"
        sentence="A band getting wider means that more children wait at that step."
        months={months}
      />
    ),
  },
]

import type { Example } from '../example.ts'
import { exampleMonths } from './example-months.ts'
import { ForecastFan } from './forecast-fan.tsx'

const months = exampleMonths(24)
const past = months
  .slice(0, 12)
  .map((month, index) => ({ month, count: 900 + index * 15 + (index % 3) * 10 }))
const future = months.slice(12).map((month, index) => {
  const middle = 1080 - index * 22
  const around = (spread: number) => {
    const by = spread * Math.sqrt(index + 1)
    return { low: middle - by, high: middle + by }
  }
  return { month, half: around(14), most: around(27), nearlyAll: around(41) }
})

export const examples: readonly Example[] = [
  {
    name: 'where a list may go',
    element: (
      <ForecastFan
        id="fan"
        name="The list so far, and where it may go"
        sentence="By October the list may be between 800 and 860, if demand and capacity stay as they are."
        past={past}
        future={future}
        target={390}
      />
    ),
  },
]

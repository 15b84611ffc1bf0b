import { parseArgs } from 'node:util'
import { isIsoDate } from '#schemas/calendar.ts'
import type { Period } from '#schemas/episode-fact.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'

export type PeriodRefusal = 'not-understood' | 'not-a-day' | 'ends-before-it-begins'

/** The period asked for as `--from 2025-01-01 --to 2025-03-31`; refused in words a caller can act on. */
export function askedPeriod(args: readonly string[]): Outcome<Period, PeriodRefusal> {
  const asked = optionsIn(args)
  if (!asked?.from || !asked.to) return refused('not-understood')
  const { from, to } = asked
  const wrong = [from, to].find((day) => !isIsoDate(day))
  if (wrong !== undefined) return refused('not-a-day', { day: wrong })
  return to < from ? refused('ends-before-it-begins') : done({ from, to })
}

function optionsIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } })
      .values
  } catch {
    return null
  }
}

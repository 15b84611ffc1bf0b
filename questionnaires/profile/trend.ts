import { clearGap } from './clear-gap.ts'

/** How a strand changed between two rounds; the label is also the key of its words. */
export type Trend = { readonly change: number | null; readonly label: TrendLabel }

export type TrendLabel =
  | 'not-enough-seen'
  | 'different-questions'
  | 'different-person'
  | 'no-clear-change'
  | 'possible-less-help'
  | 'possible-more-help'
  | 'clear-less-help'
  | 'clear-more-help'

/** Two rounds of one viewpoint: scores 0–100 or null, whether the same person answered, and the items answered both times. */
export type TwoRounds = {
  readonly before: number | null
  readonly now: number | null
  readonly samePerson?: boolean
  readonly commonItems?: number
}

const possibleGap = 17
const fewestCommonItems = 4

/** The change in points from one round to the next (negative: less help needed) and how sure it is. Never a cause, never a reason to close a referral. */
export function trend({ before, now, samePerson = true, commonItems = 6 }: TwoRounds): Trend {
  if (before === null || now === null) return { change: null, label: 'not-enough-seen' }
  if (commonItems < fewestCommonItems) return { change: null, label: 'different-questions' }
  const change = now - before
  if (!samePerson) return { change, label: 'different-person' }
  const size = Math.abs(change)
  if (size < possibleGap) return { change, label: 'no-clear-change' }
  const direction = change < 0 ? 'less-help' : 'more-help'
  return { change, label: `${size >= clearGap ? 'clear' : 'possible'}-${direction}` }
}

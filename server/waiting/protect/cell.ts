import type { Dims } from './crossing.ts'
import type { Shown } from './shown.ts'

type About = { readonly indicator: string; readonly dims: Dims }

/**
 * How many, exactly. `isOfOneMonth`: it counts what happened in this month alone, so next month counts others. `isHiddenElsewhere`:
 * the same count was published under another measure set and is hidden there, so it is hidden here.
 */
type CountCell = About & {
  readonly kind: 'count'
  readonly exact: number
  readonly isOfOneMonth: boolean
  readonly isHiddenElsewhere?: boolean
}

/** How long, in days (null when nobody waited), of `n` waits from at least so many known schools. */
type WaitCell = About & {
  readonly kind: 'median' | 'percentile'
  readonly exact: number | null
  readonly n: number
  readonly schools: number
}

/** How many in a hundred: two counts of the same batch by indicator, so that a share never says more than they do. */
type PercentCell = About & { readonly kind: 'percent'; readonly part: string; readonly whole: string }

/** One exact figure of a month, inside the wall. A kind that is none of these is never shown. */
export type ExactCell = CountCell | WaitCell | PercentCell

/** One figure of a month as it may leave: a count to the nearest five, a wait in whole weeks, a share in whole per cent. */
export type ShownCell = About & {
  readonly shown: Shown
  /** It says the same as the month before, and may be that month's value carried on. */
  readonly isCarried: boolean
}

/** What a cell is about, as one text: the same for the same indicator and groups in whatever order they are named. */
export function cellKey({ indicator, dims }: About): string {
  return `${indicator}${groupsKey(dims)}`
}

/** The groups a cell is about, as one text: the same in whatever order they are named. */
export function groupsKey(dims: Dims): string {
  const groups = Object.entries(dims).map(([name, value]) => `|${name}=${value}`)
  return groups.length > 1 ? groups.sort().join('') : (groups[0] ?? '')
}

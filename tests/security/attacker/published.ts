import { endOfMonth, type Episode } from './an-area.ts'
import { groups, groupsOf } from './tables.ts'

/** The counts a month publishes for every group: the list at its end, who came, was seen and left, and who waits within a year. */
export const indicators = ['W01', 'F01', 'F02', 'F03', 'W09.52'] as const
export type Indicator = (typeof indicators)[number]

export const figures = indicators.flatMap((indicator) =>
  groups.map((dims) => ({ indicator, dims, kind: 'count' as const })),
)

/** The place of an indicator of a group among the figures of a month. */
export function placeOf(indicator: Indicator, group: number): number {
  return indicators.indexOf(indicator) * groups.length + group
}

/** The exact figures of each month of an area, by place: what is behind the wall. */
export function exactMonths(episodes: readonly Episode[], months: number): readonly Float64Array[] {
  const counts = Array.from({ length: months }, () => new Float64Array(figures.length))
  for (const episode of episodes) {
    const own = groupsOf(episode)
    for (let month = 0; month < months; month += 1) {
      for (const indicator of countedUnder(episode, month)) {
        const first = placeOf(indicator, 0)
        for (const group of own) counts[month]![first + group]! += 1
      }
    }
  }
  return counts
}

function countedUnder({ came, seen, left }: Episode, month: number): readonly Indicator[] {
  const before = endOfMonth(month - 1)
  const end = endOfMonth(month)
  const isIn = (day: number) => day > before && day <= end
  const isWaiting = came <= end && Math.min(seen, left) > end
  const found: Indicator[] = []
  if (isWaiting) found.push('W01')
  if (isWaiting && end - came <= 364) found.push('W09.52')
  if (isIn(came)) found.push('F01')
  if (isIn(seen)) found.push('F02')
  if (isIn(left)) found.push('F03')
  return found
}

/** What one month's page tells of a figure: whole-number bounds; `isHidden` where no number is printed. */
export type Told = { readonly isHidden: boolean; readonly low: number; readonly high: number }

/** A way of publishing: what every month tells of every figure, from what is behind the wall. */
export type Publishing = (months: readonly Float64Array[]) => readonly (readonly Told[])[]

import { ruleSets } from '#server/waiting/protect/rule-set.ts'
import { shownCount } from '#server/waiting/protect/shown-count.ts'

/** Children who have waited from one week up to another, as a count safe to show. */
export type ShownBar = { readonly fromWeek: number; readonly toWeek: number; readonly count: number }
export type ShownBars = {
  readonly bars: readonly ShownBar[]
  readonly lastBox: { readonly fromWeek: number; readonly count: number }
}

const rules = ruleSets['local-cube']

// From the finest picture to the coarsest; the lines at 13 and 52 weeks fall on edges in all but the fourth-week one.
const pictures = [
  { width: 1, last: 104 },
  { width: 4, last: 104 },
  { width: 13, last: 104 },
  { width: 13, last: 52 },
  { width: 26, last: 52 },
  { width: 52, last: 52 },
] as const

/**
 * Waits in whole days as bars of equal weeks, in the finest picture in which no bar is too small to show; null when even the
 * coarsest has one. A bar is never hidden beside others, so nothing can be had by taking away.
 */
export function shownWaitBars(waits: readonly number[]): ShownBars | null {
  for (const { width, last } of pictures) {
    const shown = barsOf(waits, width, last)
    if (shown) return shown
  }
  return null
}

function barsOf(waits: readonly number[], width: number, last: number): ShownBars | null {
  const starts = Array.from({ length: last / width }, (_, index) => index * width)
  const bars = starts.flatMap((fromWeek) => {
    const toWeek = fromWeek + width
    const count = shownCount(countBetween(waits, fromWeek, toWeek), rules)
    return count.kind === 'shown' ? [{ fromWeek, toWeek, count: count.value }] : []
  })
  const rest = shownCount(countBetween(waits, last, Infinity), rules)
  if (rest.kind === 'hidden' || bars.length < starts.length) return null
  return { bars, lastBox: { fromWeek: last, count: rest.value } }
}

function countBetween(waits: readonly number[], fromWeek: number, toWeek: number): number {
  return waits.filter((days) => days >= fromWeek * 7 && days < toWeek * 7).length
}

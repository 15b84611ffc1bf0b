import type { Dims } from '../protect/crossing.ts'
import { shownAfter } from '../protect/frozen.ts'
import { ruleSets } from '../protect/rule-set.ts'
import { shown, type Shown } from '../protect/shown.ts'
import { countBetween, type WaitsByWeek } from './waits-by-week.ts'

/** One bar: who has waited more than one number of weeks and up to another, as a count that may be shown. */
type WaitBar = { readonly fromWeek: number; readonly toWeek: number; readonly count: number }

/** Waits of one scope in bars of equal weeks, and the rest in a last box; none of them too small to show. */
export type WaitPicture = {
  readonly dims: Dims
  readonly bars: readonly WaitBar[]
  readonly lastBox: { readonly fromWeek: number; readonly count: number }
}

/** A way of drawing a list: bars so many weeks wide up to a week, and one box for the rest. */
export type BarKind = { readonly width: number; readonly last: number }

/** From the finest picture to the coarsest. The lines at 13 and 52 weeks fall on edges in all but the four-week one. */
export const barKinds: readonly BarKind[] = [
  { width: 1, last: 104 },
  { width: 4, last: 104 },
  { width: 13, last: 104 },
  { width: 13, last: 52 },
]

// Bars of up to four weeks hold other children every month; wider ones and last boxes mostly the same.
const widestFresh = 4
const rules = ruleSets['local-cube']

/**
 * The picture of one scope in one way; null when a bar of it is too small. `before` is the picture of the month before, of
 * which wide bars are carried on as figures are.
 */
export function pictureOf(
  waits: WaitsByWeek,
  { width, last }: BarKind,
  before: WaitPicture | null,
): WaitPicture | null {
  const earlier = before && isDrawnAs(before, { width, last }) ? before : null
  const shownIn = (fromWeek: number, toWeek: number, then: number | undefined) =>
    shownAfter(countBetween(waits, fromWeek, toWeek), barBefore(then, toWeek - fromWeek), rules)
  const bars = Array.from({ length: last / width }, (_, index) => {
    const [fromWeek, toWeek] = [index * width, (index + 1) * width]
    return { fromWeek, toWeek, count: shownIn(fromWeek, toWeek, earlier?.bars[index]?.count) }
  })
  const rest = shownIn(last, Infinity, earlier?.lastBox.count)
  const drawn = bars.flatMap(({ count, ...bar }) =>
    count.kind === 'shown' ? [{ ...bar, count: count.value }] : [],
  )
  if (rest.kind === 'hidden' || drawn.length < bars.length) return null
  return { dims: waits.dims, bars: drawn, lastBox: { fromWeek: last, count: rest.value } }
}

function barBefore(count: number | undefined, width: number): Shown | null {
  return isKeptOn(width) && count !== undefined ? shown(count) : null
}

/** Whether a bar of so many weeks holds mostly the children of the month before, and is carried on as lists are. */
export function isKeptOn(width: number): boolean {
  return width > widestFresh
}

/** Whether a picture is drawn in one way. */
export function isDrawnAs({ bars, lastBox }: WaitPicture, { width, last }: BarKind): boolean {
  return lastBox.fromWeek === last && bars.length === last / width
}

import { addDays, isIsoDate } from '#schemas/calendar.ts'
import type { CheckedSearch, Position } from './asked.ts'

/** How far somebody has come in a list by day, and how many days the next stretch takes in. */
export interface Walk {
  /** A day or an instant; everything before it has been looked at. */
  readonly at: string
  readonly days: number
  readonly emptyInARow: number
}

const mostDays = 366
/** No list begins before this; one that did would be read whole. */
export const earliest = '1990-01-01'
/** Whatever stands further on than this is looked at in one stretch. */
export const farthest = '2100-01-01'

/** Whether a search answers in the order of days or instants: 2024-03-05 and 2024-03-05T08:00:00Z alike. */
export function isByDay({ ordering, from, position }: CheckedSearch): boolean {
  const [first] = ordering
  if (!first?.isByDay) return false
  return [from, position?.values[0]].every((bound) => bound === undefined || isIsoDate(dayIn(String(bound))))
}

/** The start of a walk at a day or an instant. */
export function walkFrom(at: string): Walk {
  return { at, days: 1, emptyInARow: 0 }
}

/** The search, but only for what stands in the next stretch. */
export function stretchOf(search: CheckedSearch, { at, days }: Walk): CheckedSearch {
  if (at >= farthest) return restOf(search, at)
  return upTo(restOf(search, at), addDays(dayIn(at), days))
}

/** The search, but only for what stands from a day or an instant on. */
export function restOf(search: CheckedSearch, at: string): CheckedSearch {
  return { ...search, from: search.from === undefined || search.from < at ? at : search.from }
}

/** The search, but only for what begins with the same day or instant as a place and stands behind it. */
export function withSameStart(
  search: CheckedSearch,
  { values: [first, ...values], id }: Position,
): CheckedSearch {
  const { equals, ordering } = search
  const same = first === undefined ? equals : [...equals, first]
  return {
    ...search,
    equals: same,
    ordering: ordering.slice(1),
    from: undefined,
    to: undefined,
    position: { values, id },
  }
}

/** The first day after a day, or the least text after an instant. */
export function justAfter(value: string): string {
  return isIsoDate(value) ? addDays(value, 1) : `${value}~`
}

/** The search, but only for what stands before a day. */
export function upTo(search: CheckedSearch, day: string): CheckedSearch {
  return { ...search, to: search.to === undefined || search.to > day ? day : search.to }
}

/** The search, but only for what stands on one day. */
export function onDay(search: CheckedSearch, day: string): CheckedSearch {
  return upTo(restOf(search, day), addDays(day, 1))
}

/** The same walk with a stretch half as long. */
export function narrowed(walk: Walk): Walk {
  return { ...walk, days: Math.ceil(walk.days / 2) }
}

/** The walk behind a stretch that held so many; after few the next stretch takes in twice the days. */
export function onward(walk: Walk, held: number, isFew: boolean): Walk {
  return {
    at: addDays(dayIn(walk.at), walk.days),
    days: isFew ? Math.min(mostDays, walk.days * 2) : walk.days,
    emptyInARow: held === 0 ? walk.emptyInARow + 1 : 0,
  }
}

/** The day a day or an instant begins with; a text that sorts before every instant of that day, wherever the day is lived. */
export function dayIn(bound: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(bound)?.[0] ?? ''
}

import { deviation, mean, pairs } from 'd3-array'
import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { Outcome } from '#schemas/outcome.ts'
import { whenSound } from '../when-sound.ts'

/** One place on a list: the ISO date it was taken, and the date it was given up, null while it is held. */
export type Listed = { readonly joined: string; readonly left: string | null }

/** The days looked at, first and last included (ISO dates). */
export type Days = { readonly start: string; readonly end: string }

type DaysRefusal = 'start-after-end'

const daysSound = ({ start, end }: Days) => ({ 'start-after-end': start <= end })

/** How many are on the list at the end of each day. Who joined earlier is there from the start; who left in the day is out. */
export function dailyQueue(list: readonly Listed[], days: Days): Outcome<readonly number[], DaysRefusal> {
  return whenSound(daysSound(days), () => {
    const changes = changesByDay(list, days)
    let waiting = 0
    return Array.from(
      { length: daysBetween(days.start, days.end) + 1 },
      (_, day) => (waiting += changes.get(day) ?? 0),
    )
  })
}

/** How often something comes: per week and per day, how uneven its gaps are (1 is pure chance), and how many gaps there are. */
export type Flow = {
  readonly perWeek: number
  readonly perDay: number
  readonly unevenness: number
  readonly gaps: number
}

/** Referrals in the days: gaps between start, each joining and end, so there is one gap more than there are referrals. */
export function referralFlow(list: readonly Listed[], days: Days): Outcome<Flow, DaysRefusal | 'no-days'> {
  const joined = list.map((one) => one.joined).filter((date) => date >= days.start && date <= days.end)
  const gaps = pairs([days.start, ...joined.toSorted(), days.end], daysBetween)
  return whenSound({ ...daysSound(days), 'no-days': days.start !== days.end }, () => flowOf(gaps))
}

/**
 * Removals in the days: gaps between removals while there was somebody to see. A gap begins anew at a day the list was
 * empty, because an empty list says nothing about capacity. Refuses days without a removal, or with all on the first day.
 */
export function removalFlow(
  list: readonly Listed[],
  days: Days,
): Outcome<Flow, DaysRefusal | 'no-removals' | 'no-time-between'> {
  const left = list.flatMap((one) =>
    one.left && one.left >= days.start && one.left <= days.end ? [one.left] : [],
  )
  const emptyDays = emptyAtTheEnd(list, days)
  const ends = left.toSorted()
  const gaps = ends.map((end, index) =>
    daysBetween(startOfGap(ends[index - 1] ?? days.start, emptyDays, end), end),
  )
  const conditions = {
    ...daysSound(days),
    'no-removals': gaps.length > 0,
    'no-time-between': gaps.some((gap) => gap > 0),
  }
  return whenSound(conditions, () => flowOf(gaps))
}

/** The mean wait in weeks of those on the list at the end of a day; null when nobody is. */
export function meanWaitWeeks(list: readonly Listed[], asOf: string): number | null {
  const waiting = list.filter(({ joined, left }) => joined <= asOf && (left === null || left > asOf))
  return waiting.length === 0 ? null : (mean(waiting, ({ joined }) => daysBetween(joined, asOf)) ?? 0) / 7
}

function changesByDay(list: readonly Listed[], { start, end }: Days): ReadonlyMap<number, number> {
  const changes = new Map<number, number>()
  const change = (date: string, by: number) => {
    const day = Math.max(0, daysBetween(start, date))
    changes.set(day, (changes.get(day) ?? 0) + by)
  }
  for (const { joined, left } of list) {
    if (joined > end || (left !== null && left < start)) continue
    change(joined, 1)
    if (left !== null && left <= end) change(left, -1)
  }
  return changes
}

function emptyAtTheEnd(list: readonly Listed[], days: Days): readonly string[] {
  const queue = dailyQueue(list, days)
  if (!queue.ok) return []
  return queue.value.flatMap((waiting, day) => (waiting === 0 ? [addDays(days.start, day)] : []))
}

function startOfGap(last: string, emptyDays: readonly string[], end: string): string {
  const empty = emptyDays.findLast((day) => day >= last && day < end)
  return empty ?? last
}

function flowOf(gaps: readonly number[]): Flow {
  const average = mean(gaps) ?? 0
  return {
    perWeek: 7 / average,
    perDay: 1 / average,
    unevenness: (deviation(gaps) ?? 0) / average,
    gaps: gaps.length,
  }
}

import { isCarriedOn, rangeOfShown, shownAfter } from '#server/waiting/protect/frozen.ts'
import { linksOf } from '#server/waiting/protect/links.ts'
import { protectMonth } from '#server/waiting/protect/protect-month.ts'
import { ruleSets } from '#server/waiting/protect/rule-set.ts'
import { hidden, type Shown } from '#server/waiting/protect/shown.ts'
import { figures, placeOf, type Publishing, type Told } from './published.ts'
import { groups } from './tables.ts'

const rules = ruleSets['local-cube']
const month = [...figures, ...groups.map((dims) => ({ indicator: 'F00', dims, kind: 'count' as const }))]
const opening = figures.length
const waitsFrom = placeOf('W09.52', 0)
const isFlow = (place: number) => place >= groups.length && place < waitsFrom

/** As the service publishes: the rules of our cube, month after month. */
export const asPublished: Publishing = (months) => publish(months, true)

/** The same rules with each month on its own, compared with none before. */
export const withoutMonths: Publishing = (months) => publish(months, false)

const links = linksOf(month)
const linksWithoutMonths = linksOf(figures)

function publish(months: readonly Float64Array[], comparesMonths: boolean) {
  let before: readonly Shown[] | null = null
  let carried: readonly boolean[] = []
  return months.map((counts, index) => {
    const earlier: readonly (Shown | null)[] = month.map((_, place) => {
      if (before === null || !comparesMonths) return null
      if (place >= opening) return before[place - opening] ?? null
      return isFlow(place) ? null : (before[place] ?? null)
    })
    const all = comparesMonths ? [...counts, ...openingOf(months[index - 1], counts)] : [...counts]
    const shown = all.map((count, place) =>
      place >= opening
        ? (earlier[place] ?? hidden('too-few'))
        : shownAfter(count, earlier[place] ?? null, rules),
    )
    const wasCarried = carried
    const safe = protectMonth({
      links: comparesMonths ? links : linksWithoutMonths,
      rules,
      counts: all,
      shown,
      before: earlier,
      isOpeningCarried: (place) => wasCarried[place - opening] ?? false,
    })
    carried = safe.map((one, place) => isCarriedOn(one, earlier[place] ?? null))
    before = safe
    return figures.map((_, place) => toldBy(safe[place]!, counts[place]!, carried[place] === true))
  })
}

function openingOf(before: Float64Array | undefined, now: Float64Array): readonly number[] {
  const list =
    before ??
    [...now.slice(0, groups.length)].map(
      (waiting, group) =>
        waiting + now[placeOf('F02', group)]! + now[placeOf('F03', group)]! - now[placeOf('F01', group)]!,
    )
  return [...list.slice(0, groups.length)]
}

// More than is printed: which of the hidden counts are small.
function toldBy(shown: Shown, count: number, mayBeCarried: boolean): Told {
  if (shown.kind === 'hidden') return { isHidden: true, low: count < 10 ? 0 : 10, high: count < 10 ? 9 : 1e6 }
  const [low, high] = rangeOfShown(shown.value, mayBeCarried, rules)
  return { isHidden: false, low, high }
}

/** Each figure under its own rule, 0 to 9 hidden and the rest to the nearest five, and none held against another. */
export const eachAlone: Publishing = (months) =>
  months.map((counts) => [...counts].map((count) => toldBy(shownAfter(count, null, rules), count, false)))

/** What some still do: every number as it is, and 1 to 4 hidden. */
export const hideUnderFive: Publishing = (months) =>
  months.map((counts) =>
    [...counts].map((count) =>
      count >= 1 && count <= 4
        ? { isHidden: true, low: 1, high: 4 }
        : { isHidden: false, low: count, high: count },
    ),
  )

/** Small counts hidden once and the rest rounded, under totals that are exact. */
export const exactTotals: Publishing = (months) =>
  months.map((counts) =>
    [...counts].map((count, place) => {
      const isTotal = Object.keys(figures[place]?.dims ?? {}).length < 2
      if (count < 10) return { isHidden: true, low: 0, high: 9 }
      const value = Math.round(count / 5) * 5
      return isTotal
        ? { isHidden: false, low: count, high: count }
        : { isHidden: false, low: Math.max(10, value - 2), high: value + 2 }
    }),
  )

/** Days still to wait, from one to another. */
export type DayRange = { readonly low: number; readonly high: number }

/** Months as a family reads them: `toMonths` null is "more than 3 years"; then `fromMonths` 36 means all of it is. */
export type ShownRange = { readonly fromMonths: number; readonly toMonths: number | null }

const daysInMonth = 30.4375
const capMonths = 36
const halfYearsFrom = 24
const leastWidth = 2

/** A range of days rounded outward to whole months, to half-years above 24 months, at least 2 months wide, never past 3 years. */
export function shownRange({ low, high }: DayRange): ShownRange {
  const from = rounded(low / daysInMonth, Math.floor)
  const to = Math.max(rounded(high / daysInMonth, Math.ceil), from + leastWidth)
  if (from >= capMonths) return { fromMonths: capMonths, toMonths: null }
  return { fromMonths: from, toMonths: to > capMonths ? null : to }
}

function rounded(months: number, outward: (value: number) => number): number {
  const step = months > halfYearsFrom ? 6 : 1
  return Math.max(0, outward(months / step) * step)
}

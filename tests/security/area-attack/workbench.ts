import { cellKey } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { lootIn, type Loot } from '../attacker/attack.ts'
import { narrowBounds, systemOf, type Equation } from '../attacker/solver.ts'
import { waitedBetween, type ExactMonth } from './truth.ts'

/** What became of the requests of a month ago. */
export const decided = ['T02.month.accepted', 'T02.month.notAccepted', 'T02.month.pending']
/** This week stands for itself and all after it. */
export const lastWeek = 104

/** Counts by place with what is known of each, and what adds up; a place is made when it is first asked for. */
export function aWorkbench(isExact: boolean) {
  const places = new Map<string, number>()
  const low: number[] = []
  const high: number[] = []
  const truth: (number | null)[] = []
  const equations: Equation[] = []

  function newPlace(least = 0, most = 1e7, exact: number | null = null): number {
    low.push(least)
    high.push(most)
    truth.push(exact)
    return low.length - 1
  }

  function once(key: string, make: () => number): number {
    const place = places.get(key) ?? make()
    places.set(key, place)
    return place
  }

  return {
    newPlace,
    /** A figure of a month, or null where it has no such figure. */
    figure({ cube, counts }: ExactMonth, indicator: string, dims: Dims): number | null {
      const name = cellKey({ indicator, dims })
      const exact = counts.get(name)
      if (exact === undefined) return null
      // Whether these are there at all follows from what was printed a month ago, so nothing is known of them.
      const range = decided.includes(indicator) ? ([0, 1e7] as const) : hiddenRange(exact, isExact)
      return once(`${cube.month} ${name}`, () => newPlace(...range, exact))
    },
    /** Who has waited one number of whole weeks; 104 stands for that and more. */
    week(month: ExactMonth, dims: Dims, week: number): number {
      const key = `${month.cube.month} week ${week} ${cellKey({ indicator: '', dims })}`
      const to = week === lastWeek ? Infinity : week + 1
      return once(key, () => newPlace(0, 1e7, waitedBetween(month, dims, week, to)))
    },
    /** The parts make the total; says nothing where one of them is not there. */
    sum(total: number | null, parts: readonly (number | null)[]): void {
      if (total === null || parts.includes(null)) return
      const known = parts.flatMap((part) => part ?? [])
      equations.push({ places: [total, ...known], weights: [-1, ...known.map(() => 1)] })
    },
    /** Opening and came, less seen and left, is closing. */
    balance(places: readonly (number | null)[]): void {
      if (!places.includes(null))
        equations.push({ places: places.flatMap((place) => place ?? []), weights: [1, 1, -1, -1, -1] })
    },
    /** At least, or at most, so many in a hundred of the whole are among the parts. */
    share({ whole, parts, inHundred, isAtLeast }: Share): void {
      if (whole === null || parts.includes(null)) return
      const sign = isAtLeast ? 1 : -1
      const known = parts.flatMap((part) => part ?? [])
      const weights = [-inHundred * sign, ...known.map(() => 100 * sign), -1]
      equations.push({ places: [whole, ...known, newPlace(0, 1e9)], weights })
    },
    print(place: number | null, least: number, most: number): void {
      if (place === null) return
      low[place] = Math.max(low[place]!, least)
      high[place] = Math.min(high[place]!, most)
      truth[place] = null
    },
    loot(): Loot {
      const bounds = { low: Float64Array.from(low), high: Float64Array.from(high) }
      narrowBounds(systemOf(equations, low.length), bounds.low, bounds.high)
      return lootIn(bounds, truth)
    },
  }
}
export type Workbench = ReturnType<typeof aWorkbench>

// More than is printed: which of the hidden counts are small.
function hiddenRange(exact: number, isExact: boolean): readonly [number, number] {
  if (isExact) return exact >= 1 && exact <= 4 ? [1, 4] : [0, 1e7]
  return exact <= 9 ? [0, 9] : [10, 1e7]
}

type Share = {
  readonly whole: number | null
  readonly parts: readonly (number | null)[]
  readonly inHundred: number
  readonly isAtLeast: boolean
}

import { figures, indicators, placeOf, type Told } from './published.ts'
import { narrowBounds, systemOf, type Equation, type System } from './solver.ts'
import { groups } from './tables.ts'

/** What an attack came to: small counts (1 to 9) nobody printed, and those of them told to three values or fewer. */
export type Loot = { readonly small: number; readonly told: number; readonly isSound: boolean }

/** Somebody at work on the tables of so many months. */
export type Attacker = {
  readonly system: System
  /** The bounds of every count, and of who waits over a year, once all that is known has been used. */
  readonly boundsFrom: (told: Tables) => Bounds
  readonly lootOf: (told: Tables, exact: readonly Float64Array[]) => Loot
}
type Tables = readonly (readonly Told[])[]

/**
 * Somebody who has kept every table of every month, knows the rules and the rounding, that groups add up to their totals,
 * that who waits within a year is part of who waits, and that the list plus who came less who left is the next list.
 */
export function anAttacker(months: number): Attacker {
  const counts = figures.length * months
  const equations = [...allMonths(months, totals), ...allMonths(months, shares(counts)), ...balances(months)]
  const system = systemOf(equations, counts + groups.length * months)
  const boundsFrom = (told: Tables) => {
    const low = new Float64Array(system.size)
    const high = new Float64Array(system.size).fill(1e6)
    told.flat().forEach((one, place) => {
      low[place] = one.low
      high[place] = one.high
    })
    narrowBounds(system, low, high)
    return { low, high }
  }
  return { system, boundsFrom, lootOf: (told, exact) => lootIn(boundsFrom(told), unprinted(told, exact)) }
}

/** The exact value of what no page prints, by place, and null of what one does. */
export function unprinted(told: Tables, exact: readonly Float64Array[]): readonly (number | null)[] {
  const printed = told.flat()
  return exactly(exact).map((count, place) => (printed[place]?.isHidden === false ? null : count))
}

/** What bounds come to when they are held against the truth. */
export function lootIn({ low, high }: Bounds, truth: readonly (number | null)[]): Loot {
  let small = 0
  let told = 0
  let isSound = true
  truth.forEach((count, place) => {
    if (count === null) return
    if (low[place]! > count || high[place]! < count) isSound = false
    if (count < 1 || count > 9) return
    small += 1
    if (high[place]! - low[place]! < 3) told += 1
  })
  return { small, told, isSound }
}

/** The least and the most of every count, by place. */
export type Bounds = { readonly low: Float64Array; readonly high: Float64Array }

// Those who wait over a year are nobody's figure, but anybody can take away.
function exactly(exact: readonly Float64Array[]): readonly number[] {
  const overAYear = exact.map((month) =>
    groups.map((_, group) => month[placeOf('W01', group)]! - month[placeOf('W09.52', group)]!),
  )
  return [...exact.flatMap((month) => [...month]), ...overAYear.flat()]
}

type OfMonth = (from: number, month: number) => readonly Equation[]

function allMonths(months: number, equations: OfMonth): readonly Equation[] {
  return Array.from({ length: months }, (_, month) => equations(month * figures.length, month)).flat()
}

// A group is the sum of its own groups by any other dimension.
const totals: OfMonth = (from) =>
  indicators.flatMap((indicator) =>
    partsOfGroups.map(({ whole, parts }) => ({
      places: [whole, ...parts].map((group) => from + placeOf(indicator, group)),
      weights: [-1, ...parts.map(() => 1)],
    })),
  )

const shares =
  (counts: number): OfMonth =>
  (from, month) =>
    groups.map((_, group) => ({
      places: [
        from + placeOf('W01', group),
        from + placeOf('W09.52', group),
        counts + month * groups.length + group,
      ],
      weights: [-1, 1, 1],
    }))

function balances(months: number): readonly Equation[] {
  return allMonths(months, (from, month) =>
    month === 0
      ? []
      : groups.map((_, group) => ({
          places: [
            from - figures.length + placeOf('W01', group),
            ...(['F01', 'F02', 'F03', 'W01'] as const).map((indicator) => from + placeOf(indicator, group)),
          ],
          weights: [1, 1, -1, -1, -1],
        })),
  )
}

const partsOfGroups = groups.flatMap((dims, whole) => {
  const own = Object.entries(dims)
  const inside = groups.flatMap((other, group) => {
    const entries = Object.entries(other)
    const added = entries.filter(([name]) => !own.some(([known]) => known === name))
    const isInside =
      entries.length === own.length + 1 &&
      own.every(([name, value]) => entries.some(([n, v]) => n === name && v === value))
    return isInside && added[0] ? [{ over: added[0][0], group }] : []
  })
  const overs = new Set(inside.map(({ over }) => over))
  return [...overs].map((over) => ({
    whole,
    parts: inside.filter((one) => one.over === over).map(({ group }) => group),
  }))
})

import { describe, expect, test } from 'vitest'
import type { FactCount } from '#schemas/episode-fact.ts'
import { createRandom, type Random } from '#server/seed/random.ts'
import { seenLine, type SeenLine } from '#server/waiting/indicators/seen-line.ts'

const floors = [200, 500, 1000, 2000, 5000]

/** Children who have all been seen, by whole days, so that a share seen is a count of children and nothing else. */
function aCohort(random: Random, children: number): readonly number[] {
  return Array.from({ length: children }, () => Math.floor(-Math.log(1 - random.next()) * 420))
}

function countsOf(waits: readonly number[]): readonly FactCount[] {
  const about = { pathway: 'adhd', cut: null, group: 'all', detail: null } as const
  const byDays = waits.map((days) => ({ days, episodes: 1 }))
  return [{ ...about, fact: 'ever-seen', schools: ['a', 'b', 'c'], byDays }]
}

type Known = { readonly least: number; readonly most: number }
type Looking = (waits: readonly number[]) => { readonly line: SeenLine | null; readonly all: Known }

/** As it is published: how many came is known as a floor, and shares to the nearest five. */
const asPublished: Looking = (waits) => {
  const line = seenLine(countsOf(waits), null)
  const least = line?.atRisk[0]?.atLeast ?? 0
  return { line, all: { least, most: floors.find((floor) => floor > least) ?? Infinity } }
}

/** The same shares from twenty-five children on, with how many came to the nearest five. */
const fromTwentyFive: Looking = (waits) => {
  const weeks = Array.from({ length: 26 }, (_, index) => index * 4)
  const steps = weeks.map((week) => {
    const seen = waits.filter((days) => days <= week * 7).length
    const percent = Math.round((100 * seen) / waits.length / 5) * 5
    return { week, percent, low: percent, high: percent }
  })
  const shown = Math.round(waits.length / 5) * 5
  return { line: { steps, atRisk: [], halfSeenWeek: null }, all: { least: shown - 2, most: shown + 2 } }
}

/** Small counts of children seen by a week, or between two weeks, and how many of those are told to three values or fewer. */
function attacked(looking: Looking, sizes: readonly number[]) {
  const found = sizes.flatMap((size, index) =>
    toldOf(aCohort(createRandom(index).fork('cohort'), size), looking),
  )
  for (const { truth, range } of found) expect(range.least <= truth && truth <= range.most).toBe(true)
  const small = found.filter(({ truth }) => truth >= 1 && truth <= 9)
  return {
    small: small.length,
    told: small.filter(({ range }) => range.most - range.least < 3).length,
  }
}

function toldOf(waits: readonly number[], looking: Looking) {
  const { line, all } = looking(waits)
  const seenBy = (week: number) => waits.filter((days) => days <= week * 7).length
  return (line?.steps ?? []).flatMap(({ week, percent }, at, steps) => {
    const before = steps[at - 1] ?? { week: -1, percent: 0 }
    const rise = percent - before.percent
    return [
      { truth: seenBy(week), range: childrenIn(percent - 2.5, percent + 2.5, all) },
      { truth: seenBy(week) - seenBy(before.week), range: childrenIn(rise - 5, rise + 5, all) },
    ]
  })
}

function childrenIn(low: number, high: number, all: Known): Known {
  return {
    least: Math.max(0, Math.ceil(((low > 0 ? all.least : all.most) * low) / 100 - 1e-9)),
    most: Math.floor((all.most * high) / 100 + 1e-9),
  }
}

const sizes = Array.from({ length: 300 }, (_, index) => 25 + index * 5)

describe('an attacker with the curves of how soon children are seen', () => {
  test('tells nobody’s small count to three values or fewer', () => {
    const { small, told } = attacked(asPublished, sizes)
    expect(small).toBeGreaterThan(100)
    expect(told).toBe(0)
  })

  test('tells some where curves are drawn of twenty-five children, with how many there are', () => {
    expect(attacked(fromTwentyFive, sizes).told).toBeGreaterThan(0)
  })

  test('reads shares to the nearest five in a hundred, and how many are followed as a floor, and nothing finer', () => {
    const lines = sizes.flatMap((size, index) => asPublished(aCohort(createRandom(index), size)).line ?? [])
    const shares = lines.flatMap(({ steps }) =>
      steps.flatMap(({ percent, low, high }) => [percent, low, high]),
    )
    expect(shares.length).toBeGreaterThan(1000)
    expect(shares.filter((share) => share % 5 !== 0)).toEqual([])
    expect(lines.flatMap(({ atRisk }) => atRisk).filter(({ atLeast }) => !floors.includes(atLeast))).toEqual(
      [],
    )
  })

  test('sees no curve of children from two schools', () => {
    const [counts] = countsOf(aCohort(createRandom(1), 900))
    expect(seenLine(counts ? [{ ...counts, schools: ['a', 'b'] }] : [], null)).toBeNull()
  })

  test('sees no step move for fewer than ten children', () => {
    for (const [index, size] of sizes.slice(40).entries()) {
      const waits = aCohort(createRandom(index).fork('month'), size)
      const before = seenLine(countsOf(waits), null)
      const after = seenLine(countsOf([...waits, ...aCohort(createRandom(index).fork('more'), 9)]), before)
      const known = after?.steps.filter(({ week }) => before?.steps.some((one) => one.week === week))
      expect(known).toEqual(before?.steps)
      const floorsKnown = after?.atRisk.filter(({ week }) => before?.atRisk.some((one) => one.week === week))
      expect(floorsKnown).toEqual(before?.atRisk)
    }
  })

  test('sees some move by one child where each month is read on its own', () => {
    const moved = sizes.slice(40).filter((size, index) => {
      const waits = aCohort(createRandom(index).fork('month'), size)
      const [now, then] = [waits, [...waits, 0]].map((all) => seenLine(countsOf(all), null)?.steps)
      return JSON.stringify(now) !== JSON.stringify(then)
    })
    expect(moved.length).toBeGreaterThan(0)
  })
})

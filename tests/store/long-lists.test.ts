import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { CheckedSearch } from '#server/store/asked.ts'
import { checkedSearch } from '#server/store/checked-search.ts'
import { cursorAfter } from '#server/store/cursor.ts'
import { createLongLists, type FirstInOrder } from '#server/store/long-lists.ts'
import type { Reach } from '#server/store/reach.ts'
import type { Search } from '#server/store/records.ts'
import { aProbe, probes, type Probe } from './probe.ts'

type Dated = Probe & { readonly due: string; readonly rev: number }

/** A list in memory that tells how many documents each search made it put in order. */
function aList(days: readonly string[], collection = 'probes') {
  const documents = days.map((day, at): Dated => ({
    ...aProbe({ id: `p${String(at).padStart(5, '0')}` }),
    due: `${day}T09:00:00Z`,
    rev: 1,
  }))
  const sorted: number[] = []
  const within = (search: CheckedSearch) => documents.filter((document) => isWithin(document, search))
  const reach: Reach<Dated> = {
    collection,
    first(search, most) {
      const found = within(search)
      sorted.push(found.length)
      const ordered = found.toSorted(inOrder)
      return Promise.resolve((search.isDescending ? ordered.reverse() : ordered).slice(0, most))
    },
    howMany: (search, most) => Promise.resolve(Math.min(most, within(search).length)),
  }
  return { documents, reach, sorted }
}

function isWithin(
  { due, id }: Dated,
  { equals: [same], from = '', to = '9', position, isDescending }: CheckedSearch,
): boolean {
  const isAfter = (place: string, other: string) => (isDescending ? place < other : place > other)
  if (same !== undefined) return due === same && (position === null || isAfter(id, position.id))
  const isBeyond =
    position === null || isAfter(`${due} ${id}`, `${String(position.values[0])} ${position.id}`)
  return isBeyond && due >= String(from) && due < String(to)
}

function inOrder(one: Dated, other: Dated): number {
  return `${one.due} ${one.id}` < `${other.due} ${other.id}` ? -1 : 1
}

async function everyPage(list: ReturnType<typeof aList>, firstInOrder: FirstInOrder, search: Search) {
  const ids: string[] = []
  for (let after: string | null = null; ;) {
    const asked = checkedSearch(probes, 'due', { ...search, after })
    const page = await firstInOrder(asked, asked.limit, list.reach)
    ids.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (!last || page.length < asked.limit) return ids
    after = cursorAfter(probes, asked, last)
  }
}

const start = '2021-03-04'
const daysOf = (counts: readonly number[]) =>
  counts.flatMap((count, at) => Array.from({ length: count }, () => addDays(start, at)))

describe('a long list by day', () => {
  test('gives page after page what the whole list in order gives, however its documents lie', async () => {
    const runs = fc.record({ gap: fc.integer({ min: 0, max: 900 }), count: fc.integer({ min: 1, max: 700 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(runs, { maxLength: 6 }),
        fc.integer({ min: 30, max: 400 }),
        fc.option(fc.integer({ min: -5, max: 2000 }), { nil: undefined }),
        async (blocks, limit, until) => {
          const days = blocks.flatMap(({ gap, count }, at) =>
            Array.from({ length: count }, (_, n) => addDays(start, at * 400 + gap + (n % 90))),
          )
          const list = aList(days)
          const to = until === undefined ? undefined : addDays(start, until)
          const expected = list.documents.filter(({ due }) => to === undefined || due < to).toSorted(inOrder)
          const firstInOrder = createLongLists()
          const ids = expected.map(({ id }) => id)
          expect(await everyPage(list, firstInOrder, { limit, to })).toEqual(ids)
          expect(await everyPage(list, firstInOrder, { limit, to })).toEqual(ids)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('no more than a day or a few hundred documents are ever put in order', async () => {
    const list = aList(daysOf(Array.from({ length: 100 }, () => 30)))
    await everyPage(list, createLongLists(), { limit: 50 })
    expect(list.documents).toHaveLength(3000)
    expect(Math.max(...list.sorted)).toBeLessThanOrEqual(500)
  })

  test('what is added before its remembered begin stands first all the same', async () => {
    const list = aList(daysOf(Array.from({ length: 40 }, () => 30)))
    const firstInOrder = createLongLists()
    await everyPage(list, firstInOrder, { limit: 50 })
    list.documents.push({ ...aProbe({ id: 'late' }), due: '2019-01-01T09:00:00Z', rev: 1 })
    expect((await everyPage(list, firstInOrder, { limit: 50 }))[0]).toBe('late')
  })

  test('a remembered list of which nothing is left gives nothing, and soon', async () => {
    const list = aList(daysOf(Array.from({ length: 40 }, () => 30)))
    const firstInOrder = createLongLists()
    await everyPage(list, firstInOrder, { limit: 50 })
    list.documents.length = 0
    expect(await everyPage(list, firstInOrder, { limit: 50 })).toEqual([])
  })

  test('of another collection is not looked for where this one began', async () => {
    const [one, other] = [
      aList(daysOf(Array.from({ length: 40 }, () => 30))),
      aList(daysOf(Array.from({ length: 40 }, () => 30)), 'ledger'),
    ]
    const firstInOrder = createLongLists()
    await everyPage(one, firstInOrder, { limit: 50 })
    const asked = checkedSearch(probes, 'due', { limit: 50 })
    const before: unknown[] = []
    const counted: Reach<Dated> = {
      ...other.reach,
      howMany: (search, most) => {
        before.push(search.to)
        return other.reach.howMany(search, most)
      },
    }
    await firstInOrder(asked, 50, counted)
    expect(before[0]).toBeUndefined()
  })

  test('from its end gives the newest first, page after page, within the bounds asked for', async () => {
    const run = fc.record({ gap: fc.integer({ min: 0, max: 900 }), count: fc.integer({ min: 1, max: 700 }) })
    const bound = fc.option(fc.integer({ min: -5, max: 2000 }), { nil: undefined })
    await fc.assert(
      fc.asyncProperty(
        fc.array(run, { maxLength: 6 }),
        fc.integer({ min: 30, max: 400 }),
        fc.tuple(bound, bound),
        async (blocks, limit, bounds) => {
          const list = aList(
            blocks.flatMap(({ gap, count }, at) =>
              Array.from({ length: count }, (_, n) => addDays(start, at * 400 + gap + (n % 90))),
            ),
          )
          const [from, to] = bounds.map((day) => (day === undefined ? undefined : addDays(start, day)))
          const expected = list.documents
            .filter(({ due }) => (from === undefined || due >= from) && (to === undefined || due < to))
            .toSorted(inOrder)
            .reverse()
            .map(({ id }) => id)
          const search = { limit, from, to, descending: true }
          expect(await everyPage(list, createLongLists(), search)).toEqual(expected)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('from its end puts no more in order than a page and a day, or a few hundred', async () => {
    const list = aList(daysOf(Array.from({ length: 100 }, () => 30)))
    await everyPage(list, createLongLists(), { limit: 50, descending: true })
    expect(list.documents).toHaveLength(3000)
    expect(Math.max(...list.sorted)).toBeLessThanOrEqual(500)
    const [first, ...others] = list.sorted
    expect(first).toBeLessThanOrEqual(80)
    expect(others.length).toBeGreaterThan(50)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import type { Search } from '#server/store/records.ts'
import type { Probe } from '../probe.ts'
import { aProbe } from '../probe.ts'
import { allPages, idsOf, sharedStore, type Engine } from './engine.ts'

const planted: readonly Probe[] = [
  aProbe({
    id: 'a1',
    area: 'find',
    state: 'draft',
    count: 1,
    school: 'oak',
    score: -2.5,
    due: '2026-01-01T00:00:00Z',
  }),
  aProbe({
    id: 'a2',
    area: 'find',
    state: 'draft',
    count: 2,
    school: 'oak',
    score: 0,
    due: null,
    isOpen: true,
  }),
  aProbe({
    id: 'a3',
    area: 'find',
    state: 'sent',
    count: 1,
    school: null,
    score: 10,
    due: '2026-02-01T00:00:00Z',
  }),
  aProbe({ id: 'a4', area: 'find', state: 'closed', count: -7, school: 'ash', score: 9, isOpen: false }),
  aProbe({ id: 'a5', area: 'find', state: 'draft', count: 2, school: 'Oak', score: null, isOpen: true }),
  aProbe({ id: 'a6', area: 'find\0er', state: 'draft', count: 0, school: '', score: 1e300 }),
  aProbe({
    id: 'b1',
    area: 'find',
    state: 'sent',
    count: 5,
    members: [
      { organisationId: 'o1', role: 'senco' },
      { organisationId: 'o2', role: 'teacher' },
      { organisationId: 'o1', role: 'teacher' },
    ],
    subject: { kind: 'person', personId: 'p1' },
    detail: { type: 'text' },
  }),
  aProbe({
    id: 'b2',
    area: 'finder',
    state: 'sent',
    count: 4,
    members: [{ organisationId: 'o1', role: 'senco' }],
    subject: { kind: 'link', contributionId: 'p1' },
  }),
  aProbe({ id: 'b3', area: 'finder', members: [], school: '😀', aliases: ['find-alias'] }),
  aProbe({ id: 'b4', area: 'finder', school: '\uffff' }),
]

const searchRows: readonly (readonly [string, string, Search, readonly string[]])[] = [
  ['documents equal in the one field', 'area', { equals: ['find'] }, ['a1', 'a2', 'a3', 'a4', 'a5', 'b1']],
  ['a value that only begins alike is another value', 'area', { equals: ['fin'] }, []],
  ['a value with a zero byte is a value of its own', 'area', { equals: ['find\0er'] }, ['a6']],
  ['all fields given', 'areaState', { equals: ['find', 'draft', 2] }, ['a2', 'a5']],
  [
    'the first fields given, ordered by the rest, then id',
    'areaState',
    { equals: ['find', 'draft'] },
    ['a1', 'a2', 'a5'],
  ],
  [
    'one field given, ordered by the others',
    'areaState',
    { equals: ['find'] },
    ['a4', 'a1', 'a2', 'a5', 'a3', 'b1'],
  ],
  [
    'the same from the end',
    'areaState',
    { equals: ['find'], descending: true },
    ['b1', 'a3', 'a5', 'a2', 'a1', 'a4'],
  ],
  [
    'a range of text',
    'areaState',
    { equals: ['find'], from: 'closed', to: 'sent' },
    ['a4', 'a1', 'a2', 'a5'],
  ],
  [
    'a range of numbers takes its first and leaves its last',
    'score',
    { from: -2.5, to: 10 },
    ['a1', 'a2', 'a4'],
  ],
  [
    'negative numbers come before positive ones and nine before ten',
    'score',
    {},
    ['a1', 'a2', 'a4', 'a3', 'a6'],
  ],
  ['numbers from the end', 'score', { descending: true }, ['a6', 'a3', 'a4', 'a2', 'a1']],
  ['an open range to the right', 'score', { from: 9.5 }, ['a3', 'a6']],
  ['an open range to the left', 'score', { to: 0 }, ['a1']],
  ['a range from the end', 'score', { from: 0, to: 10, descending: true }, ['a4', 'a2']],
  ['a range that ends before it begins is empty', 'score', { from: 5, to: 1 }, []],
  ['a range of no width is empty', 'score', { from: 9, to: 9 }, []],
  ['null and absent are in no index', 'due', {}, ['a1', 'a3']],
  ['what is due by a time', 'due', { to: '2026-01-15T00:00:00Z' }, ['a1']],
  ['truth', 'open', { equals: [true] }, ['a2', 'a5']],
  ['falsehood', 'open', { equals: [false] }, ['a4']],
  ['false comes before true', 'open', {}, ['a4', 'a2', 'a5']],
  ['an empty string is a value', 'school', { equals: [''] }, ['a6']],
  ['text sorts by code point, capitals first', 'school', {}, ['a6', 'a5', 'a4', 'a1', 'a2', 'b4', 'b3']],
  ['a list field, each document once, ordered by what follows', 'member', { equals: ['o1'] }, ['b2', 'b1']],
  ['a value anywhere in the list', 'member', { equals: ['o2'] }, ['b1']],
  ['a list field with a range after it', 'member', { equals: ['o1'], from: 5 }, ['b1']],
  ['a field that only one kind of subject has', 'person', { equals: ['p1'] }, ['b1']],
  ['a field called type', 'detail', { equals: ['text'] }, ['b1']],
  ['a unique list by one of its values', 'alias', { equals: ['find-alias'] }, ['b3']],
  ['no document of another collection or index', 'area', { equals: ['oak'] }, []],
]

/** What arrives from outside the type checker. */
const untyped = (search: object): Search => ({ ...search })

const badSearchRows: readonly (readonly [string, string, string, object])[] = [
  ['an index never declared', 'unknown-index', 'count', {}],
  ['an index named after something every object has', 'unknown-index', 'constructor', {}],
  ['more values than fields', 'bad-search', 'area', { equals: ['a', 'b'] }],
  ['a number for a text field', 'bad-search', 'area', { equals: [1] }],
  ['an object for a text field', 'bad-search', 'area', { equals: [{ $gt: '' }] }],
  ['null for a text field', 'bad-search', 'area', { equals: [null] }],
  ['a list for a text field', 'bad-search', 'area', { equals: [['find']] }],
  ['text for a number field', 'bad-search', 'score', { from: '1' }],
  ['an object for a bound', 'bad-search', 'score', { from: { $ne: 1 } }],
  ['NaN for a bound', 'bad-search', 'score', { to: NaN }],
  ['half a character', 'bad-search', 'area', { equals: ['\ud800'] }],
  ['a bound where no field is left', 'bad-search', 'area', { equals: ['find'], from: 'a' }],
  ['a list field left open', 'bad-search', 'member', {}],
  ['a range over a list field', 'bad-search', 'member', { from: 'o1' }],
  ['a value longer than any that is stored', 'index-value-too-long', 'area', { equals: ['x'.repeat(3000)] }],
  ['a limit of nothing', 'bad-limit', 'area', { limit: 0 }],
  ['a limit beyond 1,000', 'bad-limit', 'area', { limit: 1001 }],
  ['half a limit', 'bad-limit', 'area', { limit: 1.5 }],
  ['a limit that is text', 'bad-limit', 'area', { limit: '5' }],
]

const searches = searchRows.map(([name, index, search, expected]) => ({ name, index, search, expected }))
const badSearches = badSearchRows.map(([name, code, index, search]) => ({ name, code, index, search }))

export function findingContract(engine: Engine): void {
  describe(`finding in ${engine.name}`, () => {
    const shared = sharedStore(engine)

    beforeAll(async () => {
      for (const probe of [...planted].reverse()) expect((await shared.probes().insert(probe)).ok).toBe(true)
    })

    test.each(searches)('finds $name', async ({ index, search, expected }) => {
      expect(await idsOf(shared.probes(), index, search)).toEqual(expected)
      expect(await shared.probes().count(index, search)).toBe(expected.length)
      expect(await shared.probes().count(index, { ...search, most: 2 })).toBe(Math.min(2, expected.length))
    })

    test.each(searches)('finds the same page by page: $name', async ({ index, search, expected }) => {
      const pages = await allPages(shared.probes(), index, { ...search, limit: 2 })
      expect(pages.flat()).toEqual(expected)
      expect(pages.every((page, at) => page.length === 2 || at === pages.length - 1)).toBe(true)
    })

    test.each(badSearches)('$name is refused by name ($code)', async ({ code, index, search }) => {
      const finding = shared.probes().find(index, untyped(search))
      await expect(finding).rejects.toMatchObject({ name: 'StoreError', code })
    })

    test('reads many ids at once, each in its place and as often as it is asked for', async () => {
      const read = await shared.probes().getEach(['a3', 'nobody', 'a1', 'a3', ''])
      expect(read.map((document) => document?.id ?? null)).toEqual(['a3', null, 'a1', 'a3', null])
      expect(await shared.probes().getEach([])).toEqual([])
    })

    test('finds whole documents with their revision', async () => {
      const { documents, next } = await shared.probes().find('person', { equals: ['p1'] })
      expect(documents).toStrictEqual([{ ...planted[6], rev: 1 }])
      expect(next).toBeNull()
    })

    test('finds a changed document under its new values only', async () => {
      await shared.probes().insert(aProbe({ id: 'moves', school: 'here' }))
      await shared.probes().mutate('moves', (current) => done({ ...current, school: 'there' }))
      expect(await idsOf(shared.probes(), 'school', { equals: ['here'] })).toEqual([])
      expect(await idsOf(shared.probes(), 'school', { equals: ['there'] })).toEqual(['moves'])
      await shared.probes().remove('moves')
    })
  })
}

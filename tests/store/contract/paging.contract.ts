import { beforeAll, describe, expect, test } from 'vitest'
import type { Records } from '#server/store/records.ts'
import { aProbe, type Probe } from '../probe.ts'
import { allPages, sharedStore, type Engine } from './engine.ts'

/** Twenty documents of one area, in pairs of equal counts. */
async function plant(records: Records<Probe>, area: string): Promise<readonly string[]> {
  const ids = Array.from({ length: 20 }, (_, at) => `${area} ${String(at).padStart(2, '0')}`)
  await Promise.all(ids.map((id, at) => records.insert(aProbe({ id, area, count: Math.floor(at / 2) }))))
  return ids
}

function membersOf(...organisationIds: readonly string[]) {
  return organisationIds.map((organisationId) => ({ organisationId, role: 'lead' }))
}

function inKeyOrder<Keyed extends { readonly key: string }>(rows: readonly Keyed[]): readonly Keyed[] {
  return rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

const search = (area: string) => ({ equals: [area, 'draft'], limit: 6 })

export function pagingContract(engine: Engine): void {
  describe(`paging in ${engine.name}`, () => {
    const shared = sharedStore(engine)
    let still: readonly string[] = []

    beforeAll(async () => {
      still = await plant(shared.probes(), 'still')
    })

    test.each([
      { index: 'due', equals: [], at: (day: string) => ({ due: `${day}T08:00:00Z` }) },
      {
        index: 'day',
        equals: ['all'],
        at: (day: string) => ({ on: day, members: membersOf('all', 'some') }),
      },
    ])(
      'a long list ($index) is given page by page in the order of its days, and from its end',
      async ({ index, equals, at }) => {
        const dated = Array.from({ length: 700 }, (_, n) => {
          const day = `2025-0${1 + (n % 7)}-${10 + (n % 15)}`
          const id = `${index} ${n}`
          return { key: `${day} ${id}`, document: { ...aProbe({ id, area: index }), ...at(day) } }
        })
        for (let start = 0; start < dated.length; start += 50)
          await Promise.all(
            dated.slice(start, start + 50).map(({ document }) => shared.probes().insert(document)),
          )
        const ids = inKeyOrder(dated).map(({ document }) => document.id)
        const pages = await allPages(shared.probes(), index, { equals, limit: 60 })
        expect(pages.flat()).toEqual(ids)
        const fromItsEnd = await allPages(shared.probes(), index, { equals, limit: 60, descending: true })
        expect(fromItsEnd.flat()).toEqual(ids.toReversed())
      },
    )

    const firstCursor = async (area = 'still') => {
      const { next } = await shared.probes().find('areaState', search(area))
      return next ?? ''
    }

    test.each([1, 3, 7, 19, 20, 21])('pages of %i give every document once, in order', async (limit) => {
      const pages = await allPages(shared.probes(), 'areaState', { ...search('still'), limit })
      expect(pages.flat()).toEqual(still)
      expect(pages).toHaveLength(Math.ceil(20 / limit))
    })

    test('pages from the end give every document once, in reverse', async () => {
      const pages = await allPages(shared.probes(), 'areaState', { ...search('still'), descending: true })
      expect(pages.flat()).toEqual([...still].reverse())
    })

    test('what is inserted before the cursor is not seen, what comes after is, and nothing comes twice', async () => {
      await plant(shared.probes(), 'grows')
      const first = await shared.probes().find('areaState', search('grows'))
      await shared.probes().insert(aProbe({ id: 'grows before', area: 'grows', count: 0 }))
      await shared.probes().insert(aProbe({ id: 'grows after', area: 'grows', count: 50 }))
      const rest = await shared
        .probes()
        .find('areaState', { ...search('grows'), limit: 50, after: first.next })
      const ids = [...first.documents, ...rest.documents].map(({ id }) => id)
      expect(ids).toHaveLength(21)
      expect(new Set(ids).size).toBe(21)
      expect(ids).toContain('grows after')
    })

    test('the document a cursor stands on may be removed meanwhile', async () => {
      const ids = await plant(shared.probes(), 'shrinks')
      const first = await shared.probes().find('areaState', search('shrinks'))
      await shared.probes().remove(ids[5] ?? '')
      await shared.probes().remove(ids[6] ?? '')
      const rest = await shared
        .probes()
        .find('areaState', { ...search('shrinks'), limit: 50, after: first.next })
      expect(rest.documents.map(({ id }) => id)).toEqual(ids.slice(7))
    })

    test('a cursor works again and again', async () => {
      const after = await firstCursor()
      const once = await shared.probes().find('areaState', { ...search('still'), after })
      const twice = await shared.probes().find('areaState', { ...search('still'), after })
      expect(once).toEqual(twice)
    })

    test('the size of the page may change on the way', async () => {
      const after = await firstCursor()
      const { documents } = await shared.probes().find('areaState', { ...search('still'), limit: 2, after })
      expect(documents.map(({ id }) => id)).toEqual(still.slice(6, 8))
    })

    test('a cursor has only letters that a link can carry', async () => {
      expect(await firstCursor()).toMatch(/^[\w-]+$/)
    })

    test.each([
      ['a word', 'forged'],
      ['nothing', ''],
      ['JSON of its own', Buffer.from('["", ["draft", 1], "x"]').toString('base64url')],
      ['JSON of another kind', Buffer.from('{"$gt":""}').toString('base64url')],
      ['a long text', 'A'.repeat(5000)],
    ])('a forged cursor (%s) is refused by name', async (_name, after) => {
      await expect(shared.probes().find('areaState', { ...search('still'), after })).rejects.toMatchObject({
        code: 'bad-cursor',
      })
    })

    test('a cursor with its place altered is refused by name', async () => {
      const text = Buffer.from(await firstCursor(), 'base64url').toString()
      const altered = text.replace('still 05', 'still 15')
      expect(altered).not.toBe(text)
      const after = Buffer.from(altered).toString('base64url')
      await expect(shared.probes().find('areaState', { ...search('still'), after })).rejects.toMatchObject({
        code: 'bad-cursor',
      })
    })

    test.each([
      ['another value', { equals: ['other', 'draft'] }],
      ['another range', { equals: ['still', 'draft'], from: 1 }],
      ['another direction', { equals: ['still', 'draft'], descending: true }],
      ['fewer values', { equals: ['still'] }],
    ])('a cursor of a search with %s is refused by name', async (_name, other) => {
      const after = await firstCursor()
      await expect(shared.probes().find('areaState', { ...other, after })).rejects.toMatchObject({
        code: 'bad-cursor',
      })
    })

    test('a cursor of another index is refused by name', async () => {
      const after = await firstCursor()
      await expect(shared.probes().find('area', { equals: ['still'], after })).rejects.toMatchObject({
        code: 'bad-cursor',
      })
    })
  })
}

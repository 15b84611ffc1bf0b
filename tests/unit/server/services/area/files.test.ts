import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { i18nFor } from '#app/i18n/create-i18n.ts'
import { wordsOf } from '#app/i18n/words-of.ts'
import { drawFile } from '#app/web/area/draw-file.ts'
import type { AccessEntry } from '#schemas/access-entry.ts'
import type { Actor } from '#schemas/actor.ts'
import { createAreaFiles, type Drawn } from '#server/services/area-files.ts'
import type { AreaFigures } from '#server/services/area-service.ts'
import { accessEntries } from '#server/store/collections.ts'
import { aPublishedArea, type APublishedArea } from '../../../../support/a-published-area.ts'
import { numbersInside } from '../../../../support/numbers-inside.ts'
import { valueOf } from '../a-request.ts'

const tables = [
  'waits.csv',
  'change.csv',
  'flow.csv',
  'decided.csv',
  'requests.csv',
  'equity.csv',
  'seen.csv',
  'demand.csv',
  'needs.csv',
  'quality.csv',
  'records.csv',
  'return.csv',
] as const
const locale = 'en-GB'
const way = {
  words: wordsOf(i18nFor(locale), 'area'),
  locale,
  address: 'http://localhost:3000/area/files',
} as const
const newest = () => null

describe('files of figures', () => {
  let service: APublishedArea
  let figures: AreaFigures

  beforeAll(async () => {
    service = await aPublishedArea({ months: 2 })
    figures = valueOf(await service.services.area.all(service.commissioner, newest))
  }, 120_000)
  afterAll(() => service.close())

  const take = (file: string, actor: Actor = service.commissioner) =>
    service.services.areaFile(actor, { file, asked: newest, draw: (all) => drawFile(file, all, way) })
  const drawn = (file: string): Drawn => {
    const found = drawFile(file, figures, way)
    if (!found) throw new Error(`no file ${file}`)
    return found
  }
  const sheetOf = (file: string) => {
    const found = drawn(file)
    if (found.kind !== 'csv') throw new Error(`${file} is no table`)
    return found.sheet
  }
  const exportsLogged = async () => {
    const found: AccessEntry[] = []
    for await (const entry of service.store.records(accessEntries).stream()) found.push(entry)
    return found.filter(({ action }) => action.startsWith('export'))
  }

  test.each([...tables, 'definitions.csv', 'figures.xlsx', 'board.pdf'])(
    'each %s that leaves is in the access log: who, what, for which area, and about no child',
    async (file) => {
      const before = await exportsLogged()
      const printed = valueOf(await take(file))
      expect(printed.bytes.length).toBeGreaterThan(100)
      expect(printed.asOf).toBe('2026-10-31')
      const after = await exportsLogged()
      expect(after).toHaveLength(before.length + 1)
      expect(after.find(({ id }) => !before.some((one) => one.id === id))).toMatchObject({
        action: `export ${file}`,
        actorId: 'u_area000001',
        areaId: service.areaId,
        childId: null,
        section: 'figures',
        decision: 'allowed',
      })
    },
  )

  test('what cannot be logged does not leave', async () => {
    const { parts, services } = service
    const sameId = { ...parts, newId: () => 'l_sameagain1' }
    const files = createAreaFiles(sameId, services.gate, (actor, asked) => services.area.all(actor, asked))
    const asked = { file: 'waits.csv', asked: newest, draw: () => drawn('waits.csv') }
    expect(await files(service.commissioner, asked)).toMatchObject({ ok: true })
    await expect(files(service.commissioner, asked)).rejects.toThrow('access log')
  })

  test('nobody else takes one, and there is no file of children', async () => {
    const before = await exportsLogged()
    expect(await take('waits.csv', service.clinician)).toMatchObject({ refusal: 'not-found' })
    expect(await take('children.csv')).toMatchObject({ refusal: 'not-found' })
    expect(await exportsLogged()).toHaveLength(before.length)
  })

  test.each(tables)('%s says on every row as of when and under which rules it was made', (file) => {
    const { columns, rows } = sheetOf(file)
    const [asOf, ruleSet] = ['column.asOf', 'column.ruleSet'].map((key) => columns.indexOf(way.words(key)))
    for (const row of rows) {
      expect(String(row[asOf ?? -1])).toMatch(file === 'needs.csv' ? /^$/ : /^2026-10-31$/)
      expect(String(row[ruleSet ?? -1])).toMatch(/^(local-cube|mhsds-monthly|secondary-care|local-return)$/)
    }
    expect(Math.min(asOf ?? -1, ruleSet ?? -1)).toBeGreaterThanOrEqual(0)
  })

  test.each(tables)('%s holds no number that the screen does not show', (file) => {
    const onScreen = new Set(numbersInside(figures))
    for (const row of sheetOf(file).rows) {
      const numbers = row.filter((cell) => typeof cell === 'number')
      expect(numbers.filter((one) => !onScreen.has(one) && !onScreen.has(Math.round(one)))).toEqual([])
    }
  })

  test('the workbook is the tables, cell by cell, with what they mean', () => {
    const workbook = drawn('figures.xlsx')
    if (workbook.kind !== 'workbook') throw new Error('no workbook')
    for (const file of [...tables, 'definitions.csv'] as const) {
      const sheet = sheetOf(file)
      expect(workbook.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet)
    }
  })

  test('the paper says as of when, under which rules, whether it may change, and what each figure does not tell', () => {
    const board = drawn('board.pdf')
    if (board.kind !== 'paper') throw new Error('no paper')
    expect(board.paper.subtitle).toContain('31 October 2026')
    expect(board.paper.notes).toContain(way.words('about.rules'))
    expect(board.paper.notes).toContain(way.words('about.provisional'))
    expect(board.paper.sections.some(({ notTold }) => notTold !== undefined)).toBe(true)
  })
})

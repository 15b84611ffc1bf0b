import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countFacts } from '#schemas/count-facts.ts'
import { episodeWith } from '#schemas/episode-fact.ts'
import { createInventedCounts } from '#server/seed/invented-counts.ts'
import { makeArea } from '#server/seed/make-area.ts'
import type { EpisodeCounts } from '#server/services/make-cube.ts'
import { createMonthPublisher, type MonthsBack } from '#server/services/publish-months.ts'
import { createPublishedMonths, isProvisional } from '#server/services/published-months.ts'
import { children, cubes, organisations, referrals } from '#server/store/collections.ts'
import { figuresStoreOf } from '#server/store/figures-store.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { cellKey } from '#server/waiting/protect/cell.ts'
import { aService, type AService } from '../../../support/a-service.ts'

const today = '2026-11-22'
const area = makeArea({ seed: 7, children: 20, today, passwordHash: 'x' })
const areaId = area.organisations[0]?.areaId ?? ''
const aHundredWaiting: EpisodeCounts = (_areaId, asked) =>
  Promise.resolve(
    countFacts(
      Array.from({ length: 100 }, (_, index) =>
        episodeWith({
          pathway: pathways[index % 4] ?? 'unsure',
          received: '2024-01-08',
          triaged: index % 2 === 0 ? '2024-01-30' : null,
          outcome: index % 2 === 0 ? 'accepted' : null,
          school: `o_${index % 5}`,
        }),
      ),
      asked,
    ),
  )

describe('publishing the months of an area', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
    const [place] = area.organisations
    if (place) await service.store.records(organisations).insert(place)
    for (const referral of area.referrals.slice(0, 3)) await service.store.records(referrals).insert(referral)
  })
  afterEach(() => service.close())

  const publisher = (countsOf: EpisodeCounts = aHundredWaiting, monthsBack: MonthsBack = { local: 2 }) =>
    createMonthPublisher({
      store: service.store,
      now: () => service.clock.now,
      countsOf,
      monthsBack,
    })
  const monthsRead = () => createPublishedMonths(figuresStoreOf(service.store))(areaId, 'local')

  test('every month that is over is there once, and the one under way is not', async () => {
    await publisher().publishDue()
    await publisher().publishDue()
    const { months, groups } = await monthsRead()
    expect(months.map(({ month }) => month).slice(-2)).toEqual(['2026-09-01', '2026-10-01'])
    expect(months).toHaveLength(2)
    expect(months.at(-1)?.asOf).toBe('2026-10-31')
    expect(months.at(-1)?.figure('W01')).toBe(100)
    expect(months.at(-1)?.figure('W01', { pathway: 'adhd' })).toBe(25)
    expect(groups('sex')).toEqual(['female', 'male'])
  })

  test('a published month never changes, whatever is recorded later', async () => {
    await publisher().publishDue()
    const id = `${areaId}:local:2026-10-01`
    const before = await service.store.records(cubes).get(id)
    service.clock.now = '2026-12-22T10:00:00.000Z'
    const nobody: EpisodeCounts = () => Promise.resolve([])
    await publisher(nobody).publishDue()
    expect(await service.store.records(cubes).get(id)).toEqual(before)
    const newest = (await monthsRead()).months.at(-1)
    expect([newest?.month, newest?.figure('W01')]).toEqual(['2026-11-01', null])
  })

  test('what one measure set hides no other shows that counts the same requests', async () => {
    await publisher(createInventedCounts(7, today), { local: 1, 'mhsds-autism': 1 }).publishDue()
    const cellsOf = async (set: string) =>
      (await service.store.records(cubes).get(`${areaId}:${set}:2026-10-01`))?.cells ?? []
    const hiddenThere = new Set(
      (await cellsOf('local')).filter(({ shown }) => shown.kind !== 'shown').map((cell) => cellKey(cell)),
    )
    const alike = (await cellsOf('mhsds-autism')).filter(
      ({ indicator, dims }) => dims['pathway'] !== undefined && /^(F01|T01\.decided|A01\.)/.test(indicator),
    )
    expect(alike.filter((cell) => hiddenThere.has(cellKey(cell))).length).toBeGreaterThan(50)
    expect(alike.filter((cell) => cell.shown.kind === 'shown').length).toBeGreaterThan(20)
    expect(
      alike.filter((cell) => cell.shown.kind === 'shown' && hiddenThere.has(cellKey(cell))).map(cellKey),
    ).toEqual([])
  })

  test('what is stored is protected already: counts are multiples of five and ten at least, or not there', async () => {
    await publisher(createInventedCounts(7, today)).publishDue()
    const cube = await service.store.records(cubes).get(`${areaId}:local:2026-10-01`)
    const counts = (cube?.cells ?? []).filter(({ indicator }) => /^(W0[1-4]|W09|F0[0-3])/.test(indicator))
    const values = counts.flatMap(({ shown }) => (shown.kind === 'shown' ? [shown.value] : []))
    expect(values.length).toBeGreaterThan(300)
    expect(values.filter((value) => value < 10 || value % 5 !== 0)).toEqual([])
    expect(cube?.bars.flatMap(({ bars }) => bars).every(({ count }) => count >= 10)).toBe(true)
    expect(JSON.stringify(cube)).not.toMatch(/c_[a-z0-9]{8}|school \d/)
  }, 120_000)

  test('pages of figures can open nothing but published months', () => {
    const figures = figuresStoreOf(service.store)
    // @ts-expect-error no other collection compiles
    expect(() => figures.records(children)).toThrow('unknown-collection')
    expect(Object.keys(figures.records(cubes))).toEqual(['get', 'find'])
  })

  test('a month is provisional until six weeks after its end', () => {
    expect(isProvisional('2026-10-31', '2026-12-11')).toBe(true)
    expect(isProvisional('2026-10-31', '2026-12-12')).toBe(false)
  })
})

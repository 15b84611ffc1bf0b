import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import type { Offer } from '#schemas/offer.ts'
import { needCells, needIndicator, withBothParts, type NeedRow } from '#server/services/area/need-cells.ts'
import { ageBandAsked, needsView, type NeedsMonth } from '#server/services/area/needs-view.ts'
import { publishNeeds } from '#server/services/area/publish-needs.ts'
import { children, contributions, needMonths, rounds } from '#server/store/collections.ts'
import { cellKey, type ExactCell } from '#server/waiting/protect/cell.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { aService, type AService } from '../../../../support/a-service.ts'
import { aChild, areaId } from '../../../../support/records.ts'
import { amiraForms, aRound, publishedWith } from '../profile-forms.ts'

function aRow(parts: Partial<NeedRow> = {}): NeedRow {
  return { ageBand: '5-10', needs: [], helped: [], waits: [], ...parts }
}

const many = (count: number, row: NeedRow) => Array.from({ length: count }, () => row)

function exactOf(
  cells: readonly ExactCell[],
  indicator: string,
  dims: ExactCell['dims'] = {},
): number | null {
  const cell = cells.find((one) => cellKey(one) === cellKey({ indicator, dims }))
  return cell?.kind === 'count' ? cell.exact : null
}

function monthOf(rows: readonly NeedRow[]): NeedsMonth {
  const cells = withBothParts(protectCells(needCells(rows), 'local-cube'))
  return {
    id: `${areaId}:2026-10-01`,
    areaId,
    month: '2026-10-01',
    asOf: '2026-10-31',
    isProvisional: true,
    madeAt: '2026-11-01T00:00:00.000Z',
    cells: cells.map((cell) => ({ ...cell, dims: { ...cell.dims } })),
  }
}

describe('counts of needs', () => {
  const rows = [
    ...many(3, aRow({ needs: ['SLC', 'EMO'], helped: ['EMO'] })),
    ...many(2, aRow({ ageBand: '11-15', needs: ['SLC'] })),
    aRow({ ageBand: null }),
  ]
  const cells = needCells(rows)

  test('each need is met or not, for the area and each age', () => {
    expect(exactOf(cells, 'G01.profiles')).toBe(6)
    expect(exactOf(cells, needIndicator('need', 'SLC'))).toBe(5)
    expect(exactOf(cells, needIndicator('unmet', 'SLC'))).toBe(5)
    expect(exactOf(cells, needIndicator('met', 'EMO'))).toBe(3)
    expect(exactOf(cells, needIndicator('need', 'SLC'), { ageBand: '11-15' })).toBe(2)
    expect(exactOf(cells, needIndicator('need', 'SLC'), { ageBand: '18-25' })).toBe(0)
  })

  test('every age and every need is counted, those of nobody too', () => {
    const counts = cells.filter(({ kind }) => kind === 'count')
    expect(counts).toHaveLength(6 * (1 + 3 * strandIds.length))
  })

  test('where one part of a need is hidden, so is the other', () => {
    const shown = withBothParts(
      protectCells(
        needCells([...many(40, aRow({ needs: ['SLC'], helped: ['SLC'] })), aRow({ needs: ['SLC'] })]),
        'local-cube',
      ),
    )
    const kindOf = (kind: 'unmet' | 'met') =>
      shown.find((cell) => cellKey(cell) === cellKey({ indicator: needIndicator(kind, 'SLC'), dims: {} }))
        ?.shown.kind
    expect([kindOf('unmet'), kindOf('met')]).toEqual(['hidden', 'hidden'])
  })
})

describe('needs against the local offer', () => {
  const club: Offer = {
    id: 'v_testoffer1',
    areaId,
    name: 'Talking together',
    strands: ['SLC'],
    ages: { from: 5, to: 10 },
    access: 'open',
    needsDiagnosis: false,
    isTaking: true,
    placesPerYear: 20,
    checkedOn: '2026-10-01',
  }
  const month = monthOf([
    ...many(45, aRow({ needs: ['SLC'] })),
    ...many(75, aRow({ needs: ['SLC'], helped: ['SLC'] })),
    ...many(200, aRow({ ageBand: '11-15' })),
  ])
  const rowOf = (offers: readonly Offer[], ageBand: Parameters<typeof needsView>[2] = null) =>
    needsView(month, offers, ageBand).rows.find(({ strand }) => strand === 'SLC')

  test('shares come from shown counts, with the range of Wilson', () => {
    expect(rowOf([club])).toMatchObject({
      need: 120,
      unmet: 45,
      share: { value: 38, low: 29, high: 46 },
      places: 20,
      needPerPlace: 6,
    })
  })

  const ways: readonly (readonly [string, Partial<Offer>])[] = [
    ['open', {}],
    ['by-referral', { access: 'referral' }],
    ['only-with-diagnosis', { needsDiagnosis: true }],
    ['none', { isTaking: false }],
    ['none', { endedOn: '2026-09-01' }],
    ['none', { strands: ['EMO'] }],
  ]
  test.each(ways)('the way in is %s when the only service is %j', (gap, change) => {
    expect(rowOf([{ ...club, ...change }])?.gap).toBe(gap)
  })

  test('a service for other ages is no way in for this one', () => {
    expect([rowOf([club], '5-10')?.gap, rowOf([club], '11-15')?.gap]).toEqual(['open', 'none'])
  })

  test('before the first month there are needs without numbers, and the offer all the same', () => {
    const view = needsView(null, [club], null)
    expect(view).toMatchObject({
      month: null,
      profiles: null,
      area: null,
      comparison: { kind: 'not-enough' },
    })
    expect(view.withoutOpen).not.toContain('SLC')
  })

  test('an age is one of the five, or all of them', () => {
    expect(ageBandAsked('5-10')).toMatchObject({ ok: true, value: '5-10' })
    expect(ageBandAsked('all')).toMatchObject({ ok: true, value: null })
    expect(ageBandAsked('5 to 10')).toMatchObject({ ok: false, refusal: 'age-band-unknown' })
  })
})

describe('publishing what profiles name', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService('2026-12-22T10:00:00.000Z')
    const forms = amiraForms()
    await service.store.records(children).insert(aChild())
    for (const form of forms) await service.store.records(contributions).insert(form)
    await service.store
      .records(rounds)
      .insert(aRound({ published: publishedWith(forms.map(({ id }) => id)) }))
  })
  afterEach(() => service.close())

  test('a month that is over is published once, and one child shows nothing', async () => {
    expect(await publishNeeds(service.parts)).toBe(1)
    expect(await publishNeeds(service.parts)).toBe(0)
    const month = await service.store.records(needMonths).get(`${areaId}:2026-11-01`)
    expect(month?.cells.length).toBeGreaterThan(100)
    expect(new Set(month?.cells.map(({ shown }) => shown.kind))).toEqual(new Set(['hidden']))
  })

  test('what was published after the end of a month is not in it', async () => {
    service.clock.now = '2026-11-22T10:00:00.000Z'
    expect(await publishNeeds(service.parts)).toBe(0)
  })
})

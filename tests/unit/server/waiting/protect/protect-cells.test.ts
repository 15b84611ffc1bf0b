import { describe, expect, test } from 'vitest'
import type { ExactCell } from '#server/waiting/protect/cell.ts'
import { dimensions, type Dims } from '#server/waiting/protect/crossing.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'

function aCount(exact: number, dims: Dims = {}, indicator = 'W01'): ExactCell {
  return { indicator, dims, kind: 'count', exact, isOfOneMonth: false }
}

function shownOf(cells: readonly ExactCell[], previous: Parameters<typeof protectCells>[2] = null) {
  return protectCells(cells, 'local-cube', previous).map(({ shown }) =>
    shown.kind === 'shown' ? shown.value : shown.why,
  )
}

const byPathway = (adhd: number, autism: number, fasd: number) => [
  aCount(adhd + autism + fasd),
  aCount(adhd, { pathway: 'adhd' }),
  aCount(autism, { pathway: 'autism' }),
  aCount(fasd, { pathway: 'fasd' }),
]

describe('the figures of a month', () => {
  test('groups of ten or more go to the nearest five, and their total beside them', () => {
    expect(shownOf(byPathway(122, 203, 13))).toEqual([340, 120, 205, 15])
  })

  test('a group of nine or fewer is hidden, and so is the area total over it', () => {
    expect(shownOf(byPathway(122, 203, 9))).toEqual(['too-few', 120, 205, 'too-few'])
    expect(shownOf(byPathway(122, 203, 0))).toEqual(['too-few', 120, 205, 'too-few'])
  })

  test('a figure stays as it was while fewer than ten children can have come or gone', () => {
    const january = protectCells(byPathway(122, 203, 13), 'local-cube')
    expect(shownOf(byPathway(131, 203, 9), january)).toEqual(['too-few', 120, 205, 'too-few'])
    expect(shownOf(byPathway(132, 203, 13), january)[1]).toBe(130)
  })

  test('a figure that was hidden comes back only when ten more children stand behind it', () => {
    const january = protectCells(byPathway(122, 203, 9), 'local-cube')
    expect(shownOf(byPathway(122, 203, 19), january)[3]).toBe('too-few')
    expect(shownOf(byPathway(122, 203, 20), january)[3]).toBe(20)
  })

  test('dimensions that may not be crossed are not, whatever the number', () => {
    const cells = [aCount(500, { deprivation: '1', ethnicity: 'asian' })]
    expect(shownOf(cells)).toEqual(['not-crossed'])
    expect(shownOf([aCount(500, { pathway: 'adhd', sex: 'female', care: 'none' })])).toEqual(['not-crossed'])
  })

  test.each(dimensions)('four children of one %s are hidden like four of any other', (dimension) => {
    const cells = [4, 0, 9, 12, 60].map((exact, group) => aCount(exact, { [dimension]: `group ${group}` }))
    const [four, none, nine, ...others] = shownOf([aCount(85), ...cells]).slice(1)
    expect([four, none, nine]).toEqual(['too-few', 'too-few', 'too-few'])
    expect(others.filter((one) => typeof one === 'number' && one % 5 !== 0)).toEqual([])
  })

  test.each(dimensions.filter((one) => one !== 'pathway'))(
    'a school or a part of the area is told apart by pathway, never by %s besides',
    (dimension) => {
      for (const place of (['school', 'locality'] as const).filter((one) => one !== dimension)) {
        expect(shownOf([aCount(500, { [place]: 'here', [dimension]: 'these' })])).toEqual(['not-crossed'])
        expect(shownOf([aCount(500, { [place]: 'here', pathway: 'adhd' })])).toEqual([500])
      }
    },
  )

  test('a kind of figure nobody has made a rule for is not shown', () => {
    const strange = Object.assign(aCount(900), { kind: 'longest' })
    expect(shownOf([strange])).toEqual(['unknown-kind'])
  })

  test('what was decided of a month is shown only where its requests were shown when it was published', () => {
    const received = (exact: number) => ({ ...aCount(exact, {}, 'F01'), isOfOneMonth: true })
    const decided = ['T02.month', 'T02.month.accepted', 'T02.month.notAccepted', 'T02.month.pending'].map(
      (indicator, place) => ({ ...aCount([80, 42, 24, 12][place] ?? 0, {}, indicator), isOfOneMonth: true }),
    )
    const before = protectCells([received(81)], 'local-cube')
    expect(shownOf([received(90), ...decided], before)).toEqual([90, 80, 40, 25, 10])
    const tooFew = protectCells([received(9)], 'local-cube')
    const hidden = Array.from({ length: 4 }, () => 'too-few')
    expect(shownOf([received(90), ...decided], tooFew)).toEqual([90, ...hidden])
    expect(shownOf([received(90), ...decided])).toEqual([90, ...hidden])
  })
})

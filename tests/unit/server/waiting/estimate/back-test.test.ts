import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { hitRate, type GivenEstimate } from '#server/waiting/estimate/back-test.ts'
import { waitBasis } from '#server/waiting/estimate/wait-basis.ts'
import { waitEstimate } from '#server/waiting/estimate/wait-estimate.ts'
import { aSteadyList, asOf } from './lists.ts'

const given = (changes: Partial<GivenEstimate>): GivenEstimate => ({
  asOf: '2025-01-01',
  days: { low: 30, high: 90 },
  firstContact: null,
  removed: null,
  ...changes,
})

describe('whether estimates held', () => {
  test('seen within the range it held; before, it was earlier; after or not at all, later', () => {
    const rate = hitRate(
      [
        given({ firstContact: '2025-01-31' }),
        given({ firstContact: '2025-04-01' }),
        given({ firstContact: '2025-01-30' }),
        given({ firstContact: '2025-04-02' }),
        given({}),
      ],
      '2025-06-01',
    )
    expect(rate).toMatchObject({ judged: 5, held: 2, earlier: 1, later: 2, share: 0.4 })
    expect(rate.interval?.lower).toBeLessThan(0.4)
  })

  test('an estimate is judged only once its whole range has passed', () => {
    const early = given({ firstContact: '2025-01-05' })
    expect(hitRate([early], '2025-03-31')).toMatchObject({ judged: 0, share: null, interval: null })
    expect(hitRate([early], '2025-04-01')).toMatchObject({ judged: 1, earlier: 1 })
  })

  test('a child who left without being seen cannot judge it', () => {
    expect(hitRate([given({ removed: '2025-02-01' })], '2025-06-01').judged).toBe(0)
  })

  test('on a list that keeps its pace, about half of the middle halves hold', () => {
    // Waits between 60 and 420 days in no order that a date could know.
    const list = aSteadyList(12, (index) => 60 + ((index * 7919) % 361))
    const then = addDays(asOf, -500)
    const basis = waitBasis(list, { pathway: 'autism', priority: 'routine', asOf: then })
    const open = list.filter(({ received, firstContact, triaged }) => {
      const isOpen = received <= then && (firstContact === null || firstContact > then)
      return isOpen && triaged !== null && triaged <= then
    })
    const estimates = open.flatMap(({ received, firstContact }) => {
      const waited = Math.round((Date.parse(then) - Date.parse(received)) / 86_400_000)
      const estimate = waitEstimate(basis, waited)
      return estimate.method === 'none' ? [] : [given({ asOf: then, days: estimate.days, firstContact })]
    })
    const { judged, share } = hitRate(estimates, asOf)
    expect(judged).toBeGreaterThan(150)
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.62)
  })
})

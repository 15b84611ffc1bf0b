import { describe, expect, test } from 'vitest'
import { countFacts } from '#schemas/count-facts.ts'
import { episodeWith, type CountsAsked } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import { measured } from '#server/waiting/indicators/measured.ts'

const asked: CountsAsked = {
  start: 'received',
  contact: 'firstContact',
  period: { from: '2026-10-01', to: '2026-10-31' },
  cuts: [null],
}
const of = (...episodes: readonly Partial<CountedEpisode>[]) =>
  measured(
    countFacts(
      episodes.map((more) => episodeWith({ pathway: 'autism', received: '2026-09-01', ...more })),
      asked,
    ),
    4,
  )

describe('what was asked before a decision', () => {
  const decidedInOctober = { triaged: '2026-10-10', outcome: 'accepted' } as const

  test('is told of decisions of the month, however long ago it was asked', () => {
    const once = { asked: [{ on: '2026-09-05', settled: '2026-09-20' }] }
    const twice = {
      asked: [
        { on: '2026-09-05', settled: '2026-09-20' },
        { on: '2026-10-01', settled: null },
      ],
    }
    const figure = of(
      { ...decidedInOctober },
      { ...decidedInOctober, ...once },
      { ...decidedInOctober, ...twice },
      { ...twice, triaged: '2026-11-02' },
    )
    expect([figure('T03.asked'), figure('T03'), figure('T03.loops'), figure('T03.perRequest')]).toEqual([
      2,
      2 / 3,
      3,
      1.5,
    ])
  })

  test('does not count what was asked after the decision', () => {
    const later = { asked: [{ on: '2026-10-11', settled: null }] }
    const figure = of({ ...decidedInOctober, ...later })
    expect([figure('T03.asked'), figure('T03.loops'), figure('T03.perRequest')]).toEqual([0, 0, null])
  })
})

describe('an appointment the service cancelled', () => {
  test('is booked again on the day of the next one, counted from the one that was cancelled', () => {
    const figure = of({
      visits: [
        { on: '2026-09-20', how: 'cancelled_by_service' },
        { on: '2026-10-04', how: 'cancelled_by_family' },
        { on: '2026-10-20', how: 'attended' },
      ],
    })
    expect([figure('A02.rebooked'), figure('A02.rebookedDays')]).toEqual([1, 14])
  })

  test('is not booked again while no other came to an end', () => {
    const figure = of({ visits: [{ on: '2026-10-04', how: 'cancelled_by_service' }] })
    expect([figure('A02.rebooked'), figure('A02.rebookedDays')]).toEqual([0, null])
  })
})

describe('thirteen weeks', () => {
  test('are over on day 91 for MHSDS, and not over on that day for others', () => {
    const figure = of({ received: '2026-08-01' }, { received: '2026-08-02' })
    expect([figure('W09.13'), figure('W12.under13'), figure('W12')]).toEqual([2, 1, 0.5])
  })

  test('of those seen are counted like those of the list', () => {
    const figure = of({ received: '2026-07-01', firstContact: '2026-10-10' }, { firstContact: '2026-10-10' })
    expect([figure('F02'), figure('W09.seen.13'), figure('W09.seen.18')]).toEqual([2, 1, 2])
  })
})

describe('what was decided of the requests of a month', () => {
  const received = { received: '2026-09-12' }
  const parts = (figure: ReturnType<typeof of>) =>
    (['T02.month', 'T02.month.accepted', 'T02.month.notAccepted', 'T02.month.pending'] as const).map(figure)

  test('is read a month after it ended: accepted, not accepted, nothing yet, and the rest', () => {
    const figure = of(
      { ...received, triaged: '2026-09-20', outcome: 'accepted' },
      { ...received, triaged: '2026-10-31', outcome: 'accepted' },
      { ...received, triaged: '2026-10-05', outcome: 'declined', removed: '2026-10-05' },
      { ...received, triaged: '2026-10-05', outcome: 'redirected', removed: '2026-10-05' },
      { ...received, triaged: '2026-11-01', outcome: 'accepted' },
      { ...received, removed: '2026-10-02' },
      { ...received, firstContact: '2026-10-02' },
    )
    expect(parts(figure)).toEqual([7, 2, 2, 1])
  })

  test('takes in the whole month, and no day of another', () => {
    const figure = of(
      ...['2026-08-31', '2026-09-01', '2026-09-30', '2026-10-01'].map((day) => ({ received: day })),
    )
    expect(parts(figure)).toEqual([2, 0, 0, 2])
  })
})

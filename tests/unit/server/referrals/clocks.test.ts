import { describe, expect, test } from 'vitest'
import { measureSets } from '#schemas/measure-set.ts'
import { bandOf, clocksOf, waitBy } from '#server/referrals/clocks.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import type { Referral } from '#schemas/referral.ts'
import { after, but, onTheList, said, toTheEnd } from './a-referral.ts'

const clocks = (referral: Referral, asOf = '2026-06-30', episodeId = 'e1') =>
  clocksOf(foldEpisode(referral.events, episodeId), asOf)

const seen = said('first_contact_attended', '2024-09-02')
const asked = [
  said('referral_received', '2024-01-15'),
  said('triage_opened', '2024-01-15'),
  said('info_requested', '2024-01-22', { dueDate: '2024-02-19' }),
  said('info_received', '2024-02-19'),
  said('accepted', '2024-02-26'),
]
const missedThrice = [
  said('appointment_booked', '2024-05-06', { appointmentId: 'a1', date: '2024-06-03' }),
  said('wnb', '2024-06-03', { appointmentId: 'a1' }),
  said('appointment_booked', '2024-06-10', { appointmentId: 'a2', date: '2024-07-01' }),
  said('cancelled_by_service', '2024-07-01', { appointmentId: 'a2' }),
  said('appointment_booked', '2024-07-08', { appointmentId: 'a3', date: '2024-08-05' }),
  said('cancelled_by_family', '2024-08-05', { appointmentId: 'a3' }),
]

describe('the five clocks', () => {
  test('S1: from 15 January to a first meeting on 2 September is 231 days', () => {
    expect(clocks(after([...onTheList, seen])).C2).toEqual({
      state: 'stopped',
      from: '2024-01-15',
      to: '2024-09-02',
      days: 231,
    })
  })

  test('S2: asking for information stops nothing, and the decision took 42 days', () => {
    const { C1, C2 } = clocks(after([...asked, seen]))
    expect([C1.days, C2.days]).toEqual([42, 231])
  })

  test('S3: a missed meeting and two cancelled ones change nothing', () => {
    expect(clocks(after([...asked, ...missedThrice, seen])).C2.days).toBe(231)
  })

  test('S4: edge case 16, a phone call ends "any live contact" and not the autism clock', () => {
    const referral = after([...onTheList, said('contact', '2024-05-01', { mode: 'phone' }), seen])
    const episode = foldEpisode(referral.events, 'e1')
    expect(clocksOf(episode, '2026-06-30', measureSets['adhd-mi'].contact).C2.days).toBe(107)
    expect(clocksOf(episode, '2026-06-30', measureSets['mhsds-autism'].contact).C2.days).toBe(231)
    expect(clocksOf(episode, '2024-06-01').C2.state).toBe('running')
  })

  test('S5: on 14 April the wait is 90 days and on 15 April it is 91', () => {
    const referral = after(onTheList)
    expect(clocks(referral, '2024-04-14').C2.days).toBe(90)
    expect(clocks(referral, '2024-04-15').C2.days).toBe(91)
  })

  test('the day of receipt is day 0, and the day before it there is no clock', () => {
    const referral = after(onTheList)
    expect(clocks(referral, '2024-01-15').C1).toEqual({
      state: 'running',
      from: '2024-01-15',
      to: null,
      days: 0,
    })
    expect(clocks(referral, '2024-01-14').C1.state).toBe('not_started')
  })

  test('a whole story gives all five clocks', () => {
    const { C1, C2, C3, C4, C5 } = clocks(after(toTheEnd))
    expect([C1, C2, C3, C4, C5].map(({ days }) => days)).toEqual([42, 231, 294, 42, 28])
  })

  test('more assessment adds to the time already spent on it', () => {
    const again = [
      said('assessment_complete', '2024-09-12'),
      said('more_assessment_needed', '2024-09-20'),
      said('assessment_complete', '2024-09-25'),
    ]
    expect(clocks(after([...onTheList, seen, ...again])).C4).toEqual({
      state: 'stopped',
      from: '2024-09-02',
      to: '2024-09-25',
      days: 15,
    })
  })

  test('leaving the list ends the wait as a removal, not as being seen', () => {
    const { C1, C2, C3 } = clocks(after([...onTheList, said('withdrawn', '2024-03-01')]))
    expect([C1.state, C2.state, C3.state]).toEqual(['stopped', 'removed', 'removed'])
    expect(C2.days).toBe(46)
  })

  test('edge case 4: a child who moves in keeps the first date', () => {
    const referral = after([
      said('transfer_in', '2024-03-20', { originalReceivedDate: '2023-06-01' }),
      said('triage_opened', '2024-03-20'),
      said('accepted', '2024-04-02'),
      seen,
    ])
    expect(clocks(referral).C2.days).toBe(459)
    expect(foldEpisode(referral.events, 'e1').localReceivedOn).toBe('2024-03-20')
  })

  test('edge case 7: closed in error and reinstated, as if never closed', () => {
    const referral = after([
      ...onTheList,
      said('withdrawn', '2024-03-01'),
      said('reinstated', '2024-05-01'),
      seen,
    ])
    expect(clocks(referral).C2).toMatchObject({ state: 'stopped', days: 231 })
  })

  test('edge case 6: declined and asked again is a new clock that remembers the first', () => {
    const referral = after([
      said('referral_received', '2023-09-04'),
      said('triage_opened', '2023-09-04'),
      said('declined', '2023-10-02'),
      but(
        { episodeId: 'e2' },
        said('re_referral', '2024-01-15', { previousEpisodeId: 'e1', firstEverReceivedDate: '2023-09-04' }),
      ),
    ])
    expect(clocks(referral, '2024-01-25', 'e2').C2.days).toBe(10)
    expect(foldEpisode(referral.events, 'e2').firstEverReceivedOn).toBe('2023-09-04')
  })

  test('a clock change in spring costs nobody a day', () => {
    expect(clocks(after(onTheList), '2024-03-31').C2.days).toBe(76)
    expect(clocks(after(onTheList), '2024-04-01').C2.days).toBe(77)
  })
})

describe('the bands of the published definitions', () => {
  const id = (set: keyof typeof measureSets, days: number) => bandOf(days, measureSets[set].bands)?.id

  test('the boundary days 91, 126, 364, 365, 728 and 729 are where each definition puts them', () => {
    const days = [91, 92, 126, 127, 364, 365, 728, 729]
    const sitRep = ['85-126', '85-126', '85-126', '127-364', '127-364', '365-728', '365-728', '729+']
    expect(days.map((day) => id('chs-sitrep', day))).toEqual(sitRep)
    expect(days.map((day) => id('local', day))).toEqual(sitRep)
    expect([91, 92].map((day) => id('mhsds-autism', day))).toEqual(['0-91', '92+'])
    expect([91, 364, 365, 727, 728].map((day) => id('adhd-mi', day))).toEqual([
      '0-91',
      '92-364',
      '365-727',
      '365-727',
      '728+',
    ])
    expect([84, 126, 182, 252, 364, 365].map((day) => id('wales', day))).toEqual([
      '0-84',
      '85-126',
      '127-182',
      '183-252',
      '253-364',
      '365+',
    ])
    expect([126, 127, 364, 365].map((day) => id('rtt', day))).toEqual(['0-126', '127-364', '127-364', '365+'])
  })

  test('every wait is in one band of every definition', () => {
    for (const { bands } of Object.values(measureSets))
      for (let day = 0; day < 1000; day += 1)
        expect(bands.filter(({ from, to }) => from <= day && (to === null || day <= to))).toHaveLength(1)
  })

  test('where treatment counts, a contact does not end the wait and support does', () => {
    const episode = foldEpisode(after(toTheEnd).events, 'e1')
    expect(waitBy(episode, measureSets.rtt, '2026-06-30')).toMatchObject({
      state: 'stopped',
      to: '2024-12-02',
    })
    const declined = foldEpisode(
      after([...onTheList.slice(0, 2), said('declined', '2024-02-26')]).events,
      'e1',
    )
    expect(waitBy(declined, measureSets.rtt, '2026-06-30').state).toBe('stopped')
    expect(waitBy(declined, measureSets.local, '2026-06-30').state).toBe('removed')
  })
})

import { describe, expect, test } from 'vitest'
import type { RecordProblem } from '#schemas/record-problem.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { groupsNotKnown } from '#server/referrals/counted-episodes.ts'
import {
  problemCounts,
  problemsOf,
  qualityScore,
  type LookedRecord,
} from '#server/referrals/quality/problems-of.ts'
import { createRecordCounter } from '#server/referrals/quality/record-counter.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { after, aReferral, onTheList, said } from './a-referral.ts'

const ada = { id: 'c1', givenName: 'Ada', familyName: 'Moss', birthDate: '2016-03-05', diedOn: null } as const
const asOf = '2024-03-10'

function aRecord(
  referral: Pick<Referral, 'events' | 'groups'>,
  child: Partial<LookedRecord['child']> = {},
): LookedRecord {
  return { referral, child: { ...ada, ...child } }
}

const storyOf = (...commands: readonly ReferralCommand[]) => aRecord(after([...onTheList, ...commands]))

function answerOf(problem: RecordProblem, record: LookedRecord, day = asOf) {
  return problemsOf([record], day)[0]?.get(problem) ?? null
}

/** The same record with one field of its events changed behind the back of the rules, as an import may leave it. */
function withEvents(
  record: LookedRecord,
  change: (event: Referral['events'][number]) => object,
): LookedRecord {
  const events = record.referral.events.map((event) => Object.assign({}, event, change(event)))
  return { ...record, referral: { ...record.referral, events } }
}

describe('how a request was recorded', () => {
  test('groups nobody asked about are not known, while the request is open', () => {
    const known = { ...groupsNotKnown, ethnicity: 'white', deprivation: '1' } as const
    const record = aRecord({ ...after([...onTheList]), groups: known })
    expect(answerOf('ethnicity-unknown', storyOf())).toBe(true)
    expect(answerOf('ethnicity-unknown', record)).toBe(false)
    expect(answerOf('deprivation-unknown', record)).toBe(false)
    const closed = storyOf(said('withdrawn', '2024-03-01'))
    expect(answerOf('ethnicity-unknown', closed)).toBeNull()
  })

  test('a start that is a guess is one', () => {
    const guessed = aRecord(after([said('referral_received', '2024-01-15', { estimated: true })]))
    expect([answerOf('start-estimated', guessed), answerOf('start-estimated', storyOf())]).toEqual([
      true,
      false,
    ])
  })

  test.each([
    ['2024-02-14T09:00:00.000Z', false],
    ['2024-02-15T09:00:00.000Z', true],
  ])('written down at %s is more than 30 days after 15 January: %s', (recordedAt, isLate) => {
    expect(
      answerOf(
        'late-entry',
        withEvents(storyOf(), () => ({ recordedAt })),
      ),
    ).toBe(isLate)
  })

  test('a day that was put right later was not written down late for that', () => {
    const [receipt] = storyOf().referral.events
    const correction = {
      ...said('referral_received', '2024-01-14'),
      ...{ id: 'put-right', recordedAt: '2024-06-01T09:00:00.000Z', supersedes: receipt?.id ?? '' },
    }
    const record = storyOf()
    const events = [...record.referral.events, correction]
    expect(answerOf('late-entry', { ...record, referral: { ...record.referral, events } })).toBe(
      answerOf('late-entry', record),
    )
  })

  test('nothing for more than 12 weeks is silence', () => {
    expect(answerOf('nothing-for-twelve-weeks', storyOf(), '2024-05-20')).toBe(false)
    expect(answerOf('nothing-for-twelve-weeks', storyOf(), '2024-05-21')).toBe(true)
  })

  test('nobody can be seen before the request came', () => {
    const seen = storyOf(said('first_contact_attended', '2024-03-01'))
    const early = withEvents(seen, ({ type }) =>
      type === 'referral_received' ? { effectiveDate: '2024-03-02' } : {},
    )
    expect(answerOf('contact-before-receipt', storyOf())).toBeNull()
    expect(answerOf('contact-before-receipt', seen)).toBe(false)
    expect(answerOf('contact-before-receipt', early) === false).toBe(false)
  })

  test('seen only by phone is not seen', () => {
    const byPhone = storyOf(said('contact', '2024-03-01', { mode: 'phone' }))
    const byVideo = storyOf(said('contact', '2024-03-01', { mode: 'video' }))
    expect([byPhone, byVideo, storyOf()].map((one) => answerOf('phone-only', one))).toEqual([
      true,
      false,
      null,
    ])
  })

  test('what came of an appointment is missing after seven days', () => {
    const booked = storyOf(said('appointment_booked', '2024-03-01', { date: '2024-03-08' }))
    expect(answerOf('outcome-missing', booked, '2024-03-14')).toBeNull()
    expect(answerOf('outcome-missing', booked, '2024-03-15')).toBe(true)
    const ended = aRecord(
      after(
        [said('cancelled_by_family', '2024-03-08', { appointmentId: 'appointment-1' })],
        after(
          [said('appointment_booked', '2024-03-01', { date: '2024-03-08', appointmentId: 'appointment-1' })],
          {
            ...after([...onTheList]),
          },
        ),
      ),
    )
    expect(answerOf('outcome-missing', ended, '2024-03-15')).toBe(false)
  })

  test('nobody stays on a list after a 25th birthday, or after a death', () => {
    const record = (child: Partial<LookedRecord['child']>) => aRecord(after([...onTheList]), child)
    expect(answerOf('over-25', record({ birthDate: '1999-03-11' }))).toBe(false)
    expect(answerOf('over-25', record({ birthDate: '1999-03-10' }))).toBe(true)
    expect(answerOf('after-death', record({ diedOn: '2024-03-10' }))).toBe(true)
    expect(answerOf('after-death', record({ diedOn: null }))).toBe(false)
  })

  test('two children who may be one are both pointed out, twins are not, and one child with two requests is not', () => {
    const open = after([...onTheList])
    const found = problemsOf(
      [
        aRecord(open),
        aRecord(open, { id: 'c2', birthDate: '2016-05-03' }),
        aRecord(open, { id: 'c3', givenName: 'Bertram' }),
        aRecord(open),
      ],
      asOf,
    )
    expect(found.map((one) => one.get('possible-duplicate'))).toEqual([true, true, false, true])
  })

  test('drafts, joined duplicates and what was entered in error are asked nothing', () => {
    const draft = aRecord(after([said('profile_started', '2024-01-10')]))
    const other = aRecord(aReferral())
    expect(problemsOf([draft, other], asOf).map(({ size }) => size)).toEqual([0, 0])
  })

  test('what happened after the day is not looked at', () => {
    expect(problemsOf([storyOf()], '2024-01-14')[0]?.size).toBe(0)
  })
})

describe('the score of records', () => {
  test('is the mean share without each problem, over those that could be asked', () => {
    expect(
      qualityScore([
        { checked: 10, found: 5 },
        { checked: 4, found: 0 },
        { checked: 0, found: 0 },
      ]),
    ).toBe(75)
    expect(qualityScore([{ checked: 0, found: 0 }])).toBeNull()
  })

  test('counts each record once for each problem', () => {
    const counts = problemCounts(problemsOf([storyOf(), storyOf()], asOf))
    expect(counts.find(({ problem }) => problem === 'ethnicity-unknown')).toEqual({
      problem: 'ethnicity-unknown',
      checked: 2,
      found: 2,
    })
  })

  test('one after another come to the same as all at once', () => {
    const { children, referrals } = makeArea({
      seed: 7,
      children: 60,
      today: '2026-11-22',
      passwordHash: 'x',
    })
    const records = referrals.flatMap((referral) => {
      const child = children.find(({ id }) => id === referral.childId)
      return child
        ? [
            { referral, child },
            { referral, child: { ...child, id: `${child.id}again` } },
          ]
        : []
    })
    const counter = createRecordCounter('2026-10-31')
    for (const record of records) counter.add(record)
    const counts = counter.counts()
    expect(counts).toEqual(problemCounts(problemsOf(records, '2026-10-31')))
    expect(counts.find(({ problem }) => problem === 'possible-duplicate')?.found).toBeGreaterThan(10)
  })
})

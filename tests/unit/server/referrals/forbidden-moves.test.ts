import { describe, expect, test } from 'vitest'
import { referralRoles } from '#schemas/referral-choices.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { transitions } from '#server/referrals/transitions.ts'
import { after, aReferral, but, facts, onTheList, refusalOf, said, toTheEnd } from './a-referral.ts'
import { usualPayloads } from './usual-payloads.ts'

const listed = after(onTheList)
const inTriage = after(onTheList.slice(0, 2))

describe('who may say what', () => {
  test('a commissioner writes nothing, whatever it is', () => {
    for (const { event } of transitions) {
      expect(refusalOf(listed, but({ role: 'commissioner' }, said(event, '2024-06-03')))).toBe(
        'commissioners-never-write',
      )
    }
  })

  test('S17: a family cannot change the priority', () => {
    expect(refusalOf(listed, but({ role: 'family' }, said('priority_changed', '2024-06-03')))).toBe(
      'role-may-not',
    )
  })

  test('the system closes nothing', () => {
    for (const { event } of transitions.filter(({ to }) => to === 'closed')) {
      expect(refusalOf(listed, but({ role: 'system' }, said(event, '2024-06-03')))).toBe('role-may-not')
    }
  })

  test('nobody outside the row of a move is heard', () => {
    for (const { event, who } of transitions) {
      for (const role of referralRoles.filter((each) => !who.includes(each) && each !== 'commissioner')) {
        expect(refusalOf(listed, but({ role }, said(event, '2024-06-03')))).toBe('role-may-not')
      }
    }
  })
})

describe('days that cannot be', () => {
  test('S16 and edge case 15: nothing happens before receipt, in the future or after death', () => {
    expect(refusalOf(listed, said('first_contact_attended', '2024-01-14'))).toBe('before-receipt')
    expect(refusalOf(listed, said('contact', '2026-07-01'))).toBe('in-the-future')
    expect(refusalOf(listed, said('contact', '2026-02-30'))).toBe('not-a-date')
    const died = after([said('deceased', '2024-03-01')], listed)
    expect(refusalOf(died, said('contact', '2024-03-02'))).toBe('after-death')
  })

  test('a death recorded before something already written down is refused until that is put right', () => {
    const seen = after([said('first_contact_attended', '2024-09-02')], listed)
    expect(refusalOf(seen, said('deceased', '2024-08-01'))).toBe('contradicts-later-event')
  })

  test('a receipt entered more than seven days late says why', () => {
    const late = (day: string) => but({ reasonCode: null }, said('referral_received', day))
    expect(refusalOf(aReferral(), late('2026-06-22'))).toBe('backdating-needs-reason')
    expect(refusalOf(aReferral(), late('2026-06-23'))).toBeNull()
  })

  test('edge case 20: a service closed to new requests still receives, and the clock starts', () => {
    const received = after([said('referral_received', '2026-06-29')])
    expect(foldEpisode(received.events, 'e1').receivedOn).toBe('2026-06-29')
  })
})

describe('moves the table does not have', () => {
  test('no outcome is shared before anyone has met the child', () => {
    expect(refusalOf(listed, said('outcome_shared', '2024-06-03'))).toBe('no-contact-yet')
  })

  test('what was declined is not accepted without being reinstated', () => {
    const declined = after([said('declined', '2024-02-26')], inTriage)
    expect(refusalOf(declined, said('accepted', '2024-03-01'))).toBe('reinstate-first')
    const reinstated = after([said('reinstated', '2024-03-01')], declined)
    expect(foldEpisode(reinstated.events, 'e1')).toMatchObject({ state: 'in_triage', decidedOn: null })
    expect(refusalOf(reinstated, said('accepted', '2024-03-01'))).toBeNull()
  })

  test('a closed referral goes nowhere', () => {
    const closed = after([said('discharged', '2025-01-06')], after(toTheEnd))
    for (const { event } of transitions.filter(
      ({ from }) => !from.includes('closed') && !from.includes('none'),
    )) {
      expect(refusalOf(closed, said(event, '2025-02-03'))).toMatch(/referral-closed|reinstate-first/)
    }
  })

  test('closed more than a year ago, it starts again instead', () => {
    const closed = after([said('withdrawn', '2024-03-01')], listed)
    expect(refusalOf(closed, said('reinstated', '2025-03-02'))).toBe('closed-too-long-ago')
    expect(refusalOf(closed, said('reinstated', '2025-03-01'))).toBeNull()
  })

  test('S19: of two decisions at once the second is told of the first', () => {
    expect(refusalOf(listed, said('declined', '2024-02-26'))).toBe('already-decided')
  })

  test('one appointment at a time', () => {
    const booked = after([said('appointment_booked', '2024-06-03')], listed)
    expect(refusalOf(booked, said('appointment_booked', '2024-06-04'))).toBe('already-booked')
    expect(refusalOf(booked, said('wnb', '2024-06-04', { appointmentId: 'other' }))).toBe(
      'another-appointment',
    )
  })

  test('one open episode of a pathway for one child, in this referral or another', () => {
    const second = but({ episodeId: 'e2' }, said('referral_received', '2024-02-01'))
    expect(refusalOf(listed, second)).toBe('pathway-already-open')
    const elsewhere = [{ id: 'x', pathway: 'autism', isOpen: true }] as const
    expect(refusalOf(aReferral(), said('referral_received', '2024-02-01'), { elsewhere })).toBe(
      'pathway-already-open',
    )
  })
})

describe('what each move must say and what must hold', () => {
  const seen = after([said('first_contact_attended', '2024-09-02')], listed)
  const pending = after([said('assessment_complete', '2024-10-14')], seen)
  const closing = '2024-06-03'

  test('an empty word is no word', () => {
    expect(refusalOf(inTriage, said('accepted', '2024-02-26', { rationale: '  ' }))).toBe('missing-fields')
    expect(refusalOf(inTriage, said('declined', '2024-02-26', { advice: '' }))).toBe('missing-fields')
  })

  test('a decision comes with its letters', () => {
    expect(
      refusalOf(after(onTheList.slice(0, 2), aReferral({ letters: [] })), said('accepted', '2024-02-26')),
    ).toBe('letter-missing')
  })

  test('S15: "not enough information" is no reason until everyone was asked twice, two ways', () => {
    const missing = (attempts: (typeof usualPayloads.declined)['attempts']) =>
      refusalOf(
        inTriage,
        but({ reasonCode: 'missing_information' }, said('declined', '2024-02-26', { attempts })),
      )
    const once = { on: '2024-01-20', channel: 'email', source: 'school' }
    expect(missing([])).toBe('ask-again-first')
    expect(missing([once])).toBe('ask-again-first')
    expect(missing([once, { ...once, on: '2024-02-01' }])).toBe('ask-again-first')
    expect(missing([once, { ...once, channel: 'phone' }])).toBeNull()
  })

  test('what is already held is not asked for again, nor what no list names', () => {
    const held = { ...inTriage, evidence: [{ id: 'hearing', owner: 'health', state: 'have' as const }] }
    expect(refusalOf(held, said('info_requested', '2024-01-22'))).toBe('evidence-already-held')
    expect(refusalOf(inTriage, said('info_requested', '2024-01-22', { evidenceIds: ['shoe-size'] }))).toBe(
      'evidence-not-on-list',
    )
    const answered = after(
      [said('info_requested', '2024-01-22'), said('info_received', '2024-02-19')],
      inTriage,
    )
    expect(refusalOf(answered, said('info_requested', '2024-02-20'))).toBe('evidence-already-held')
  })

  test('the system returns a request to triage only after its day has passed', () => {
    const asked = after([said('info_requested', '2024-01-22', { dueDate: '2024-02-19' })], inTriage)
    const waived = (day: string) => refusalOf(asked, but({ role: 'system' }, said('info_waived', day)))
    expect([waived('2024-02-19'), waived('2024-02-20')]).toEqual(['due-date-not-passed', null])
  })

  test('edge case 9: when parents disagree nothing is withdrawn', () => {
    expect(refusalOf(listed, said('withdrawn', closing, { parentsDisagree: true }))).toBe('parents-disagree')
    expect(refusalOf(listed, said('withdrawn', closing, { confirmedBy: null }))).toBe('needs-confirmation')
    expect(refusalOf(listed, said('withdrawn', closing, { safeguardingChecked: false }))).toBe(
      'safeguarding-not-checked',
    )
  })

  test('no one is taken off for silence before three tries, two ways, over four weeks', () => {
    const attempts = usualPayloads.removed_no_contact.attempts
    expect(refusalOf(listed, said('removed_no_contact', '2024-02-27', { attempts: attempts.slice(1) }))).toBe(
      'not-tried-enough',
    )
    const recent = attempts.map((attempt) => ({ ...attempt, on: '2024-05-20' }))
    expect(refusalOf(listed, said('removed_no_contact', closing, { attempts: recent }))).toBe(
      'not-tried-enough',
    )
    expect(refusalOf(listed, said('removed_no_contact', closing, { schoolContacted: false }))).toBe(
      'not-tried-enough',
    )
    expect(refusalOf(listed, said('removed_no_contact', closing))).toBeNull()
  })

  test('a phone call is logged and is not the first assessment contact', () => {
    expect(refusalOf(listed, said('first_contact_attended', closing, { mode: 'phone' }))).toBe(
      'mode-does-not-count',
    )
    expect(refusalOf(listed, said('contact', closing, { mode: 'phone' }))).toBeNull()
  })

  test('edge case 17: a meeting with a parent alone counts locally', () => {
    expect(refusalOf(listed, said('first_contact_attended', closing, { present: 'parent_only' }))).toBeNull()
  })

  test('an assessment is complete when every part is done or waived', () => {
    expect(refusalOf(seen, said('assessment_complete', '2024-10-14', { componentsOpen: ['hearing'] }))).toBe(
      'components-not-done',
    )
  })

  test('an outcome is told in a conversation, and "look again later" has a day', () => {
    const told = (changes: Partial<typeof usualPayloads.outcome_shared>) =>
      refusalOf(pending, said('outcome_shared', '2024-11-04', changes))
    expect(told({ conversationDate: '2024-11-05' })).toBe('conversation-not-held')
    expect(told({ outcome: 'inconclusive_review_later' })).toBe('review-date-needed')
    expect(told({ outcome: 'inconclusive_review_later', reviewOn: '2025-05-05' })).toBeNull()
  })

  test('the priority is changed from what it is, not from what it was', () => {
    const sooner = after([said('priority_changed', closing)], listed)
    expect(refusalOf(sooner, said('priority_changed', closing))).toBe('priority-already-changed')
  })
})

describe('the same command twice', () => {
  test('S18: gives one event', () => {
    const sameId = facts()
    const once = recordEvent(listed, said('contact', '2024-06-03'), sameId)
    const twice = once.ok ? recordEvent(once.value, said('contact', '2024-06-03'), sameId) : once
    expect(twice).toEqual(once)
  })

  test('an id is never used for two different things', () => {
    expect(refusalOf(listed, said('contact', '2024-06-03'), { id: listed.events[0]!.id })).toBe(
      'id-used-for-another-event',
    )
  })
})

import { describe, expect, test } from 'vitest'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { episodeRow } from '#server/referrals/episode-row.ts'
import { familyTracker } from '#server/referrals/family-tracker.ts'
import { episodeOn } from '#server/referrals/episode-on.ts'
import { foldEpisode, foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { after, aReferral, but, facts, onTheList, refusalOf, said, today, toTheEnd } from './a-referral.ts'

const noGroups = { ageBand: null, school: null }

describe('edge cases of the pathways', () => {
  test('1: a GP and a school ask two weeks apart; one stays, with the earlier date', () => {
    const gp = but({ episodeId: 'e0' }, said('referral_received', '2024-01-29'))
    const duplicates = aReferral({
      events: [
        { ...said('referral_received', '2024-01-15'), id: 'x1', recordedAt: '2024-01-15T09:00:00.000Z' },
        { ...gp, id: 'x2', recordedAt: '2024-01-29T09:00:00.000Z' },
      ],
    })
    const nobody = said('merged', '2024-02-01', { survivingEpisodeId: 'e9' })
    expect(refusalOf(duplicates, nobody)).toBe('survivor-does-not-fit')
    const merged = after([said('merged', '2024-02-01')], duplicates)
    const [gone, stays] = foldEvents(merged.events)
    expect(stays).toMatchObject({ id: 'e0', receivedOn: '2024-01-15' })
    expect(gone && episodeRow(gone, noGroups)).toBeNull()
    expect(merged.openKeys).toEqual(['child-1:autism'])
  })

  test('8: sharing with school is withdrawn and the assessment goes on', () => {
    const referral = after([...onTheList, said('consent_changed', '2024-03-04')])
    expect(foldEpisode(referral.events, 'e1').state).toBe('waiting')
  })

  test('12: after a death no message leaves', () => {
    const waitingMessage = {
      id: 'm1',
      kind: 'reminder',
      channel: 'sms',
      to: '07000000000',
      locale: 'en-GB',
      params: {},
      dedupeKey: 'm1',
      notBefore: '2024-03-01T09:00:00.000Z',
      attempts: 0,
      sentAt: null,
      gaveUpAt: null,
      providerId: null,
      lastError: null,
    } as const
    const referral = after([said('deceased', '2024-03-01')], {
      ...after(onTheList),
      outbox: [waitingMessage],
      outboxDue: waitingMessage.notBefore,
    })
    expect(referral.outboxDue).toBeNull()
    expect(referral.outbox[0]?.lastError).toBe('deceased')
  })

  test('13: a private report while waiting is logged and costs no place', () => {
    const referral = after([...onTheList, said('report_received', '2024-05-01')])
    expect(foldEpisode(referral.events, 'e1').state).toBe('waiting')
  })

  test('14: two pathways asked, one accepted, one declined, are two outcomes', () => {
    const other = (command: ReturnType<typeof said>) => but({ episodeId: 'e2' }, command)
    const referral = after([
      ...onTheList,
      other(said('referral_received', '2024-01-15', { pathway: 'adhd' })),
      other(said('triage_opened', '2024-01-16')),
      other(said('declined', '2024-02-26')),
    ])
    expect(foldEvents(referral.events).map(({ pathway, state }) => [pathway, state])).toEqual([
      ['autism', 'waiting'],
      ['adhd', 'closed'],
    ])
    expect(referral.openKeys).toEqual(['child-1:autism'])
  })

  test('a pathway a clinician adds starts that day, unless the first request had raised it', () => {
    const seen = after([...onTheList, said('first_contact_attended', '2024-09-02')])
    const added = (raisedInReferral: boolean) =>
      foldEpisode(after([said('added_pathway', '2024-09-02', { raisedInReferral })], seen).events, 'e2')
        .receivedOn
    expect([added(false), added(true)]).toEqual(['2024-09-02', '2024-01-15'])
    expect(refusalOf(seen, said('added_pathway', '2024-09-02', { pathway: 'autism' }))).toBe(
      'pathway-already-open',
    )
  })

  test('18: an assessment elsewhere waits for its funding on the clock', () => {
    const story = [
      ...onTheList.slice(0, 2),
      but({ reasonCode: 'out_of_area' }, said('funding_requested', '2024-02-01')),
    ]
    const referral = after([...story, said('funding_approved', '2024-04-01')])
    expect(clocksOf(foldEpisode(referral.events, 'e1'), today).C1.days).toBe(77)
    expect(
      refusalOf(
        after(onTheList.slice(0, 2)),
        but({ reasonCode: null }, said('funding_requested', '2024-02-01')),
      ),
    ).toBe('funding-does-not-apply')
  })
})

function recordedOn(day: string, command: ReferralCommand, referral: Referral): Referral {
  const outcome = recordEvent(referral, command, facts({ today: day, now: `${day}T09:00:00.000Z` }))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('putting the record right', () => {
  const first = after([said('referral_received', '2024-01-15'), said('triage_opened', '2024-01-15')])
  const correction = but(
    { supersedes: first.events[0]!.id, role: 'manager' },
    said('referral_received', '2024-01-08'),
  )

  test('a receipt date is changed by a manager with a reason, and by nobody else', () => {
    expect(refusalOf(first, but({ role: 'administrator' }, correction))).toBe('received-date-needs-manager')
    expect(refusalOf(first, but({ reasonCode: null }, correction))).toBe('received-date-needs-manager')
    expect(refusalOf(first, but({ supersedes: 'nothing' }, correction))).toBe('corrects-nothing')
  })

  test('the wrong date stays on record, and both answers can be given', () => {
    const corrected = recordedOn('2026-07-10', correction, first)
    expect(corrected.events).toHaveLength(3)
    expect(foldEpisode(corrected.events, 'e1')).toMatchObject({
      receivedOn: '2024-01-08',
      state: 'in_triage',
    })
    const on = (day: string, knowing: 'then' | 'now') => episodeOn(corrected.events, 'e1', { day, knowing })
    expect(on('2026-06-30', 'then').receivedOn).toBe('2024-01-15')
  })

  test('a correction on the same day stands where the first one stood', () => {
    const sameDay = after(
      [
        but(
          { supersedes: first.events[0]!.id, role: 'manager' },
          said('referral_received', '2024-01-15', { source: 'gp' }),
        ),
      ],
      first,
    )
    expect(foldEpisode(sameDay.events, 'e1').state).toBe('in_triage')
  })

  test('S22: an event entered ten days late counts from its own day', () => {
    const late = after(
      [said('first_contact_attended', '2024-09-02')],
      after([...onTheList, said('risk_changed', '2024-09-10')]),
    )
    expect(clocksOf(foldEpisode(late.events, 'e1'), today).C2.days).toBe(231)
  })
})

describe('where a family is told the request is', () => {
  const told = (referral: ReturnType<typeof after>, day: string) =>
    familyTracker(foldEpisode(referral.events, 'e1'), '2024-01-12', day)

  test('on the list: four steps known, waiting now, days so far and the day they will hear', () => {
    const tracker = told(after(onTheList), '2024-03-01')
    expect(tracker.steps.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
    ])
    expect(tracker).toMatchObject({ daysWaited: 46, hearBy: '2024-05-20', isOver: false })
  })

  test('supported: every step has its day', () => {
    expect(
      told(after(toTheEnd), today).steps.every(({ status, on }) => status === 'done' && on !== null),
    ).toBe(true)
  })

  test('withdrawn: what was still to come is ended, not hidden', () => {
    const { steps, isOver } = told(after([...onTheList, said('withdrawn', '2024-03-01')]), today)
    expect(steps.slice(3).map(({ status }) => status)).toEqual(['ended', 'ended', 'ended', 'ended'])
    expect(isOver).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { episodeOn } from '#server/referrals/episode-on.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { after, aReferral, but, facts, onTheList, refusalOf, said, today } from './a-referral.ts'

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

  test('S22: a day before it was entered can be told both as it was known then and as it is known now', () => {
    const known = onTheList.reduce(
      (referral, command) => recordedOn(command.effectiveDate, command, referral),
      aReferral(),
    )
    const met = recordedOn('2024-09-12', said('first_contact_attended', '2024-09-02'), known)
    const on = (knowing: 'then' | 'now') =>
      clocksOf(episodeOn(met.events, 'e1', { day: '2024-09-10', knowing }), '2024-09-10').C2
    expect(on('then')).toMatchObject({ state: 'running', days: 239 })
    expect(on('now')).toMatchObject({ state: 'stopped', days: 231 })
  })
})

function recordedOn(day: string, command: ReferralCommand, referral: Referral): Referral {
  const outcome = recordEvent(referral, command, facts({ today: day, now: `${day}T09:00:00.000Z` }))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { episodeOn } from '#server/referrals/episode-on.ts'
import { eventsInOrder, foldEpisode, foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { referralIndex } from '#server/referrals/referral-index.ts'
import { undoneAnotherWay } from '#server/referrals/undone-another-way.ts'
import { after, but, facts, onTheList, refusalOf, said, today, toTheEnd } from './a-referral.ts'
import { anyStory, stepwise } from './a-story.ts'

function takingOut({ id, episodeId, effectiveDate }: ReferralEvent) {
  const command = but({ supersedes: id, episodeId }, said('entry_withdrawn', effectiveDate))
  return { ...command, role: 'manager' as const }
}

function entry(referral: Referral, type: ReferralEvent['type']): ReferralEvent {
  const found = eventsInOrder(referral.events).findLast((event) => event.type === type)
  if (!found) throw new Error(`there is no ${type}`)
  return found
}

const without = (referral: Referral, type: ReferralEvent['type']) =>
  after([takingOut(entry(referral, type))], referral)
const refusedWithout = (referral: Referral, type: ReferralEvent['type']) =>
  refusalOf(referral, takingOut(entry(referral, type)))

const story = fc.oneof(anyStory, stepwise)

describe('an entry that is taken out', () => {
  test('counts for nothing: every request stands as if it had never been written, and both are kept', () => {
    let taken = 0
    fc.assert(
      fc.property(story, fc.nat(), (referral, pick) => {
        const target = referral.events[pick % referral.events.length]
        if (!target) return
        const outcome = recordEvent(referral, takingOut(target), facts())
        if (!outcome.ok) return
        taken += 1
        const rest = referral.events.filter(({ id }) => id !== target.id)
        expect(foldEvents(outcome.value.events)).toEqual(foldEvents(rest))
        expect(outcome.value.events).toHaveLength(referral.events.length + 1)
        const { attention, ...keys } = referralIndex({ ...referral, events: rest })
        expect(outcome.value).toMatchObject(keys)
        expect(outcome.value.attention).toEqual(expect.arrayContaining(attention))
      }),
      { numRuns: 300 },
    )
    expect(taken).toBeGreaterThan(30)
  })

  test('gives the same answer whatever the order its events arrive in, and changes no earlier knowledge', () => {
    fc.assert(
      fc.property(story, fc.nat(), fc.integer(), (referral, pick, seed) => {
        const target = referral.events[pick % referral.events.length]
        if (!target) return
        const known = episodeOn(referral.events, target.episodeId, { day: today, knowing: 'then' })
        const later = facts({ today: '2026-07-30', now: '2026-07-30T09:00:00.000Z' })
        const outcome = recordEvent(referral, takingOut(target), later)
        if (!outcome.ok) return
        const { events } = outcome.value
        const mixed = events.toSorted((one, other) => mix(one.id, seed) - mix(other.id, seed))
        expect(foldEvents(mixed)).toEqual(foldEvents(events))
        expect(episodeOn(events, target.episodeId, { day: today, knowing: 'then' })).toEqual(known)
      }),
    )
  })

  test('leaves nothing out of place, and nothing that is undone another way', () => {
    fc.assert(
      fc.property(story, fc.nat(), (referral, pick) => {
        const target = referral.events[pick % referral.events.length]
        if (!target) return
        const outcome = recordEvent(referral, takingOut(target), facts())
        if (outcome.ok)
          expect(foldEvents(outcome.value.events).flatMap(({ outOfPlace }) => outOfPlace)).toEqual([])
        if (undoneAnotherWay(target.type)) expect(outcome).toMatchObject({ refusal: 'undone-another-way' })
      }),
    )
  })
})

function mix(id: string, seed: number): number {
  return Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9973, 7)
}

describe('a meeting that was written down for the wrong child', () => {
  const listed = after(onTheList)
  const seen = after([said('first_contact_attended', '2024-09-02')], listed)

  test('puts the child back on the list, and the wait goes on from the day of the request', () => {
    const back = foldEpisode(without(seen, 'first_contact_attended').events, 'e1')
    expect(back.state).toBe('waiting')
    expect(clocksOf(back, '2024-10-01').C2).toEqual(
      clocksOf(foldEpisode(listed.events, 'e1'), '2024-10-01').C2,
    )
  })

  test('is told both ways for a day in between', () => {
    const events = without(seen, 'first_contact_attended').events.map((event) =>
      event.type === 'entry_withdrawn' ? event : { ...event, recordedAt: '2024-09-03T09:00:00.000Z' },
    )
    const on = (knowing: 'then' | 'now') => episodeOn(events, 'e1', { day: '2024-12-01', knowing }).state
    expect([on('then'), on('now')]).toEqual(['in_assessment', 'waiting'])
  })

  test('stays while what came after it would not be allowed without it', () => {
    expect(refusedWithout(after(toTheEnd), 'first_contact_attended')).toBe('contradicts-later-event')
    expect(refusedWithout(after(toTheEnd), 'support_started')).toBeNull()
  })

  test('a correction of it is taken out with what it corrected', () => {
    const first = entry(seen, 'first_contact_attended')
    const moved = but({ supersedes: first.id }, said('first_contact_attended', '2024-09-09'))
    expect(foldEpisode(without(after([moved], seen), 'first_contact_attended').events, 'e1').state).toBe(
      'waiting',
    )
    expect(refusalOf(after([moved], seen), takingOut(first))).toBe('corrects-nothing')
  })
})

describe('what rests on an entry', () => {
  const listed = after(onTheList)

  test('a worry that was answered stays until the answer is taken out', () => {
    const told = after([said('risk_changed', '2024-04-01'), said('risk_answered', '2024-04-02')], listed)
    expect(refusedWithout(told, 'risk_changed')).toBe('contradicts-later-event')
    expect(refusedWithout(without(told, 'risk_answered'), 'risk_changed')).toBeNull()
  })

  test('a proposal of urgent stays while a second clinician has said yes to it', () => {
    const proposed = after([said('urgent_proposed', '2024-04-01')], listed)
    const second = {
      ...said('priority_changed', '2024-04-02', { to: 'urgent', secondSignatureId: 'person-2' }),
    }
    const urgent = after([{ ...second, actorId: 'person-3' }], proposed)
    expect(refusedWithout(proposed, 'urgent_proposed')).toBeNull()
    expect(refusedWithout(urgent, 'urgent_proposed')).toBe('contradicts-later-event')
  })
})

describe('who takes out what', () => {
  const listed = after(onTheList)
  const closed = after([said('withdrawn', '2026-03-02')], listed)
  const asked = (role: 'administrator' | 'triage' | 'system' | 'family' | 'manager') =>
    refusalOf(closed, { ...takingOut(entry(closed, 'withdrawn')), role })

  test('an entry that closed a request comes back by a manager or a clinician, within a year', () => {
    expect([asked('administrator'), asked('triage'), asked('manager')]).toEqual([
      'manager-or-clinician-reopens',
      null,
      null,
    ])
    const long = after([said('withdrawn', '2025-03-02')], listed)
    expect(refusedWithout(long, 'withdrawn')).toBe('closed-too-long-ago')
  })

  test('a closing stays while the child has another open request of the pathway', () => {
    const elsewhere = [{ id: 'x', pathway: 'autism', isOpen: true }] as const
    expect(refusalOf(closed, takingOut(entry(closed, 'withdrawn')), { elsewhere })).toBe(
      'pathway-already-open',
    )
    const second = after([but({ episodeId: 'e2' }, said('referral_received', '2026-04-01'))], closed)
    expect(refusedWithout(second, 'withdrawn')).toBe('pathway-already-open')
  })

  test('neither the service nor a family takes anything out', () => {
    expect([asked('system'), asked('family')]).toEqual(['role-may-not', 'role-may-not'])
  })

  test('what is taken out says why and names an entry that still counts', () => {
    const contact = after([said('contact', '2024-04-01')], listed)
    const command = takingOut(entry(contact, 'contact'))
    expect(refusalOf(contact, { ...command, reasonCode: null })).toBe('missing-fields')
    expect(refusalOf(contact, { ...command, supersedes: null })).toBe('corrects-nothing')
    expect(refusalOf(contact, { ...command, supersedes: 'nothing' })).toBe('corrects-nothing')
    expect(refusalOf(after([command], contact), command)).toBe('corrects-nothing')
  })

  test('a request is not left without the day it came', () => {
    expect(refusedWithout(listed, 'referral_received')).toBe('undone-another-way')
  })
})

import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { timedStep } from '#server/referrals/timed-step.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { after, onTheList, refusalOf, said, toTheEnd } from './a-referral.ts'
import { usualPayloads } from './usual-payloads.ts'

const listed = after(onTheList)
const inTriage = after(onTheList.slice(0, 2))
const promises = usualPromises.autism

describe('an appointment a child was not brought to', () => {
  const booked = after([said('appointment_booked', '2024-06-03')], listed)

  test('is recorded with its checklist, safety thought about, or not at all', () => {
    const missed = (safeguardingConsidered: boolean) =>
      refusalOf(booked, said('wnb', '2024-06-04', { safeguardingConsidered }))
    expect([missed(false), missed(true)]).toEqual(['checklist-not-finished', null])
  })

  test('closes nothing: the child is on the list again, with a day by which somebody gets in touch', () => {
    for (const type of ['wnb', 'dna', 'cancelled_by_family', 'cancelled_by_service'] as const)
      expect(foldEpisode(after([said(type, '2024-06-04')], booked).events, 'e1').state).toBe('waiting')
    const missed = after([said('wnb', '2024-06-04', { contactAgainBy: '2024-06-14' })], booked)
    expect(episodeStatus(foldEpisode(missed.events, 'e1'), promises, '2024-06-05')).toMatchObject({
      owner: 'administrator',
      nextDate: '2024-06-14',
    })
  })
})

describe('urgent', () => {
  const proposed = after([said('urgent_proposed', '2024-06-03')], listed)
  const signed = (actorId: string, secondSignatureId: string | null) => ({
    ...said('priority_changed', '2024-06-04', { to: 'urgent', secondSignatureId }),
    actorId,
  })

  test('takes two clinicians: a proposal first, then somebody else who names the proposer', () => {
    expect(refusalOf(listed, signed('person-3', 'person-2'))).toBe('second-signature-needed')
    expect(refusalOf(proposed, signed('person-2', 'person-2'))).toBe('second-signature-needed')
    expect(refusalOf(proposed, signed('person-3', 'person-4'))).toBe('second-signature-needed')
    expect(refusalOf(proposed, signed('person-3', 'person-2'))).toBeNull()
  })

  test('is proposed in one’s own name', () => {
    const other = said('urgent_proposed', '2024-06-03', { proposedBy: 'person-9' })
    expect(refusalOf(listed, other)).toBe('propose-in-your-own-name')
  })
})

describe('a family nobody reaches', () => {
  const closing = '2024-06-03'
  const tries = (days: readonly number[], channels: readonly string[]) =>
    refusalOf(
      listed,
      said('removed_no_contact', closing, {
        attempts: days.map((ago, index) => ({
          on: addDays(closing, -ago),
          channel: channels[index] ?? 'phone',
          source: 'family',
        })),
      }),
    )

  test('is taken off after three tries in two ways over 28 days, and not for less of any', () => {
    expect(tries([28, 14, 0], ['letter', 'phone', 'phone'])).toBeNull()
    expect(tries([27, 14, 0], ['letter', 'phone', 'phone'])).toBe('not-tried-enough')
    expect(tries([28, 14], ['letter', 'phone'])).toBe('not-tried-enough')
    expect(tries([28, 14, 0], ['phone', 'phone', 'phone'])).toBe('not-tried-enough')
  })

  test('is asked about at whoever sent the request, too', () => {
    const command = said('removed_no_contact', closing, {
      ...usualPayloads.removed_no_contact,
      referrerContacted: false,
    })
    expect(refusalOf(listed, command)).toBe('not-tried-enough')
  })
})

describe('a child who moves away', () => {
  test('takes the first day of the wait along', () => {
    const sent = (originalDateSent: boolean) =>
      refusalOf(listed, said('transferred_out', '2024-06-03', { originalDateSent }))
    expect([sent(false), sent(true)]).toEqual(['original-date-not-sent', null])
  })
})

describe('information that does not come', () => {
  // Monday 22 January 2024; there is no bank holiday in the four weeks after it.
  const asked = (dueDate: string) =>
    foldEpisode(after([said('info_requested', '2024-01-22', { dueDate })], inTriage).events, 'e1')
  const ways = { familyAnotherWay: false, asked: true, askedAnotherWay: true }
  const next = (today: string, dueDate = '2024-01-29') =>
    timedStep(asked(dueDate), { promises, birthDate: null, today, ways })

  test('is waited for 20 working days, however soon it was asked for, then those who decide go on', () => {
    expect(next('2024-02-18')?.move.type).toBe('info_reminded')
    expect(next('2024-02-19')).toMatchObject({ due: '2024-02-19', move: { type: 'info_waived' } })
  })

  test('and no shorter than the day it was asked for by', () => {
    expect(next('2024-03-05', '2024-03-04')).toMatchObject({
      due: '2024-03-05',
      move: { type: 'info_waived' },
    })
  })
})

describe('what was promised after an assessment', () => {
  test('is a talk about the outcome within six weeks of the assessment, and support within six weeks of the talk', () => {
    const dueAfter = (steps: number, today: string) => {
      const { events } = after(toTheEnd.slice(0, steps))
      return episodeStatus(foldEpisode(events, 'e1'), promises, today)
    }
    expect(dueAfter(5, '2024-10-15')).toMatchObject({ step: 'share-outcome', nextDate: '2024-11-25' })
    expect(dueAfter(6, '2024-12-16')).toMatchObject({
      step: 'start-support',
      nextDate: '2024-12-16',
      isOverdue: false,
    })
    expect(dueAfter(6, '2024-12-17')).toMatchObject({ isOverdue: true })
  })
})

import { describe, expect, test } from 'vitest'
import type { Referral } from '#schemas/referral.ts'
import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { measureSets } from '#schemas/measure-set.ts'
import { clocksOf, waitBy } from '#server/referrals/clocks.ts'
import { episodeRow } from '#server/referrals/episode-row.ts'
import { foldEpisode, foldEvents } from '#server/referrals/fold-events.ts'
import { nextTimer } from '#server/referrals/next-timer.ts'
import { possibleMatch } from '#server/referrals/possible-match.ts'
import { timedStep } from '#server/referrals/timed-step.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { after, aReferral, but, onTheList, refusalOf, said, today } from './a-referral.ts'

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

  test('2: another spelling of the same child is shown to a person, with the reason, and joined by nobody else', () => {
    const zoe = { givenName: 'Zoë', familyName: 'O’Connor', birthDate: '2017-03-04' }
    expect(possibleMatch(zoe, { ...zoe, givenName: 'Zoe', familyName: 'OConnor' })).toBe('same-names')
    expect(possibleMatch(zoe, { ...zoe, familyName: 'O’Conner' })).toBe('like-names')
    expect(possibleMatch(zoe, { ...zoe, birthDate: '2017-04-03' })).toBe('day-and-month-changed-round')
    expect(possibleMatch(zoe, { ...zoe, birthDate: '2016-03-04' })).toBeNull()
  })

  test('3: twins are two children', () => {
    const ava = { givenName: 'Ava', familyName: 'Clarke', birthDate: '2018-05-01' }
    expect(possibleMatch(ava, { ...ava, givenName: 'Mia' })).toBeNull()
    expect(possibleMatch({ ...ava, givenName: 'Ben' }, { ...ava, givenName: 'Ken' })).toBeNull()
  })

  test('4: a child who moved in keeps the first day of the area before, and the local wait is a line of its own', () => {
    const moved = after([said('transfer_in', '2024-03-01')])
    const episode = foldEpisode(moved.events, 'e1')
    expect(waitBy(episode, measureSets.local, '2024-04-01').from).toBe('2023-06-01')
    expect(waitBy(episode, measureSets['chs-sitrep'], '2024-04-01')).toMatchObject({
      from: '2024-03-01',
      days: 31,
    })
    const late = said('transfer_in', '2024-03-01', { originalReceivedDate: '2024-03-02' })
    expect(refusalOf(aReferral(), late)).toBe('original-date-too-late')
  })

  test('5: moving school changes nothing of the request', () => {
    const here = after(onTheList)
    const there = after(onTheList, aReferral({ fromOrganisationId: 'school-2' }))
    const facts = (referral: Referral) => foldEpisode(referral.events, 'e1')
    expect(facts(there)).toEqual(facts(here))
  })

  test('6: asked again after a no, a new wait begins, with the first one kept beside it', () => {
    const declined = after([...onTheList.slice(0, 2), said('declined', '2024-02-26')])
    const again = but(
      { episodeId: 'e2' },
      said('re_referral', '2024-09-02', { previousEpisodeId: 'e1', firstEverReceivedDate: '2024-01-15' }),
    )
    const both = after([again], declined)
    expect(foldEpisode(both.events, 'e2')).toMatchObject({
      receivedOn: '2024-09-02',
      firstEverReceivedOn: '2024-01-15',
    })
    expect(foldEpisode(both.events, 'e1').closedReason).toBe('declined_with_advice')
    expect(refusalOf(after(onTheList), again)).toBe('previous-still-open')
  })

  test('7: closed by mistake, it goes on as if it had never been closed', () => {
    const closed = after([...onTheList, said('withdrawn', '2024-03-04')])
    const byOffice = (day: string) => but({ role: 'administrator' }, said('reinstated', day))
    expect(refusalOf(closed, byOffice('2024-04-02'))).toBe('manager-or-clinician-reopens')
    const again = after([byOffice('2024-04-01')], closed)
    const [before, now] = [after(onTheList), again].map(({ events }) => foldEpisode(events, 'e1'))
    expect(now?.state).toBe('waiting')
    expect(now && clocksOf(now, today)).toEqual(before && clocksOf(before, today))
  })

  test('10: a child who comes into care is looked at again by a clinician, on the same place of the list', () => {
    const told = after([
      ...onTheList,
      said('risk_changed', '2024-03-04', { whatChanged: 'is in care now', urgency: 'this_week' }),
    ])
    expect(foldEpisode(told.events, 'e1').risk).toEqual({
      on: '2024-03-04',
      urgency: 'this_week',
      remindedOn: null,
    })
    const answered = after([said('risk_answered', '2024-03-05')], told)
    expect(foldEpisode(answered.events, 'e1')).toMatchObject({ risk: null, receivedOn: '2024-01-15' })
    expect(refusalOf(answered, said('risk_answered', '2024-03-06'))).toBe('nothing-to-answer')
  })

  test('11: half a year before the 18th birthday somebody asks, and nobody ages out before the adult service has said yes', () => {
    const episode = foldEpisode(after(onTheList).events, 'e1')
    const promises = { ...usualPromises.autism, checkInEveryDays: 366 }
    const ways = { familyAnotherWay: true, asked: true, askedAnotherWay: true }
    const facts = { promises, birthDate: '2006-11-30', ways, today: '2024-03-01' }
    expect(timedStep(episode, facts)).toMatchObject({ due: '2024-05-30', move: { type: 'validation_sent' } })
    const onPaper = { pack: null, promises: { ...usualPromises, autism: promises }, birthDate: '2006-11-30' }
    expect(nextTimer(onPaper, [episode])).toBe('2024-05-30')
    expect(ageInMonths('2008-02-29', '2026-02-28')).toBe(18 * 12 - 1)
    expect(ageInMonths('2008-02-29', '2026-03-01')).toBe(18 * 12)
    const early = said('transition_to_adult', '2024-12-01', { acceptedOn: '2024-12-02' })
    expect(refusalOf(after(onTheList), early)).toBe('not-accepted-by-adult-service')
  })

  test('16: a phone call ends the wait for any live contact and not the one for autism', () => {
    const called = after([...onTheList, said('contact', '2024-05-01', { mode: 'phone' })])
    const episode = foldEpisode(called.events, 'e1')
    expect(waitBy(episode, measureSets['adhd-mi'], today)).toMatchObject({ state: 'stopped', days: 107 })
    expect(waitBy(episode, measureSets['mhsds-autism'], today).state).toBe('running')
  })

  test('19: a request whose first day is not known is marked as estimated, and stays in the totals', () => {
    const imported = after([said('referral_received', '2024-01-15', { estimated: true, source: 'import' })])
    const [episode] = foldEvents(imported.events)
    expect(episode && episodeRow(episode, noGroups)).toMatchObject({
      estimated: true,
      received: '2024-01-15',
    })
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

  test('a request that is not sure is divided, and each part keeps the first day', () => {
    const unsure = [
      said('referral_received', '2024-01-15', { pathway: 'unsure' }),
      said('triage_opened', '2024-01-16'),
    ]
    const divided = after([...unsure, said('split', '2024-02-01')])
    expect(foldEvents(divided.events)).toMatchObject([
      { id: 'e1', pathway: 'autism', state: 'in_triage', receivedOn: '2024-01-15' },
      { id: 'e3', pathway: 'adhd', state: 'in_triage', receivedOn: '2024-01-15' },
    ])
    expect(divided.openKeys).toEqual(['child-1:adhd', 'child-1:autism'])
    expect(refusalOf(after(onTheList.slice(0, 2)), said('split', '2024-02-01'))).toBe('only-unsure-splits')
    const same = said('split', '2024-02-01', {
      into: [
        { pathway: 'adhd', episodeId: 'e1' },
        { pathway: 'adhd', episodeId: 'e3' },
      ],
    })
    expect(refusalOf(after(unsure), same)).toBe('choose-two-pathways')
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

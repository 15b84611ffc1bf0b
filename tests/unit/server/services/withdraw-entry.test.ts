import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { Actor } from '#schemas/actor.ts'
import { done } from '#schemas/outcome.ts'
import { slots } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { latestEvent, postMove } from './a-recorded-move.ts'
import { aClinicBook } from './a-clinic-book.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  clinicId,
  decide,
  manager,
  mum,
  posted,
  senco,
  storedReferral,
  typedDate,
  valueOf,
  wait,
} from './a-request.ts'

describe('taking out an entry that should never have been made', () => {
  let service: AService
  let referralId = ''
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
  })
  afterEach(() => service.close())

  const triage = () => service.services.triage
  const today = () => service.clock.now.slice(0, 10)
  const eventOf = (type: string) => latestEvent(service, referralId, type)
  const history = async (by: Actor, withdraws: string | null = null) => {
    const { episodeId } = await eventOf('accepted')
    return valueOf(await triage().history(by, { referralId, episodeId, day: null, knowing: null, withdraws }))
  }
  const seen = async (type = 'first_contact_attended') => {
    const fields = { mode: 'video', present: 'child', attendance: 'on_time' }
    valueOf(await postMove(service, referralId, { type, fields }))
  }
  const why = { withdrawalReason: 'wrong-child', whyTakenOut: 'It was his sister' }
  const formFor = async (type: string, fields: Readonly<Record<string, string>> = {}) =>
    posted({ withdraws: (await eventOf(type)).id, once: service.parts.newId('e'), ...why, ...fields })
  const takeOut = async (by: Actor, type: string, fields: Readonly<Record<string, string>> = {}) =>
    triage().withdrawEntry(by, { referralId, form: await formFor(type, fields) })

  test('the history keeps it, says who took it out and why, and tells both how it stood and how it stands', async () => {
    await seen()
    const day = today()
    wait(service, 3)
    valueOf(await takeOut(clinician, 'first_contact_attended'))
    const { episodeId } = await eventOf('accepted')
    const past = valueOf(await triage().history(manager, { referralId, episodeId, day, knowing: null }))
    expect([past.then.state, past.now.state]).toEqual(['in_assessment', 'waiting'])
    expect(past.events.find(({ isTakenOut }) => isTakenOut)).toMatchObject({ type: 'first_contact_attended' })
    expect(past.events.at(-1)).toMatchObject({
      type: 'entry_withdrawn',
      name: 'Nina Clinician',
      by: 'triage',
      reason: 'wrong-child',
      why: 'It was his sister',
      mayTakeOut: false,
    })
    expect(valueOf(await triage().quality(manager)).putRight).toMatchObject([
      { type: 'first_contact_attended', how: 'taken-out' },
    ])
  })

  test('a family and a sender see the request without it', async () => {
    await seen()
    valueOf(await takeOut(clinician, 'first_contact_attended'))
    const page = valueOf(await triage().waitingPage(clinician, referralId))
    expect(page.episodes).toMatchObject([{ state: 'waiting' }])
    expect(page.timeline.map(({ type }) => type)).not.toContain('first_contact_attended')
    expect(page.timeline.map(({ type }) => type)).not.toContain('entry_withdrawn')
  })

  test('a reason and words are asked for, and nothing is written without them', async () => {
    await seen()
    const empty = { withdrawalReason: '', whyTakenOut: ' ' }
    expect(await takeOut(clinician, 'first_contact_attended', empty)).toMatchObject({
      refusal: 'step-incomplete',
      details: { field: 'withdrawalReason whyTakenOut' },
    })
    expect(await takeOut(clinician, 'first_contact_attended', { withdrawalReason: 'because' })).toMatchObject(
      {
        details: { field: 'withdrawalReason' },
      },
    )
    expect((await eventOf('first_contact_attended')).supersedes).toBeNull()
    expect((await storedReferral(service, referralId)).events.at(-1)?.type).toBe('first_contact_attended')
  })

  test('the same post twice is one withdrawal; a second person is told of the first', async () => {
    await seen()
    const [form, second] = [await formFor('first_contact_attended'), await formFor('first_contact_attended')]
    const one = valueOf(await triage().withdrawEntry(clinician, { referralId, form }))
    expect(valueOf(await triage().withdrawEntry(clinician, { referralId, form }))).toEqual(one)
    expect(await triage().withdrawEntry(manager, { referralId, form: second })).toMatchObject({
      refusal: 'corrects-nothing',
    })
    const { events } = await storedReferral(service, referralId)
    expect(events.filter(({ type }) => type === 'entry_withdrawn')).toHaveLength(1)
  })

  test('of two people who take it out at once, one does', async () => {
    await seen()
    const forms = [await formFor('first_contact_attended'), await formFor('first_contact_attended')]
    const outcomes = await Promise.all(
      forms.map((form) => triage().withdrawEntry(clinician, { referralId, form })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'corrects-nothing' })
  })

  test('what later came and rests on it is named', async () => {
    await seen()
    wait(service, 1)
    await seen('contact')
    const fields = {
      componentsDone: ['history', 'observation'],
      componentsWaived: ['school-report', 'direct-assessment', 'physical-check'],
    }
    valueOf(await postMove(service, referralId, { type: 'assessment_complete', fields }))
    expect(await takeOut(manager, 'first_contact_attended')).toMatchObject({
      refusal: 'contradicts-later-event',
      details: { event: (await eventOf('assessment_complete')).id },
    })
  })

  test('an administrator takes out their own entries, not those of clinicians; nobody outside takes out anything', async () => {
    await seen()
    expect(await takeOut(administrator, 'first_contact_attended')).toMatchObject({ refusal: 'role-may-not' })
    for (const by of [mum, senco])
      expect(await takeOut(by, 'first_contact_attended')).toMatchObject({ refusal: 'not-found' })
    const offered = (await history(manager)).events.flatMap(({ type, mayTakeOut }) =>
      mayTakeOut ? [type] : [],
    )
    expect(offered).toContain('first_contact_attended')
    expect(offered).not.toContain('referral_received')
    const { id } = await eventOf('first_contact_attended')
    expect((await history(clinician, id)).withdrawal).toMatchObject({ id, type: 'first_contact_attended' })
    expect((await history(administrator, id)).withdrawal).toBeNull()
  })

  describe('about an appointment', () => {
    const { book, today, addTimes, bookingFor } = aClinicBook(() => service)
    const bookTime = async (of = referralId) =>
      valueOf(await book().book(administrator, await bookingFor(of))).slotId
    const booked = async () => {
      valueOf((await addTimes({ count: '1' })).added)
      return bookTime()
    }
    const timeNow = async (slotId: string) => service.store.records(slots).get(slotId)
    const end = async (slotId: string, fields: Readonly<Record<string, string>>) => {
      const { once } = valueOf(await book().page(administrator, slotId))
      valueOf(await book().end(administrator, { slotId, form: posted({ once, ...fields }) }))
    }

    test('a booking that is taken out frees its time, and the family hears that the day changed', async () => {
      const slotId = await booked()
      valueOf(await takeOut(administrator, 'appointment_booked'))
      expect(await timeNow(slotId)).toMatchObject({ state: 'open', referralId: null, openAt: clinicId })
      const { outbox } = await storedReferral(service, referralId)
      expect(outbox.at(-1)).toMatchObject({ kind: 'appointment-changed' })
      expect(await bookTime()).toBe(slotId)
    })

    test('a time that was not freed because the service was cut off is freed when the post comes again', async () => {
      const slotId = await booked()
      const heldBefore = (await timeNow(slotId))!
      const form = await formFor('appointment_booked')
      valueOf(await triage().withdrawEntry(administrator, { referralId, form }))
      await service.store.records(slots).mutate(slotId, ({ rev }) => done({ ...heldBefore, rev }))
      valueOf(await triage().withdrawEntry(administrator, { referralId, form }))
      expect(await timeNow(slotId)).toMatchObject({ state: 'open', referralId: null })
    })

    test('a cancelling that is taken out lets the appointment stand again, and its free time goes', async () => {
      const slotId = await booked()
      await end(slotId, { ending: 'cancelled-by-family', reason: 'illness' })
      valueOf(await takeOut(administrator, 'cancelled_by_family'))
      expect(await timeNow(slotId)).toMatchObject({ state: 'booked', ending: null })
      const { slots: times } = valueOf(await book().capacity(administrator, addDays(today(), 28)))
      expect(times.map(({ state }) => state).sort()).toEqual(['booked', 'closed'])
      expect(valueOf(await book().page(administrator, slotId)).endings.length).toBeGreaterThan(0)
    })

    test('a time that was given to another child since is not taken back', async () => {
      const slotId = await booked()
      await end(slotId, { ending: 'cancelled-by-family', reason: 'illness' })
      const other = (await aSentReferral(service, ['adhd'])).referralId
      valueOf((await decide(service, other, { fields: { ...accept, pathways: 'adhd' } })).outcome)
      await bookTime(other)
      expect(await takeOut(administrator, 'cancelled_by_family')).toMatchObject({
        refusal: 'time-given-away',
      })
      expect((await storedReferral(service, referralId)).events.at(-1)?.type).toBe('cancelled_by_family')
    })

    test('one who was marked as not brought and came has the appointment back to record what happened', async () => {
      const slotId = await booked()
      wait(service, 40)
      const missed = {
        invitationReceived: 'yes',
        understood: 'yes',
        rightLanguage: 'yes',
        adjustmentsOffered: 'yes',
      }
      const contact = typedDate('contact', addDays(today(), 7))
      await end(slotId, { ending: 'was-not-brought', ...missed, ...contact, safeguarding: 'yes' })
      valueOf(await takeOut(administrator, 'wnb', { withdrawalReason: 'did-not-happen' }))
      expect(await timeNow(slotId)).toMatchObject({ state: 'booked', ending: null, clash: null })
      expect(valueOf(await book().page(clinician, slotId)).endings).toContain('attended')
    })
  })
})

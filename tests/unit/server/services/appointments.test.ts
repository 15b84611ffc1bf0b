import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { accessEntries, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import { aClinicBook } from './a-clinic-book.ts'
import {
  administrator,
  aRequestDesk,
  clinician,
  mum,
  posted,
  senco,
  typedDate,
  valueOf,
} from './a-request.ts'

const elsewhere = anActor('u_admin00009', [aMembership('clinic-administrator', 'o_otherclinic')])

describe('the book of a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { book, today, addTimes, accepted, bookingFor, booked, statesOf } = aClinicBook(() => service)

  test('the times of a week are added once, however often they are sent, and none twice for one clinician', async () => {
    const { form, added } = await addTimes()
    expect(valueOf(added)).toMatchObject({ added: 2, left: 0 })
    expect(valueOf(await book().addSlots(administrator, form))).toMatchObject({ added: 2 })
    expect(valueOf((await addTimes()).added)).toMatchObject({ added: 0, left: 2 })
    const { week } = valueOf(added)
    const page = valueOf(await book().capacity(administrator, week))
    expect(page.slots.map(({ time, state }) => [time, state])).toEqual([
      ['09:30', 'open'],
      ['10:30', 'open'],
    ])
    expect(page.weeks.find(({ monday }) => monday === week)).toMatchObject({ offered: 2, open: 2, booked: 0 })
  })

  test.each([
    ['time', 'half nine'],
    ['count', '0'],
    ['count', '99'],
    ['minutes', 'abc'],
    ['mode', 'letter'],
    ['clinician', 'u_nobody0001'],
    ['days', '9'],
    ['week-month', '13'],
  ])('times with a %s of "%s" are not added', async (field, value) => {
    const { added } = await addTimes({ [field]: value })
    expect(added).toMatchObject({
      refusal: 'slots-incomplete',
      details: { field: field.replace('-month', '') },
    })
  })

  test('what may help at an appointment is read from the picture by clinicians, and stays unsaid to those who may not read it', async () => {
    const referralId = await accepted()
    const suggestedTo = async (actor: typeof clinician) =>
      valueOf(await book().bookingPage(actor, referralId)).suggested
    const packReads = async () => {
      let count = 0
      for await (const { section } of service.store.records(accessEntries).stream())
        count += section === 'referral-pack' ? 1 : 0
      return count
    }
    const before = await packReads()
    expect(await suggestedTo(administrator)).toEqual([])
    expect(await packReads()).toBe(before)
    expect((await suggestedTo(clinician)).length).toBeGreaterThan(0)
    expect(await packReads()).toBe(before + 1)
  })

  test('a free time is closed with a reason; one that somebody was given is not', async () => {
    const { slotId } = await booked()
    const close = (slot: string, reason = 'leave') =>
      book().closeSlots(administrator, posted({ slot, reason }))
    expect(await close(slotId)).toMatchObject({ refusal: 'slot-taken' })
    const free = valueOf(await book().capacity(administrator, addDays(today(), 28))).slots.find(
      ({ state }) => state === 'open',
    )
    expect(await close(free?.id ?? '', '')).toMatchObject({ details: { field: 'reason' } })
    expect(valueOf(await close(free?.id ?? ''))).toEqual({ closed: 1 })
  })

  test('a booking takes the time, is told to the family, and is one however often it is sent', async () => {
    await addTimes()
    const referralId = await accepted()
    const booking = await bookingFor(referralId, {
      adjustments: ['breaks'],
      otherAdjustment: 'The blue room',
    })
    const [one, again] = [
      await book().book(administrator, booking),
      await book().book(administrator, booking),
    ]
    expect(valueOf(one)).toEqual(valueOf(again))
    const kept = await service.store.records(referrals).get(referralId)
    expect(kept?.events.filter(({ type }) => type === 'appointment_booked')).toHaveLength(1)
    expect(kept?.events.at(-1)?.payload).toMatchObject({
      time: '09:30',
      noticeGivenOn: today(),
      adjustments: ['breaks', 'The blue room'],
    })
    expect(kept?.outbox.filter(({ kind }) => kind === 'appointment-booked').length).toBeGreaterThan(0)
    expect(await statesOf(referralId)).toEqual({ autism: 'booked' })
  })

  test('one child never holds two times for one question, and the second time stays free', async () => {
    const { referralId } = await booked()
    const episodeId = `${referralId}:autism`
    const second = await bookingFor(referralId, { episodes: [episodeId] })
    const refused = await book().book(administrator, second)
    expect(refused.ok).toBe(false)
    const free = valueOf(await book().capacity(administrator, addDays(today(), 28))).slots
    expect(free.map(({ state }) => state).sort()).toEqual(['booked', 'open'])
  })

  test('two administrators who choose the same time at once: one gets it', async () => {
    await addTimes()
    const [first, second] = [await accepted(['autism']), await accepted(['adhd'])]
    const bookings = [await bookingFor(first), await bookingFor(second)]
    const outcomes = await Promise.all(bookings.map((booking) => book().book(administrator, booking)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'slot-taken' })
  })

  test('less than two weeks’ notice is given only when the family said it is fine', async () => {
    const referralId = await accepted()
    const soon = { slot: 'own', time: '14:00', mode: 'video', ...typedDate('on', addDays(today(), 5)) }
    expect(await book().book(administrator, await bookingFor(referralId, soon))).toMatchObject({
      details: { field: 'shortNotice' },
    })
    valueOf(await book().book(administrator, await bookingFor(referralId, { ...soon, shortNotice: 'yes' })))
  })

  test('nobody outside the clinic finds its book', async () => {
    const { referralId, slotId } = await booked()
    for (const actor of [mum, senco, elsewhere]) {
      expect(await book().page(actor, slotId)).toMatchObject({ refusal: 'not-found' })
      expect(await book().bookingPage(actor, referralId)).toMatchObject({ refusal: 'not-found' })
    }
    for (const actor of [mum, senco]) {
      expect(await book().list(actor)).toMatchObject({ refusal: 'not-found' })
      expect(await book().capacity(actor, null)).toMatchObject({ refusal: 'not-found' })
    }
    expect(valueOf(await book().list(elsewhere)).ahead).toEqual([])
    expect(await book().addSlots(clinician, posted({}))).toMatchObject({ refusal: 'not-found' })
    expect(valueOf(await book().list(administrator)).ahead).toMatchObject([{ id: slotId, initials: 'E.S.' }])
  })
})

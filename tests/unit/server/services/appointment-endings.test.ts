import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { endingsFor } from '#server/services/appointment-choices.ts'
import { referrals, slots } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aClinicBook } from './a-clinic-book.ts'
import { administrator, aRequestDesk, clinician, posted, typedDate, valueOf, wait } from './a-request.ts'

describe('how an appointment ends', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { book, today, booked, statesOf } = aClinicBook(() => service)

  test('a child who was not brought is not closed: the checklist is kept and the wait goes on', async () => {
    const { referralId, slotId } = await booked()
    const { on, once } = valueOf(await book().page(administrator, slotId))
    wait(service, 60)
    expect(
      await book().end(administrator, { slotId, form: posted({ once, ending: 'was-not-brought' }) }),
    ).toMatchObject({
      details: {
        field: 'invitationReceived understood rightLanguage adjustmentsOffered safeguarding contact',
      },
    })
    const missed = {
      once,
      ending: 'was-not-brought',
      invitationReceived: 'no',
      understood: 'unknown',
      rightLanguage: 'no',
      adjustmentsOffered: 'yes',
      barriers: 'No bus',
    }
    expect(on < today()).toBe(true)
    const contact = typedDate('contact', addDays(today(), 7))
    expect(
      await book().end(administrator, { slotId, form: posted({ ...missed, ...contact }) }),
    ).toMatchObject({
      details: { field: 'safeguarding' },
    })
    const whole = { ...missed, ...contact, safeguarding: 'yes', copiedTo: ['referrer'] }
    valueOf(await book().end(administrator, { slotId, form: posted(whole) }))
    expect(await statesOf(referralId)).toEqual({ autism: 'waiting' })
    const kept = await service.store.records(referrals).get(referralId)
    expect(kept?.nextDate).toBe(addDays(today(), 7))
    expect(kept?.events.at(-1)).toMatchObject({ type: 'wnb', effectiveDate: on })
    expect(kept?.outbox.at(-1)).toMatchObject({ kind: 'decision-made', to: 'u_senco00001@example.org' })
    expect(await service.store.records(slots).get(slotId)).toMatchObject({
      state: 'ended',
      ending: 'was-not-brought',
    })
  })

  test('one appointment about two questions is missed once, and only a young person may be said not to have come', async () => {
    const { slotId } = await booked(['autism', 'adhd'])
    wait(service, 40)
    const { once, endings } = valueOf(await book().page(administrator, slotId))
    expect(endings).toEqual(['was-not-brought', 'cancelled-by-family', 'cancelled-by-service'])
    const cancelled = { once, ending: 'cancelled-by-family', reason: 'illness' }
    valueOf(await book().end(administrator, { slotId, form: posted(cancelled) }))
    expect(valueOf(await book().page(administrator, slotId)).missedBefore).toBe(1)
    const sixteen = { on: '2026-11-20', today: '2026-11-22', isClinician: false }
    const born = (birthDate: string) => endingsFor({ ...sixteen, child: { birthDate } })
    expect(born('2010-11-20')).toContain('did-not-attend')
    expect(born('2010-11-21')).not.toContain('did-not-attend')
  })

  test('a meeting stops the wait only of what it was about, and the rest is named', async () => {
    const { referralId, slotId } = await booked(['autism', 'adhd'])
    expect(await statesOf(referralId)).toEqual({ autism: 'booked', adhd: 'booked' })
    wait(service, 40)
    const { once } = valueOf(await book().page(clinician, slotId))
    const met = { once, ending: 'attended', covers: [`${referralId}:autism`], present: 'child_and_parent' }
    expect(await book().end(administrator, { slotId, form: posted(met) })).toMatchObject({
      refusal: 'role-may-not',
    })
    valueOf(await book().end(clinician, { slotId, form: posted(met) }))
    expect(await statesOf(referralId)).toEqual({ autism: 'in_assessment', adhd: 'waiting' })
    const { episodes } = valueOf(await book().page(clinician, slotId))
    expect(episodes.filter(({ state }) => state === 'waiting')).toMatchObject([{ pathway: 'adhd' }])
  })

  test('a time the family cannot come to is free for somebody else', async () => {
    const { referralId, slotId } = await booked()
    const { once } = valueOf(await book().page(administrator, slotId))
    valueOf(
      await book().end(administrator, {
        slotId,
        form: posted({ once, ending: 'cancelled-by-family', reason: 'illness' }),
      }),
    )
    expect(await statesOf(referralId)).toEqual({ autism: 'waiting' })
    const { slots: times, weeks } = valueOf(await book().capacity(administrator, addDays(today(), 28)))
    expect(times.map(({ state }) => state).sort()).toEqual(['ended', 'open', 'open'])
    expect(weeks.find(({ open }) => open === 2)).toMatchObject({ offered: 2, cancelled: 1 })
  })

  test('nothing is missed before its day', async () => {
    const { slotId } = await booked()
    expect(valueOf(await book().page(clinician, slotId)).endings).toEqual([
      'cancelled-by-family',
      'cancelled-by-service',
    ])
  })
})

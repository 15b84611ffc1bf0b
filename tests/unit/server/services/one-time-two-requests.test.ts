import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { Store } from '#server/store/records.ts'
import { slots } from '#server/store/collections.ts'
import { createServices } from '#server/services.ts'
import type { AService } from '../../../support/a-service.ts'
import { aClinicBook } from './a-clinic-book.ts'
import { administrator, aRequestDesk, posted, storedReferral, valueOf } from './a-request.ts'

/** A store that lets something else happen just before one of its collections is written for the first time. */
function interrupted(store: Store, { before, by }: { readonly before: string; by: () => Promise<unknown> }) {
  let isDue = true
  const records: Store['records'] = (collection) => {
    const theirs = store.records(collection)
    if (collection.name !== before) return theirs
    return {
      ...theirs,
      get: (id) => theirs.get(id),
      mutate: async (id, change) => {
        if (isDue) {
          isDue = false
          await by()
        }
        return theirs.mutate(id, change)
      },
    }
  }
  return { ...store, records } satisfies Store
}

describe('one time and two requests: a cancelling is taken out while somebody books the freed time', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { book, addTimes, accepted, bookingFor, booked } = aClinicBook(() => service)
  const why = { withdrawalReason: 'did-not-happen', whyTakenOut: 'They are coming after all' }

  const lastTypeOf = async (referralId: string) =>
    (await storedReferral(service, referralId)).events.at(-1)?.type
  const timeOf = async (slotId: string) => service.store.records(slots).get(slotId)
  const timesOf = async (referralId: string) => {
    const found = []
    for await (const slot of service.store.records(slots).stream())
      if (slot.referralId === referralId && slot.state === 'booked') found.push(slot.id)
    return found
  }

  /** One appointment cancelled by its family, and another request whose page offers the time that became free. */
  async function cancelledAndWanted() {
    const { referralId, slotId } = await booked()
    const other = await accepted(['adhd'])
    const { once } = valueOf(await book().page(administrator, slotId))
    const ending = { once, ending: 'cancelled-by-family', reason: 'illness' }
    valueOf(await book().end(administrator, { slotId, form: posted(ending) }))
    const cancelled = (await storedReferral(service, referralId)).events.at(-1)
    const fields = { withdraws: cancelled?.id ?? '', once: service.parts.newId('e'), ...why }
    return {
      referralId,
      slotId,
      other,
      withdrawal: { referralId, form: posted(fields) },
      booking: await bookingFor(other),
    }
  }
  const withdrawing = (store: Store) => createServices({ ...service.parts, store }).triage

  test('who books first has the time; the other is told, and nothing of theirs is written', async () => {
    const { referralId, slotId, other, withdrawal, booking } = await cancelledAndWanted()
    const by = () => book().book(administrator, booking)
    const triage = withdrawing(interrupted(service.store, { before: 'slots', by }))
    expect(await triage.withdrawEntry(administrator, withdrawal)).toMatchObject({
      refusal: 'time-given-away',
    })
    expect(await lastTypeOf(referralId)).toBe('cancelled_by_family')
    expect(await lastTypeOf(other)).toBe('appointment_booked')
    expect(await timeOf(slotId)).toMatchObject({ state: 'ended', ending: 'cancelled-by-family' })
    expect([await timesOf(referralId), await timesOf(other)]).toMatchObject([[], [expect.any(String)]])
  })

  test('who takes the cancelling out first has the time; the booking is refused, and nothing of it is written', async () => {
    const { referralId, slotId, other, withdrawal, booking } = await cancelledAndWanted()
    const second: unknown[] = []
    const by = async () => second.push(await book().book(administrator, booking))
    const triage = withdrawing(interrupted(service.store, { before: 'referrals', by }))
    valueOf(await triage.withdrawEntry(administrator, withdrawal))
    expect(second).toMatchObject([{ ok: false, refusal: 'slot-taken' }])
    expect(await lastTypeOf(referralId)).toBe('entry_withdrawn')
    expect(await lastTypeOf(other)).toBe('accepted')
    expect([await timesOf(referralId), await timesOf(other)]).toEqual([[slotId], []])
  })

  test('both at once: one has the time, whoever it is, and the other is told', async () => {
    const { referralId, other, withdrawal, booking } = await cancelledAndWanted()
    const outcomes = await Promise.all([
      service.services.triage.withdrawEntry(administrator, withdrawal),
      book().book(administrator, booking),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect([...(await timesOf(referralId)), ...(await timesOf(other))]).toHaveLength(1)
  })

  test('a withdrawal that is refused lets go of the time again', async () => {
    const { referralId, slotId, withdrawal, booking } = await cancelledAndWanted()
    const by = async () => {
      const { slots: free } = valueOf(await book().bookingPage(administrator, referralId))
      const elsewhen = await bookingFor(referralId, { slot: free.at(-1)?.id ?? '' })
      valueOf(await book().book(administrator, elsewhen))
    }
    const triage = withdrawing(interrupted(service.store, { before: 'referrals', by }))
    expect(await triage.withdrawEntry(administrator, withdrawal)).toMatchObject({
      refusal: 'contradicts-later-event',
    })
    expect(await timeOf(slotId)).toMatchObject({ state: 'ended', ending: 'cancelled-by-family' })
    valueOf(await book().book(administrator, booking))
  })

  test('of two who take the same cancelling out at once, one does, and the time is there once', async () => {
    const { referralId, slotId, withdrawal } = await cancelledAndWanted()
    const form = new URLSearchParams(withdrawal.form)
    form.set('once', service.parts.newId('e'))
    const by = async () =>
      valueOf(await service.services.triage.withdrawEntry(administrator, { referralId, form }))
    const triage = withdrawing(interrupted(service.store, { before: 'referrals', by }))
    expect(await triage.withdrawEntry(administrator, withdrawal)).toMatchObject({
      refusal: 'corrects-nothing',
    })
    expect(await timesOf(referralId)).toEqual([slotId])
    const { on } = (await timeOf(slotId)) ?? { on: '' }
    const { slots: times } = valueOf(await book().capacity(administrator, on))
    expect(times.map(({ state }) => state).sort()).toEqual(['booked', 'closed', 'open'])
  })

  test('a clinician who has another appointment at that moment by now does not have two', async () => {
    const { referralId, withdrawal } = await cancelledAndWanted()
    for await (const slot of service.store.records(slots).stream())
      if (slot.state === 'open') await service.store.records(slots).remove(slot.id)
    await addTimes()
    expect(await service.services.triage.withdrawEntry(administrator, withdrawal)).toMatchObject({
      refusal: 'time-given-away',
    })
    expect(await lastTypeOf(referralId)).toBe('cancelled_by_family')
  })

  test('the same withdrawal of a booking again, after the time went to another child, takes nothing from them', async () => {
    await addTimes()
    const referralId = await accepted()
    const other = await accepted(['adhd'])
    const { slotId } = valueOf(await book().book(administrator, await bookingFor(referralId)))
    const entry = (await storedReferral(service, referralId)).events.at(-1)
    const fields = { withdraws: entry?.id ?? '', once: service.parts.newId('e'), ...why }
    const withdrawal = { referralId, form: posted(fields) }
    valueOf(await service.services.triage.withdrawEntry(administrator, withdrawal))
    valueOf(await book().book(administrator, await bookingFor(other, { slot: slotId })))
    valueOf(await service.services.triage.withdrawEntry(administrator, withdrawal))
    expect(await timeOf(slotId)).toMatchObject({ state: 'booked', referralId: other })
  })

  test('a cancelling that was cut off before the book knew is finished when its post comes again', async () => {
    const { referralId, slotId } = await booked()
    const { once } = valueOf(await book().page(administrator, slotId))
    const ending = posted({ once, ending: 'cancelled-by-family', reason: 'illness' })
    const by = () => Promise.reject(new Error('cut off'))
    const cut = createServices({
      ...service.parts,
      store: interrupted(service.store, { before: 'slots', by }),
    }).appointments
    await expect(cut.end(administrator, { slotId, form: ending })).rejects.toThrow('cut off')
    expect(await lastTypeOf(referralId)).toBe('cancelled_by_family')
    expect(await timeOf(slotId)).toMatchObject({ state: 'booked' })
    valueOf(await book().end(administrator, { slotId, form: ending }))
    expect(await timeOf(slotId)).toMatchObject({ state: 'ended', ending: 'cancelled-by-family' })
    const { slots: times } = valueOf(
      await book().capacity(administrator, addDays(service.clock.now.slice(0, 10), 28)),
    )
    expect(times.filter(({ state }) => state === 'open')).toHaveLength(2)
  })
})

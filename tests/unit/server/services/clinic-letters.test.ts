import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { AService } from '../../../support/a-service.ts'
import { aTie } from '../../../support/records.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  changeChild,
  clinician,
  decide,
  letters,
  mum,
  posted,
  senco,
  storedReferral,
  typedDate,
  valueOf,
} from './a-request.ts'

describe('the letters of a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const page = async (referralId: string) =>
    valueOf(await service.services.triage.letters(clinician, referralId))
  const onPaper = async () => {
    const form = posted({
      ...{ kind: 'paper', givenName: 'Robin', familyName: 'Vale', sex: 'not-said', pathways: ['autism'] },
      ...typedDate('birthDate', '2017-05-06'),
      ...typedDate('receivedOn', '2026-11-18'),
      ...{ source: 'gp', fromName: 'Dr Lee', agreedBy: 'Jo Vale', capacity: 'parent' },
    })
    const entering = { once: 'f_paper000001', beside: null, form }
    return valueOf(await service.services.triage.enterRequest(administrator, entering)).referralId
  }

  test('are kept as they were saved, and say how each comes to its reader', async () => {
    await changeChild(service, () => ({ ties: [aTie('u_parent0001')] }))
    const { referralId } = await aSentReferral(service)
    expect((await page(referralId)).letters).toEqual([])
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    expect((await page(referralId)).letters).toMatchObject([
      { to: 'referrer', text: letters.referrer, reach: 'in-service' },
      { to: 'family', text: letters.family, reach: 'in-service' },
    ])
  })

  test('of a request on paper go by post: nobody is sent a message about a page they cannot open', async () => {
    const referralId = await onPaper()
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    expect(await page(referralId)).toMatchObject({
      from: 'Dr Lee',
      letters: [
        { to: 'referrer', reach: 'by-post' },
        { to: 'family', reach: 'by-post' },
      ],
    })
    const { outbox } = await storedReferral(service, referralId)
    expect(outbox.map(({ to }) => to)).toEqual([])
  })

  test('are said before the decision is saved to be posted by the clinic', async () => {
    const reach = async (referralId: string) =>
      valueOf(await service.services.triage.decidePage(clinician, referralId)).reach
    expect(await reach(await onPaper())).toEqual({ family: 'by-post', referrer: 'by-post' })
    expect((await reach((await aSentReferral(service)).referralId)).referrer).toBe('in-service')
  })

  test('for the family doctor is ready when somebody said the doctor is told that a child was not brought', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const today = service.clock.now.slice(0, 10)
    const { once, episodes } = valueOf(
      await service.services.appointments.bookingPage(administrator, referralId),
    )
    const own = { slot: 'own', time: '14:00', mode: 'video', ...typedDate('on', today), shortNotice: 'yes' }
    const booking = posted({ once, episodes: episodes.map(({ id }) => id), ...own })
    const { slotId } = valueOf(
      await service.services.appointments.book(administrator, { referralId, form: booking }),
    )
    const missed = posted({
      once: service.parts.newId('e'),
      ending: 'was-not-brought',
      ...{ invitationReceived: 'yes', understood: 'yes', rightLanguage: 'yes', adjustmentsOffered: 'yes' },
      ...{ barriers: 'SECRETBARRIER', safeguarding: 'yes', copiedTo: ['gp'] },
      ...typedDate('contact', addDays(today, 7)),
    })
    valueOf(await service.services.appointments.end(administrator, { slotId, form: missed }))
    const { toDoctor } = await page(referralId)
    expect(toDoctor).toEqual([{ id: slotId, on: today, contactAgainBy: addDays(today, 7) }])
  })

  test('are read by clinicians alone', async () => {
    const { referralId } = await aSentReferral(service)
    for (const by of [administrator, senco, mum])
      expect(await service.services.triage.letters(by, referralId)).toMatchObject({ refusal: 'not-found' })
  })
})

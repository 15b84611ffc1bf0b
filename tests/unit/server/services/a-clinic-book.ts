import { addDays } from '#schemas/calendar.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aSentReferral,
  clinician,
  decide,
  posted,
  typedDate,
  valueOf,
} from './a-request.ts'

/** The book of the clinic of a test: times added, requests accepted and booked; the service is asked for at each use. */
export function aClinicBook(running: () => AService) {
  const book = () => running().services.appointments
  const today = () => running().clock.now.slice(0, 10)

  /** Adds times on the Tuesday of the week four weeks on: two, unless said otherwise. */
  const addTimes = async (changes: Readonly<Record<string, string>> = {}) => {
    const { once } = valueOf(await book().capacity(administrator, null))
    const session = {
      days: '1',
      time: '9.30',
      count: '2',
      minutes: '60',
      mode: 'face_to_face',
      place: 'Room 2',
    }
    const week = typedDate('week', addDays(today(), 28))
    const form = posted({ once, clinician: 'u_clinic0001', ...session, ...week, ...changes })
    return { form, added: await book().addSlots(administrator, form) }
  }
  const accepted = async (pathways: readonly string[] = ['autism']) => {
    const { referralId } = await aSentReferral(running(), pathways)
    valueOf((await decide(running(), referralId, { fields: { ...accept, pathways } })).outcome)
    return referralId
  }
  const bookingFor = async (
    referralId: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ) => {
    const page = valueOf(await book().bookingPage(administrator, referralId))
    const usual = {
      once: page.once,
      episodes: page.episodes.map(({ id }) => id),
      slot: page.slots[0]?.id ?? '',
    }
    return { referralId, form: posted({ ...usual, ...fields }) }
  }
  const booked = async (pathways?: readonly string[]) => {
    await addTimes()
    const referralId = await accepted(pathways)
    const { slotId } = valueOf(await book().book(administrator, await bookingFor(referralId)))
    return { referralId, slotId }
  }
  const statesOf = async (referralId: string) =>
    Object.fromEntries(
      valueOf(await running().services.triage.waitingPage(clinician, referralId)).episodes.map((episode) => [
        episode.pathway,
        episode.state,
      ]),
    )

  return { book, today, addTimes, accepted, bookingFor, booked, statesOf }
}

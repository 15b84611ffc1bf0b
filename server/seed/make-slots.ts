import { addDays } from '#schemas/calendar.ts'
import type { Organisation } from '#schemas/organisation.ts'
import type { Referral } from '#schemas/referral.ts'
import type { EventOf, ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import { slotModes, type Slot, type SlotEnding } from '#schemas/slot.ts'
import { bookedSlot, newSlot } from '#server/services/new-slot.ts'
import { mondayOf } from '#server/services/week-of.ts'
import { workerAt, type Area } from './people.ts'
import type { Workshop } from './workshop.ts'

const endingOf: Readonly<Partial<Record<ReferralEventType, SlotEnding>>> = {
  first_contact_attended: 'attended',
  wnb: 'was-not-brought',
  dna: 'did-not-attend',
  cancelled_by_family: 'cancelled-by-family',
  cancelled_by_service: 'cancelled-by-service',
}

/** The time an appointment of a story stands in: one for each, whatever it is about, as it ended. */
export function slotsOfReferral({ today }: Pick<Workshop, 'today'>, referral: Referral): readonly Slot[] {
  const bookings = referral.events.filter((event) => event.type === 'appointment_booked')
  const firsts = new Map(bookings.toReversed().map((event) => [event.payload.appointmentId, event]))
  return [...firsts].map(([id, booking]) => {
    const episodeIds = bookings
      .filter(({ payload }) => payload.appointmentId === id)
      .map(({ episodeId }) => episodeId)
    return { ...slotOfBooking(referral, booking, nowOn(today)), episodeIds }
  })
}

function slotOfBooking(referral: Referral, booking: EventOf<'appointment_booked'>, now: string): Slot {
  const { appointmentId, date, time, mode, clinicianId, adjustments } = booking.payload
  const ended = referral.events.find((event) => isEndOf(event, booking))
  const free = newSlot({
    id: appointmentId,
    areaId: referral.areaId,
    clinicId: referral.clinicId,
    on: date,
    time: time ?? '10:30',
    minutes: 60,
    clinicianId,
    mode: slotModes.find((one) => one === mode) ?? 'face_to_face',
    place: 'Room 2',
    changedBy: booking.actorId,
    changedAt: now,
  })
  const slot = bookedSlot(free, {
    referralId: referral.id,
    episodeIds: [booking.episodeId],
    adjustments,
    once: null,
    changedBy: booking.actorId,
    changedAt: now,
  })
  // Stories do not know of one another, so two may have chosen the same hour.
  if (!ended) return { ...slot, clash: null }
  return { ...slot, state: 'ended', clash: null, ending: endingOf[ended.type] ?? null }
}

function isEndOf(event: ReferralEvent, { episodeId, recordedAt }: ReferralEvent): boolean {
  return event.episodeId === episodeId && event.recordedAt > recordedAt && event.type in endingOf
}

/** Whether two times of one clinician meet. */
export function areAtOnce(one: Slot, other: Slot): boolean {
  const isSameDay = one.clinicianId === other.clinicianId && one.on === other.on
  return isSameDay && begins(one) < ends(other) && begins(other) < ends(one)
}

function begins({ time }: Slot): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function ends(slot: Slot): number {
  return begins(slot) + slot.minutes
}

const hours = ['09:30', '11:00', '13:30', '15:00'] as const
const weeksBack = 4
const weeksAhead = 8
// One week of leave lies ahead, so that a closed week can be seen.
const weekOfLeave = 3

/** The free and the closed times of a clinic around today: two days a week in person, one by video. */
export function freeTimes(
  workshop: Workshop,
  area: Area,
  { key, clinic }: { key: string; clinic: Organisation },
) {
  const monday = addDays(mondayOf(workshop.today), -7 * weeksBack)
  return Array.from({ length: weeksBack + weeksAhead }, (_, week) =>
    timesOfWeek(workshop, area, { key, clinic, week, monday: addDays(monday, 7 * week) }),
  ).flat()
}

type Week = {
  readonly key: string
  readonly clinic: Organisation
  readonly week: number
  readonly monday: string
}

function timesOfWeek(workshop: Workshop, area: Area, { key, clinic, week, monday }: Week): readonly Slot[] {
  const { newId, areaId, today, random } = workshop
  const administrator = workerAt(area, key, 'clinic-administrator').id
  const base = { areaId, clinicId: clinic.id, minutes: 60, changedBy: administrator, changedAt: nowOn(today) }
  const isOver = week < weeksBack
  const days = isOver ? [1] : [1, 3]
  const inPerson = days.flatMap((day) =>
    hours
      .filter(() => !isOver || random.chance(0.4))
      .map((time) => ({ on: addDays(monday, day), time, mode: 'face_to_face' as const, place: 'Room 2' })),
  )
  const byVideo = isOver ? [] : [{ on: addDays(monday, 2), time: '10:00', mode: 'video' as const, place: '' }]
  return [...inPerson, ...byVideo].map((time) => {
    const clinicianId = workerAt(area, key, 'clinician').id
    const slot = newSlot({ ...base, ...time, id: newId('k'), clinicianId })
    const isClosed = week === weeksBack + weekOfLeave
    if (!isClosed && time.on >= today) return slot
    const closed = { ...slot, openAt: null, clash: null }
    return isClosed ? { ...closed, state: 'closed' as const, closedBecause: 'leave' as const } : closed
  })
}

function nowOn(today: string): string {
  return `${today}T08:00:00.000Z`
}

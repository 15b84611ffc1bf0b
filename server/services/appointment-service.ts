import type { Actor } from '#schemas/actor.ts'
import { addSlots, closeSlots } from './add-slots.ts'
import { appointmentPage } from './appointment-page.ts'
import { appointmentsList } from './appointments-list.ts'
import { bookAppointment, type Booking } from './book-appointment.ts'
import { bookingPage } from './booking-page.ts'
import { capacityPage } from './capacity-page.ts'
import type { TypedBox } from './clinic-effect.ts'
import { endAppointment } from './end-appointment.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'

const nothingTyped: TypedBox = () => null

/** The book of a clinic: the times there are, who is given one, and what became of it. */
export function createAppointmentService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    list: (actor: Actor) => appointmentsList(desk, actor),
    capacity: (actor: Actor, week: string | null, typedIn: TypedBox = nothingTyped) =>
      capacityPage(desk, actor, { week, typedIn }),
    addSlots: (actor: Actor, form: URLSearchParams) => addSlots(desk, actor, form),
    closeSlots: (actor: Actor, form: URLSearchParams) => closeSlots(desk, actor, form),
    bookingPage: (actor: Actor, referralId: string, isSooner = false) =>
      bookingPage(desk, actor, { referralId, isSooner }),
    book: (actor: Actor, booking: Booking) => bookAppointment(desk, actor, booking),
    page: (actor: Actor, slotId: string) => appointmentPage(desk, actor, slotId),
    end: (actor: Actor, ending: { readonly slotId: string; readonly form: URLSearchParams }) =>
      endAppointment(desk, actor, ending),
  }
}

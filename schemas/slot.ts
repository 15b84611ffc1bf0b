import { z } from 'zod'
import { day, instant, recordId, shortText } from './fields.ts'
import type { ContactMode } from './referral-choices.ts'

export const slotStates = ['open', 'booked', 'ended', 'closed'] as const

/** How an appointment ended. Nobody is closed for missing one. */
export const slotEndings = [
  'attended',
  'was-not-brought',
  'did-not-attend',
  'cancelled-by-family',
  'cancelled-by-service',
] as const
export type SlotEnding = (typeof slotEndings)[number]

/**
 * A time was offered while it is open or booked, and when a child came or should have come. A cancelled appointment leaves its time
 * to be given again, as one of its own; a closed time was not offered.
 */
export const offeredWhile = ['open', 'booked'] as const satisfies readonly (typeof slotStates)[number][]
export const offeredWhenEnded = [
  'attended',
  'was-not-brought',
  'did-not-attend',
] as const satisfies readonly SlotEnding[]

export const slotCloseReasons = ['leave', 'illness', 'training', 'no-room', 'other'] as const

/** The ways a first appointment can be held; a call is a contact, not an appointment. */
export const slotModes = ['face_to_face', 'video'] as const satisfies readonly ContactMode[]

/** What may be arranged for an appointment so that a child can be at ease. */
export const adjustmentKinds = [
  'quiet-room',
  'first-of-the-day',
  'longer-time',
  'interpreter',
  'step-free',
  'pictures-beforehand',
  'somebody-they-trust',
  'breaks',
] as const
export type AdjustmentKind = (typeof adjustmentKinds)[number]

/** A time at a clinic in which one child can be seen; the appointment in it is the slot with who comes. */
export const slotShape = z.strictObject({
  id: recordId,
  areaId: recordId,
  clinicId: recordId,
  on: day,
  /** HH:MM, in London. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.number().int().min(5).max(480),
  clinicianId: recordId.nullable(),
  mode: z.enum(slotModes),
  place: shortText,
  state: z.enum(slotStates),
  /** The clinic, while somebody can still be given this time. */
  openAt: recordId.nullable(),
  /** One clinician at one time; nobody is in two rooms. Null once the time is free for something else. */
  clash: z.string().max(200).nullable(),
  referralId: recordId.nullable(),
  episodeIds: z.array(z.string().max(120)).max(8),
  adjustments: z.array(shortText).max(30),
  /** The page a booking was sent from, so that a double post is one. */
  once: z.string().max(80).nullable(),
  ending: z.enum(slotEndings).nullable(),
  closedBecause: z.enum(slotCloseReasons).nullable(),
  changedBy: recordId,
  changedAt: instant,
})
export type Slot = Readonly<z.infer<typeof slotShape>>

/** Whether a time was offered, by the two lists above. */
export function isOffered({ state, ending }: Pick<Slot, 'state' | 'ending'>): boolean {
  return offeredWhile.some((one) => one === state) || offeredWhenEnded.some((one) => one === ending)
}

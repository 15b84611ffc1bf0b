import { z } from 'zod'
import { pathways } from './referral-event.ts'

export const waitingAgeBands = ['0-4', '5-10', '11-15', '16-17', '18-25'] as const
export type WaitingAgeBand = (typeof waitingAgeBands)[number]

export const closedReasons = [
  'declined_with_advice',
  'redirected',
  'funding_refused',
  'discharged',
  'withdrawn',
  'unable_to_contact',
  'moved_out_of_area',
  'aged_out',
  'deceased',
  'duplicate',
  'entered_in_error',
] as const
export type ClosedReason = (typeof closedReasons)[number]

const date = z.iso.date()

/** One episode as figures need it: dates and groups, nothing that names or numbers a child. */
export const episodeRowShape = z.strictObject({
  pathway: z.enum(pathways),
  received: date,
  estimated: z.boolean(),
  triaged: date.nullable(),
  outcome: z.enum(['accepted', 'declined', 'redirected']).nullable(),
  firstContact: date.nullable(),
  outcomeShared: date.nullable(),
  supportStarted: date.nullable(),
  removed: date.nullable(),
  reason: z.enum(closedReasons).nullable(),
  ageBand: z.enum(waitingAgeBands).nullable(),
  school: z.string().max(120).nullable(),
})
export type EpisodeRow = Readonly<z.infer<typeof episodeRowShape>>

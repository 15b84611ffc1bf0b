import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { Child } from '#schemas/child.ts'
import type { EpisodeGroups } from '#schemas/episode-row.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { RecordProblem } from '#schemas/record-problem.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Episode } from '../episode.ts'
import { isOpen } from '../states.ts'

/** One episode as it stood at the end of an ISO day, with the events that made it and what is known of the child. */
type LookedAt = {
  readonly episode: Episode
  readonly events: readonly ReferralEvent[]
  /** The first instant anything was written of it, whatever was corrected since. */
  readonly firstWrittenAt: string | null
  readonly groups: EpisodeGroups
  readonly child: Pick<Child, 'birthDate' | 'diedOn'>
  /** Another open request is of a child who may be the same. */
  readonly hasDouble: boolean
  readonly asOf: string
}

/** Whether an episode has a problem; null where the question does not arise. */
type Check = (looked: LookedAt) => boolean | null

const lateDays = 30
const silentDays = 84
const outcomeDays = 7
const oldestMonths = 25 * 12

/** Each problem as a question to one episode. */
export const recordChecks: Readonly<Record<RecordProblem, Check>> = {
  'ethnicity-unknown': whileOpen(({ groups }) => groups.ethnicity === null),
  'deprivation-unknown': whileOpen(({ groups }) => groups.deprivation === null),
  'start-estimated': whileOpen(({ episode }) => episode.estimated),
  'late-entry': ({ episode: { receivedOn }, firstWrittenAt }) =>
    receivedOn && firstWrittenAt !== null
      ? daysBetween(receivedOn, londonDay(firstWrittenAt)) > lateDays
      : null,
  'contact-before-receipt': ({ episode: { contacts, receivedOn } }) =>
    receivedOn === null || contacts.length === 0 ? null : contacts.some(({ on }) => on < receivedOn),
  'closed-without-reason': ({ episode: { closedOn, closedReason } }) =>
    closedOn === null ? null : closedReason === null,
  'nothing-for-twelve-weeks': whileOpen(({ events, asOf }) => {
    const last = events.map(({ effectiveDate }) => effectiveDate).reduce(later, '')
    return last < addDays(asOf, -silentDays)
  }),
  'outcome-missing': ({ episode: { appointment }, events, asOf }) => {
    const due = addDays(asOf, -outcomeDays)
    const hadOne = events.some((event) => event.type === 'appointment_booked' && event.payload.date <= due)
    return hadOne ? appointment !== null && appointment.on <= due : null
  },
  'phone-only': ({ episode: { contacts } }) =>
    contacts.length === 0 ? null : contacts.every(({ mode }) => mode === 'phone'),
  'possible-duplicate': whileOpen(({ hasDouble }) => hasDouble),
  'over-25': whileOpen(({ child, asOf }) => ageInMonths(child.birthDate, asOf) >= oldestMonths),
  'after-death': whileOpen(({ child: { diedOn = null }, asOf }) => diedOn !== null && diedOn <= asOf),
}

function whileOpen(hasIt: (looked: LookedAt) => boolean): Check {
  return (looked) => (isOpen(looked.episode.state) ? hasIt(looked) : null)
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

import type { Pathway } from '#schemas/referral-choices.ts'
import { addDays } from '#schemas/calendar.ts'
import { endings, type Ending, type StoryEvent } from './referral-endings.ts'
import type { Random } from './random.ts'

type Between = readonly [number, number]

// Days from the event before. The long waits, for an appointment and on the list, come from the pathway instead.
const gaps: Readonly<Record<Exclude<StoryEvent, 'appointment_booked' | 'info_reminded'>, Between>> = {
  profile_started: [0, 0],
  referral_received: [0, 0],
  triage_opened: [1, 5],
  info_requested: [2, 12],
  info_received: [10, 40],
  risk_changed: [1, 4],
  accepted: [8, 40],
  validation_sent: [120, 200],
  validation_answered: [5, 20],
  first_contact_attended: [21, 42],
  wnb: [21, 42],
  contact: [14, 40],
  assessment_complete: [20, 60],
  outcome_shared: [10, 35],
  support_started: [7, 40],
  age_deferred: [8, 30],
  funding_requested: [8, 30],
  funding_refused: [30, 60],
  declined: [8, 40],
  redirected: [8, 30],
  discharged: [60, 150],
  withdrawn: [60, 300],
  removed_no_contact: [150, 400],
  transferred_out: [60, 300],
  transition_to_adult: [100, 400],
  voided: [3, 20],
}

const usualWeeks: Readonly<Record<Pathway, number>> = { autism: 58, adhd: 46, fasd: 38, unsure: 50 }

// Since the last event; while somebody waits, this is most of the wait.
const since: Readonly<Partial<Record<Ending, Between>>> = {
  draft: [1, 20],
  received: [0, 4],
  'in-triage': [1, 25],
  'information-asked': [2, 26],
  'urgent-in-triage': [0, 2],
  'waiting-after-missed': [2, 20],
  booked: [1, 18],
  'in-assessment': [3, 60],
  'outcome-pending': [2, 25],
  'outcome-shared': [1, 25],
  'post-support': [10, 80],
  'age-deferred': [10, 60],
  'funding-pending': [5, 40],
}
const sinceClosing: Between = [10, 420]

/** A wait in days: half of all are shorter than the usual one of the pathway, a few are much longer. */
export function anyWait(random: Random, pathway: Pathway): number {
  const days = usualWeeks[pathway] * 7 * Math.exp(random.near(0, 0.38))
  return Math.round(Math.min(860, Math.max(50, days)))
}

export type Days = {
  readonly ending: Ending
  readonly pathway: Pathway
  readonly today: string
  readonly sinceDays?: number | undefined
  readonly receivedDaysAgo?: number | undefined
  /** No request is older than this. */
  readonly mostDays: number
}

/** The ISO day of each event of an ending, in order; Mondays to Fridays, none after today. */
export function daysOfEvents(random: Random, days: Days): readonly string[] {
  const steps = endings[days.ending]
  const offsets: number[] = []
  for (const step of steps) offsets.push((offsets.at(-1) ?? 0) + gapBefore(random, step, days.pathway))
  const last = offsets.at(-1) ?? 0
  const since = days.sinceDays ?? sinceLast(random, days)
  const age = days.receivedDaysAgo ?? last + since
  const told = withLongerWait(offsets, { steps, by: age - since - last })
  const lastTold = told.at(-1) ?? 0
  // On the list the wait since the last event is whatever is left; elsewhere it is the story's own.
  const room = onList.includes(days.ending) ? age : Math.max(1, age - since)
  const scale = Math.min(1, days.mostDays / age, lastTold > 0 ? room / lastTold : 1)
  const received = addDays(days.today, -Math.min(age, days.mostDays))
  return told.map((offset) => weekday(addDays(received, Math.floor(offset * scale))))
}

// A request that came longer ago than its story takes has waited the rest of it for its appointment.
function withLongerWait(
  offsets: readonly number[],
  { steps, by }: { readonly steps: readonly StoryEvent[]; readonly by: number },
): readonly number[] {
  const booked = steps.indexOf('appointment_booked')
  return booked < 0 || by <= 0
    ? offsets
    : offsets.map((offset, index) => (index < booked ? offset : offset + by))
}

function gapBefore(random: Random, step: keyof typeof gaps | 'appointment_booked', pathway: Pathway): number {
  if (step === 'appointment_booked') return anyWait(random, pathway)
  const [from, to] = gaps[step]
  return random.int(from, to)
}

const onList: readonly Ending[] = ['waiting', 'waiting-after-information', 'waiting-checked']

function sinceLast(random: Random, { ending, pathway }: Days): number {
  if (onList.includes(ending)) return anyWait(random, pathway)
  const [from, to] = since[ending] ?? sinceClosing
  return random.int(from, to)
}

/** An ISO day, or the Friday before it where it is a Saturday or Sunday, which keeps the order of days. */
export function weekday(day: string): string {
  const back = { 6: 1, 0: 2 }[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 0
  return addDays(day, -back)
}

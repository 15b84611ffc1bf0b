import { addDays, addMonths, addWorkingDays } from '#schemas/calendar.ts'
import type { Episode } from './episode.ts'
import { changeToLookAt, priorityToReview } from './look-timers.ts'
import { nextContactOn } from './next-contact.ts'
import { onTheList } from './states.ts'
import type { KnownWays, TimedStep, Timer, TimerFacts } from './timer.ts'

/** The next thing the service does by itself, which may be ahead; null when every next step is a person's. */
export function timedStep(episode: Episode, facts: TimerFacts): TimedStep | null {
  const steps = timers.flatMap((timer) => timer(episode, facts) ?? [])
  return steps.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null
}

const timers: readonly Timer[] = [
  opening,
  information,
  comingOfAge,
  checkIn,
  noAnswer,
  changeToLookAt,
  priorityToReview,
]

// A request nobody has opened within the promise goes before the people who decide, where it is seen to be late.
function opening({ id, state, localReceivedOn }: Episode, { promises }: TimerFacts): TimedStep | null {
  if (state !== 'received' || localReceivedOn === null) return null
  const due = addDays(localReceivedOn, promises.openWithinDays)
  const move = { type: 'triage_opened', payload: {} } as const
  return { due, key: `${id}:opened:${due}`, reasonCode: null, tell: null, move }
}

// A reminder, another way, then the people who decide go on with what there is.
function information(episode: Episode, facts: TimerFacts): TimedStep | null {
  const { id, state, asked } = episode
  if (state !== 'info_requested' || asked === null) return null
  const { remind, secondChannel, decideAnyway } = facts.promises.informationWorkingDays
  const anyway = later(addWorkingDays(asked.on, decideAnyway), addDays(asked.due, 1))
  const attempt = asked.reminders.length + 1
  const days = [remind, secondChannel][attempt - 1]
  if (days !== undefined && facts.today < anyway)
    return reminder(asked, { id, attempt, due: addWorkingDays(asked.on, days), ways: facts.ways })
  const key = `${id}:waived:${asked.on}`
  const payload = { evidenceIds: [...asked.evidenceIds] }
  const move = { type: 'info_waived', payload } as const
  return { due: anyway, key, reasonCode: 'due-date-passed', tell: 'clinic', move }
}

type Reminding = {
  readonly id: string
  readonly attempt: number
  readonly due: string
  readonly ways: KnownWays
}

// Where nobody can be reached that way, a person of the clinic gets in touch, and the record says so.
function reminder(
  { on, evidenceIds }: NonNullable<Episode['asked']>,
  { id, attempt, due, ways }: Reminding,
): TimedStep {
  const isFirst = attempt === 1
  const isReached = isFirst ? ways.asked : ways.askedAnotherWay
  const reached = isFirst
    ? ({ channel: 'service', tell: 'asked' } as const)
    : ({ channel: 'second-channel', tell: 'asked-another-way' } as const)
  const { channel, tell } = isReached ? reached : ({ channel: 'by-person', tell: 'clinic' } as const)
  const payload = { evidenceIds: [...evidenceIds], channel, attempt }
  const key = `${id}:reminded:${on}:${String(attempt)}`
  return { due, key, reasonCode: null, tell, move: { type: 'info_reminded', payload } }
}

function comingOfAge({ id, state, eligibleFrom }: Episode): TimedStep | null {
  if (state !== 'age_deferred' || eligibleFrom === null) return null
  const key = `${id}:age-reached:${eligibleFrom}`
  const move = { type: 'age_reached', payload: {} } as const
  return { due: eligibleFrom, key, reasonCode: null, tell: 'family', move }
}

/** Asking a family that waits: every twelve weeks without word, and half a year before the 18th birthday; null off the list. */
export function checkIn(episode: Episode, { promises, birthDate, today }: TimerFacts): TimedStep | null {
  const { id, state, since, unanswered } = episode
  if (!onTheList.includes(state) || since === null || unanswered.length > 0) return null
  const usual = nextContactOn(episode, promises, since)
  const beforeAdult = halfAYearBefore18(birthDate)
  const isAhead = beforeAdult !== null && beforeAdult > (episode.lastCheckInOn ?? since)
  const due = isAhead && beforeAdult < usual ? beforeAdult : usual
  const payload = { channel: 'service', answerBy: addDays(later(due, today), promises.answerWithinDays) }
  const move = { type: 'validation_sent', payload } as const
  return { due, key: `${id}:check-in:${due}`, reasonCode: null, tell: 'family', move }
}

function halfAYearBefore18(birthDate: string | null): string | null {
  return birthDate === null ? null : addMonths(birthDate, 18 * 12 - 6)
}

// No answer is first asked again in another way and then, or where no other way is known, becomes a person's task; silence never
// takes anybody off a list.
function noAnswer(episode: Episode, { promises, ways, today }: TimerFacts): TimedStep | null {
  const { id, state, answerBy, unanswered } = episode
  const [first] = unanswered
  if (!onTheList.includes(state) || answerBy === null || first === undefined) return null
  const due = addDays(answerBy, 1)
  if (unanswered.length > 1 || !ways.familyAnotherWay) {
    const why = unanswered.length > 1 ? 'no-answer' : 'no-other-way'
    const move = { type: 'escalated', payload: { why } } as const
    return { due, key: `${id}:no-answer:${first.on}`, reasonCode: null, tell: 'clinic', move }
  }
  const payload = {
    channel: 'second-channel',
    answerBy: addDays(later(due, today), promises.answerWithinDays),
  }
  const move = { type: 'validation_sent', payload } as const
  return { due, key: `${id}:check-in:${first.on}:again`, reasonCode: null, tell: 'family-another-way', move }
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

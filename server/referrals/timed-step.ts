import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addDays, addMonths } from '#schemas/calendar.ts'
import type { EventOf } from '#schemas/referral-event.ts'
import { addWorkingDays } from '#schemas/working-days.ts'
import type { Episode } from './episode.ts'
import { onTheList } from './states.ts'

type TimedEvent =
  'triage_opened' | 'info_reminded' | 'info_waived' | 'age_reached' | 'validation_sent' | 'escalated'

/** What is recorded by it. */
type TimedMove = {
  [Type in TimedEvent]: { readonly type: Type; readonly payload: EventOf<Type>['payload'] }
}[TimedEvent]

/**
 * Something the service does by itself for an episode, due on an ISO day. None of it closes anything. `key` is the same on every
 * server, so that two at once record it once; `tell` is who hears of it.
 */
export type TimedStep = {
  readonly due: string
  readonly key: string
  readonly reasonCode: string | null
  readonly tell: 'family' | 'asked' | 'clinic' | null
  readonly move: TimedMove
}

/** What a timer goes by: the area's promises, the birthday where it is known, and the ISO day it is. */
export type TimerFacts = {
  readonly promises: PathwayPromises
  readonly birthDate: string | null
  readonly today: string
}

type Timer = (episode: Episode, facts: TimerFacts) => TimedStep | null

/** The next thing the service does by itself, which may be ahead; null when every next step is a person's. */
export function timedStep(episode: Episode, facts: TimerFacts): TimedStep | null {
  const steps = timers.flatMap((timer) => timer(episode, facts) ?? [])
  return steps.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null
}

const timers: readonly Timer[] = [opening, information, comingOfAge, checkIn, noAnswer]

// A request nobody has opened within the promise goes before the people who decide, where it is seen to be late.
function opening({ id, state, localReceivedOn }: Episode, { promises }: TimerFacts): TimedStep | null {
  if (state !== 'received' || localReceivedOn === null) return null
  const due = addDays(localReceivedOn, promises.openWithinDays)
  const move = { type: 'triage_opened', payload: {} } as const
  return { due, key: `${id}:opened:${due}`, reasonCode: null, tell: null, move }
}

// A reminder, a second channel, then the people who decide go on with what there is (pathways 2.2).
function information({ id, state, asked }: Episode, { promises, today }: TimerFacts): TimedStep | null {
  if (state !== 'info_requested' || asked === null) return null
  const { remind, secondChannel, decideAnyway } = promises.informationWorkingDays
  const evidenceIds = [...asked.evidenceIds]
  const dueDays = [remind, secondChannel].map((days) => addWorkingDays(asked.on, days))
  const anyway = later(addWorkingDays(asked.on, decideAnyway), addDays(asked.due, 1))
  const isUp = anyway <= today || asked.reminders.length >= dueDays.length
  if (isUp) {
    const key = `${id}:waived:${asked.on}`
    const move = { type: 'info_waived', payload: { evidenceIds } } as const
    return { due: anyway, key, reasonCode: 'due-date-passed', tell: 'clinic', move }
  }
  const attempt = asked.reminders.length + 1
  const due = dueDays[attempt - 1] ?? anyway
  const channel = attempt === 1 ? 'service' : 'second-channel'
  const key = `${id}:reminded:${asked.on}:${String(attempt)}`
  const move = { type: 'info_reminded', payload: { evidenceIds, channel, attempt } } as const
  return { due, key, reasonCode: null, tell: 'asked', move }
}

function comingOfAge({ id, state, eligibleFrom }: Episode): TimedStep | null {
  if (state !== 'age_deferred' || eligibleFrom === null) return null
  const key = `${id}:age-reached:${eligibleFrom}`
  const move = { type: 'age_reached', payload: {} } as const
  return { due: eligibleFrom, key, reasonCode: null, tell: 'family', move }
}

// Every twelve weeks without word, and half a year before the 18th birthday (pathways 2.4).
function checkIn(episode: Episode, { promises, birthDate, today }: TimerFacts): TimedStep | null {
  const { id, state, since, lastTouchOn, unanswered } = episode
  if (!onTheList.includes(state) || since === null || unanswered.length > 0) return null
  const usual = addDays(
    later(lastTouchOn ?? since, episode.lastCheckInOn ?? since),
    promises.checkInEveryDays,
  )
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

// No answer is first asked again in another way and then becomes a person's task; silence never takes anybody off a list.
function noAnswer(episode: Episode, { promises, today }: TimerFacts): TimedStep | null {
  const { id, state, answerBy, unanswered } = episode
  const [first] = unanswered
  if (!onTheList.includes(state) || answerBy === null || first === undefined) return null
  const due = addDays(answerBy, 1)
  if (unanswered.length > 1) {
    const move = { type: 'escalated', payload: { why: 'no-answer' } } as const
    return { due, key: `${id}:no-answer:${first.on}`, reasonCode: null, tell: 'clinic', move }
  }
  const payload = {
    channel: 'second-channel',
    answerBy: addDays(later(due, today), promises.answerWithinDays),
  }
  const move = { type: 'validation_sent', payload } as const
  return { due, key: `${id}:check-in:${first.on}:again`, reasonCode: null, tell: 'family', move }
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

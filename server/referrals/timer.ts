import type { PathwayPromises } from '#schemas/area-pathways.ts'
import type { EventOf } from '#schemas/referral-event.ts'
import type { Episode } from './episode.ts'

type TimedEvent =
  'triage_opened' | 'info_reminded' | 'info_waived' | 'age_reached' | 'validation_sent' | 'escalated'

/** What is recorded by it. */
type TimedMove = {
  [Type in TimedEvent]: { readonly type: Type; readonly payload: EventOf<Type>['payload'] }
}[TimedEvent]

/** Who hears of it: the family or whoever was asked, in the usual way or in another one, or people of the clinic. */
export type TimedTell =
  'family' | 'family-another-way' | 'asked' | 'asked-another-way' | 'clinic' | 'clinicians'

/**
 * Something the service does by itself for an episode, due on an ISO day. None of it closes anything. `key` is the same on every
 * server, so that two at once record it once.
 */
export type TimedStep = {
  readonly due: string
  readonly key: string
  readonly reasonCode: string | null
  readonly tell: TimedTell | null
  readonly move: TimedMove
}

/** Which ways of reaching people are known: another one to the family, one to whoever was asked, and another to them. */
export type KnownWays = {
  readonly familyAnotherWay: boolean
  readonly asked: boolean
  readonly askedAnotherWay: boolean
}

/** What a timer goes by: the area's promises, the birthday where it is known, the ways to reach people, and the ISO day it is. */
export type TimerFacts = {
  readonly promises: PathwayPromises
  readonly birthDate: string | null
  readonly ways: KnownWays
  readonly today: string
}

/** One of the things the service does by itself: the next step of an episode, which may be ahead, or null. */
export type Timer = (episode: Episode, facts: TimerFacts) => TimedStep | null

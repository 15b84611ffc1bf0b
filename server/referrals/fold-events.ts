import type { ReferralEvent } from '#schemas/referral-event.ts'
import { freshEpisode, type Episode } from './episode.ts'
import { factsFrom } from './event-facts.ts'
import { transitionOf, type Transition } from './transitions.ts'

/** Every episode of a referral as its events leave it, in order of first event; order of arrival does not matter. */
export function foldEvents(events: readonly ReferralEvent[]): readonly Episode[] {
  const episodes = new Map<string, Episode>()
  for (const event of eventsInOrder(events)) {
    const episode = episodes.get(event.episodeId) ?? freshEpisode(event.episodeId)
    episodes.set(event.episodeId, afterEvent(episode, event))
  }
  return withEarliestStarts([...episodes.values()])
}

/** One episode as its events leave it; an id nothing happened to gives an episode in state `none`. */
export function foldEpisode(events: readonly ReferralEvent[], episodeId: string): Episode {
  return foldEvents(events).find(({ id }) => id === episodeId) ?? freshEpisode(episodeId)
}

/** The events as known at the end of an ISO instant: what was recorded later is left out, and corrects nothing yet. */
export function asThenKnown(events: readonly ReferralEvent[], instant: string): readonly ReferralEvent[] {
  return events.filter(({ recordedAt }) => recordedAt <= instant)
}

/**
 * The events that count, ordered by day, time of recording and id.
 * A superseded event drops out; its correction stands in its place within the day.
 */
export function eventsInOrder(events: readonly ReferralEvent[]): readonly ReferralEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  const superseded = new Set(events.map(({ supersedes }) => supersedes))
  return events
    .filter(({ id }) => !superseded.has(id))
    .map((event) => ({ event, place: firstOfItsLine(event, byId) }))
    .sort((one, other) => compare(sortKey(one), sortKey(other)))
    .map(({ event }) => event)
}

type Placed = { readonly event: ReferralEvent; readonly place: ReferralEvent }

function firstOfItsLine(event: ReferralEvent, byId: ReadonlyMap<string, ReferralEvent>): ReferralEvent {
  const earlier = event.supersedes === null ? undefined : byId.get(event.supersedes)
  return earlier ? firstOfItsLine(earlier, byId) : event
}

function sortKey({ event, place }: Placed): string {
  return `${event.effectiveDate} ${place.recordedAt} ${place.id}`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** The episode after one more event; an event that does not fit changes nothing and is noted. */
export function afterEvent(episode: Episode, event: ReferralEvent): Episode {
  const transition = transitionOf(event.type)
  if (!transition.from.includes(episode.state)) {
    return { ...episode, outOfPlace: [...episode.outOfPlace, event.id] }
  }
  return { ...episode, ...factsFrom(episode, event), ...stateAfter(episode, transition, event.effectiveDate) }
}

function stateAfter(episode: Episode, { to, reason }: Transition, on: string): Partial<Episode> {
  if (to === 'same') return {}
  if (to === 'previous') return { state: episode.stateBeforeClosing, since: on }
  if (to !== 'closed') return { state: to, since: on }
  const stateBeforeClosing = episode.state === 'closed' ? episode.stateBeforeClosing : episode.state
  return { state: to, since: on, stateBeforeClosing, closedOn: on, closedReason: reason ?? null }
}

// A merged duplicate gives its date to the one that stays, when that date is earlier.
function withEarliestStarts(episodes: readonly Episode[]): readonly Episode[] {
  const merged = episodes.filter(
    ({ mergedInto, closedReason }) => mergedInto !== null && closedReason === 'duplicate',
  )
  if (merged.length === 0) return episodes
  return episodes.map((episode) => {
    const starts = merged
      .filter(({ mergedInto }) => mergedInto === episode.id)
      .map(({ receivedOn }) => receivedOn)
    const dates = [episode.receivedOn, ...starts].filter((date) => date !== null)
    return { ...episode, receivedOn: dates.sort()[0] ?? null }
  })
}

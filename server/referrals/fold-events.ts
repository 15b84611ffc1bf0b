import type { ReferralEvent } from '#schemas/referral-event.ts'
import { freshEpisode, type Episode } from './episode.ts'
import { factsFrom } from './event-facts.ts'
import { transitionOf, type Transition } from './transitions.ts'

/**
 * Every episode of a referral as its events leave it, in order of first event; order of arrival does not matter. With `until`, an
 * ISO date, as it stood at the end of that day.
 */
export function foldEvents(events: readonly ReferralEvent[], until?: string): readonly Episode[] {
  const drafts: Draft[] = []
  for (const event of eventsInOrder(events)) {
    if (until !== undefined && event.effectiveDate > until) break
    applyEvent(draftOf(drafts, event.episodeId), event)
  }
  return withEarliestStarts(drafts)
}

/** One episode as its events leave it; an id nothing happened to gives an episode in state `none`. */
export function foldEpisode(events: readonly ReferralEvent[], episodeId: string): Episode {
  return foldEvents(events).find(({ id }) => id === episodeId) ?? freshEpisode(episodeId)
}

/**
 * The events that count, ordered by day, time of recording and id.
 * A superseded event drops out; its correction stands in its place within the day. What withdraws an entry puts nothing in its place.
 */
export function eventsInOrder(events: readonly ReferralEvent[]): readonly ReferralEvent[] {
  if (events.every(({ supersedes }) => supersedes === null)) return inOrder(events)
  const byId = new Map(events.map((event) => [event.id, event]))
  const superseded = new Set(events.map(({ supersedes }) => supersedes))
  const counting = events.filter(({ id, type }) => !superseded.has(id) && type !== 'entry_withdrawn')
  const placeOf = new Map(counting.map((event) => [event, firstOfItsLine(event, byId)]))
  return counting.toSorted((one, other) => {
    const [first, second] = [placeOf.get(one) ?? one, placeOf.get(other) ?? other]
    return compare(one.effectiveDate, other.effectiveDate) || compareRecording(first, second)
  })
}

// Most referrals were never corrected and are stored in order already: then there is nothing to sort.
function inOrder(events: readonly ReferralEvent[]): readonly ReferralEvent[] {
  const isSorted = events.every((event, index) => {
    const last = events[index - 1]
    return last === undefined || compareDays(last, event) <= 0
  })
  return isSorted ? events : events.toSorted(compareDays)
}

function compareDays(one: ReferralEvent, other: ReferralEvent): number {
  return compare(one.effectiveDate, other.effectiveDate) || compareRecording(one, other)
}

function compareRecording(one: ReferralEvent, other: ReferralEvent): number {
  return compare(one.recordedAt, other.recordedAt) || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function firstOfItsLine(event: ReferralEvent, byId: ReadonlyMap<string, ReferralEvent>): ReferralEvent {
  const earlier = event.supersedes === null ? undefined : byId.get(event.supersedes)
  return earlier ? firstOfItsLine(earlier, byId) : event
}

// Changed in place while folding, because copying an episode for each of its events costs more than all the rest.
type Draft = { -readonly [Field in keyof Episode]: Episode[Field] }

// A referral has so few episodes, one a pathway, that looking them through is quicker than any index.
function draftOf(drafts: Draft[], episodeId: string): Draft {
  const known = drafts.find(({ id }) => id === episodeId)
  if (known) return known
  const draft = freshEpisode(episodeId)
  drafts.push(draft)
  return draft
}

// An event that does not fit changes nothing and is noted.
function applyEvent(draft: Draft, event: ReferralEvent): void {
  const transition = transitionOf(event.type)
  // A receipt put right to a day before the draft was begun leaves the draft nothing to say.
  if (event.type === 'profile_started' && draft.state !== 'none') return
  if (!transition.from.includes(draft.state)) {
    draft.outOfPlace = [...draft.outOfPlace, event.id]
    return
  }
  Object.assign(draft, factsFrom(draft, event))
  moveOn(draft, transition, event.effectiveDate)
}

function moveOn(draft: Draft, { to, reason }: Transition, on: string): void {
  if (to === 'same') return
  draft.since = on
  if (to === 'closed') {
    if (draft.state !== 'closed') draft.stateBeforeClosing = draft.state
    draft.closedOn = on
    draft.closedReason = reason ?? null
  }
  draft.state = to === 'previous' ? draft.stateBeforeClosing : to
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

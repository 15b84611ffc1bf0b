import type { CountedEpisode, EpisodeGroups } from '#schemas/episode-row.ts'
import { measureSets } from '#schemas/measure-set.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { firstContactOn } from './clocks.ts'
import type { Episode } from './episode.ts'
import { episodeRow } from './episode-row.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'

/** The groups of an episode about which nothing is known. */
export const groupsNotKnown: EpisodeGroups = {
  ageBand: null,
  sex: null,
  ethnicity: null,
  deprivation: null,
  freeMeals: null,
  language: null,
  care: null,
  school: null,
}

/**
 * The episodes of a referral as they are kept for counting, without an id; drafts, merged duplicates and entries made in error
 * are not among them. Groups are those of the day of receipt.
 */
export function countedEpisodes({ events, groups }: Pick<Referral, 'events' | 'groups'>): CountedEpisode[] {
  const known = groups ?? groupsNotKnown
  const ordered = eventsInOrder(events)
  return foldEvents(events).flatMap((episode) => {
    const row = episodeRow(episode, known)
    if (!row) return []
    const own = ordered.filter(({ episodeId }) => episodeId === episode.id)
    return [{ ...row, ...known, ...contactsOf(episode), ...happenedIn(own, episode, row.received) }]
  })
}

function contactsOf(episode: Episode) {
  return {
    seenContact: firstContactOn(episode, measureSets['mhsds-autism'].contact),
    liveContact: firstContactOn(episode, measureSets['adhd-mi'].contact),
    liveAssessment: firstContactOn(episode, measureSets.wales.contact),
  }
}

function happenedIn(events: readonly ReferralEvent[], episode: Episode, received: string) {
  const arrival = events.find(isArrival)
  const known = arrival ?? events[0]
  return {
    localReceived: episode.localReceivedOn ?? received,
    recorded: known ? londonDay(known.recordedAt) : received,
    source: arrival?.payload.source ?? null,
    priority: episode.priority,
    assessed: episode.assessing.at(-1)?.to ?? null,
    result: episode.outcome,
    asked: askedIn(events),
    visits: visitsIn(events),
    touched: [
      ...new Set(
        events.filter(({ type }) => touches.includes(type)).map(({ effectiveDate }) => effectiveDate),
      ),
    ],
  }
}

type Arrival = Extract<ReferralEvent, { type: 'referral_received' | 're_referral' | 'transfer_in' }>

function isArrival(event: ReferralEvent): event is Arrival {
  return ['referral_received', 're_referral', 'transfer_in'].includes(event.type)
}

const touches: readonly ReferralEvent['type'][] = [
  'validation_answered',
  'contact',
  'first_contact_attended',
  'risk_changed',
]

// A later arrival settles every request that is still open.
function askedIn(events: readonly ReferralEvent[]): CountedEpisode['asked'] {
  const asked: { on: string; settled: string | null }[] = []
  for (const { type, effectiveDate } of events) {
    if (type === 'info_requested') asked.push({ on: effectiveDate, settled: null })
    if (type !== 'info_received' && type !== 'info_waived') continue
    for (const one of asked) one.settled ??= effectiveDate
  }
  return asked
}

const visitEnds = new Map<ReferralEvent['type'], CountedEpisode['visits'][number]['how']>([
  ['first_contact_attended', 'attended'],
  ['contact', 'attended'],
  ['wnb', 'wnb'],
  ['dna', 'dna'],
  ['cancelled_by_family', 'cancelled_by_family'],
  ['cancelled_by_service', 'cancelled_by_service'],
])

function visitsIn(events: readonly ReferralEvent[]): CountedEpisode['visits'] {
  return events.flatMap(({ type, effectiveDate }) => {
    const how = visitEnds.get(type)
    return how ? [{ on: effectiveDate, how }] : []
  })
}

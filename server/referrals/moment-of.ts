import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { freshEpisode } from './episode.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'
import type { Moment, MoveFacts } from './move-facts.ts'

/** The referral as it stood just before the place where a new event belongs, which for a late one is in the past. */
export function momentOf(referral: Referral, event: ReferralEvent, facts: MoveFacts): Moment {
  const before = eventsBefore(referral, event)
  const episodes = foldEvents(before)
  const episode = episodes.find(({ id }) => id === event.episodeId) ?? freshEpisode(event.episodeId)
  return { referral, episode, episodes, command: event, facts }
}

// What withdraws an entry stands nowhere itself; it belongs where that entry stands.
function eventsBefore({ events }: Referral, event: ReferralEvent): readonly ReferralEvent[] {
  const isWithdrawal = event.type === 'entry_withdrawn'
  const ordered = eventsInOrder(isWithdrawal ? events : [...events, event])
  const place = isWithdrawal ? event.supersedes : event.id
  return ordered.slice(
    0,
    ordered.findIndex(({ id }) => id === place),
  )
}

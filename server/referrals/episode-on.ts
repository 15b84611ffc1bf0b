import { londonDay } from '#schemas/london-day.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { freshEpisode, type Episode } from './episode.ts'
import { foldEvents } from './fold-events.ts'

/** With what was known at the end of that day, or with all that has been written down since. */
export const knowings = ['then', 'now'] as const
export type Knowing = (typeof knowings)[number]

/**
 * One episode at the end of an ISO day in London. As then known, what was recorded later is left out and corrects nothing yet;
 * that answer never changes again.
 */
export function episodeOn(
  events: readonly ReferralEvent[],
  episodeId: string,
  { day, knowing }: { readonly day: string; readonly knowing: Knowing },
): Episode {
  const known = knowing === 'now' ? events : events.filter(({ recordedAt }) => londonDay(recordedAt) <= day)
  return foldEvents(known, day).find(({ id }) => id === episodeId) ?? freshEpisode(episodeId)
}

import { daysBetween } from '#schemas/calendar.ts'
import type { CountedEpisode } from '#schemas/episode-fact.ts'

/**
 * The day by which half have been seen, over everybody received by an ISO day (Kaplan–Meier; leaving unseen and still waiting
 * are censored); null when half is never reached.
 */
export function kmMedian(episodes: readonly CountedEpisode[], asOf: string): number | null {
  const spells = episodes
    .filter(({ received, estimated }) => received <= asOf && !estimated)
    .map((episode) => spellOf(episode, asOf))
  const seenAfter = [...new Set(spells.filter(({ seen }) => seen).map(({ days }) => days))].toSorted(
    (one, other) => one - other,
  )
  let still = 1
  for (const day of seenAfter) {
    const atRisk = spells.filter(({ days }) => days >= day).length
    still *= 1 - spells.filter(({ days, seen }) => seen && days === day).length / atRisk
    if (still <= 0.5) return day
  }
  return null
}

function spellOf({ received, firstContact, removed }: CountedEpisode, asOf: string) {
  const ends = [firstContact, removed, asOf].filter((day) => day !== null).toSorted()
  const [end = asOf] = ends
  return { seen: end === firstContact, days: daysBetween(received, end) }
}

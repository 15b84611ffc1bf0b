import type { PathwayPromises } from '#schemas/area-pathways.ts'
import { addDays } from '#schemas/calendar.ts'
import type { Episode } from './episode.ts'

/**
 * The ISO day by which somebody who waits hears from the service again: so many days after the last word either way, or after the
 * last time they were asked how things are. `since` is the day the state began.
 */
export function nextContactOn(
  { lastTouchOn, lastCheckInOn }: Pick<Episode, 'lastTouchOn' | 'lastCheckInOn'>,
  { checkInEveryDays }: Pick<PathwayPromises, 'checkInEveryDays'>,
  since: string,
): string {
  const last = [lastTouchOn, lastCheckInOn].filter((day) => day !== null).toSorted()
  return addDays(last.at(-1) ?? since, checkInEveryDays)
}

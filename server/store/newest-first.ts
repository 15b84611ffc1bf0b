import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { CheckedSearch } from './asked.ts'
import type { Asking, Reach } from './reach.ts'
import { dayIn, earliest, farthest, onDay, restOf, upTo } from './stretch.ts'

/** The last so many documents of a list by day, the newest first, out of no more days than hold them. */
export async function newestFirst<Document>(asking: Asking<Document>): Promise<readonly Document[]> {
  const { search, most, reach } = asking
  if (!search.position) return fromNewestDays(asking)
  const day = dayIn(String(search.position.values[0]))
  const same = await reach.first(onDay(search, day), most)
  if (same.length === most) return same
  const before = upTo({ ...search, position: null }, day)
  return [...same, ...(await fromNewestDays({ search: before, most: most - same.length, reach }))]
}

async function fromNewestDays<Document>({
  search,
  most,
  reach,
}: Asking<Document>): Promise<readonly Document[]> {
  const day = await newestDayWith(search, most, reach)
  return reach.first(day === null ? search : restOf(search, day), most)
}

/** The latest day from which on the list holds so many; null where all of it holds fewer. */
async function newestDayWith(
  search: CheckedSearch,
  most: number,
  reach: Reach<unknown>,
): Promise<string | null> {
  const isEnoughFrom = async (day: string) => (await reach.howMany(restOf(search, day), most)) === most
  let enough = dayIn(String(search.from ?? earliest))
  let tooLate = addDays(dayIn(String(search.to ?? farthest)), 1)
  if (!(await isEnoughFrom(enough))) return null
  while (daysBetween(enough, tooLate) > 1) {
    const middle = addDays(enough, Math.floor(daysBetween(enough, tooLate) / 2))
    if (await isEnoughFrom(middle)) enough = middle
    else tooLate = middle
  }
  return enough
}

import { addDays } from '#schemas/calendar.ts'
import type { FactCount, Period } from '#schemas/episode-fact.ts'
import { offeredWhenEnded, offeredWhile, slotStates } from '#schemas/slot.ts'
import { slots } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/**
 * How many times the clinics of an area offered in a period, and in how many of them a child was seen (indicator A03). Nothing
 * where no time had been recorded by its end: then nobody knows how many there were.
 */
export async function slotCounts(
  store: Pick<Store, 'records'>,
  areaId: string,
  { from, to }: Period,
): Promise<readonly FactCount[]> {
  const records = store.records(slots)
  const before = addDays(to, 1)
  const sumOf = async (counts: readonly Promise<number>[]) =>
    (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
  const inState = (state: string, since?: string) =>
    records.count('byAreaState', { equals: [areaId, state], from: since, to: before })
  const ended = (ending: string) =>
    records.count('byAreaEnding', { equals: [areaId, ending], from, to: before })

  if ((await sumOf(slotStates.map((state) => inState(state)))) === 0) return []
  const open = await sumOf(offeredWhile.map((state) => inState(state, from)))
  const over = await sumOf(offeredWhenEnded.map(ended))
  return [slotCount('slot-offered', open + over), slotCount('slot-attended', await ended('attended'))]
}

/** So many times of clinics, as a weighted row beside those of episodes. */
export function slotCount(fact: 'slot-offered' | 'slot-attended', count: number): FactCount {
  const byDays = [{ days: null, episodes: count }]
  return { pathway: null, cut: null, group: 'all', fact, detail: null, schools: [], byDays }
}

import { addDays, addMonths } from '#schemas/calendar.ts'
import { decodedEpisode } from '#schemas/decoded-episode.ts'
import { pathways, priorities, type Pathway, type Priority } from '#schemas/referral-choices.ts'
import type { WaitBasis } from '#schemas/wait-basis.ts'
import { waitBases } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { waitBasis } from '#server/waiting/estimate/wait-basis.ts'
import type { WaitRow } from '#server/waiting/estimate/wait-row.ts'
import { areasOf } from './areas-of.ts'

type List = { readonly areaId: string; readonly pathway: Pathway; readonly priority: Priority }

/** What estimates of this month stand on, or of the month before while this month's are being worked out; null before the first. */
export async function newestBasis(store: Store, list: List, today: string): Promise<WaitBasis | null> {
  const bases = store.records(waitBases)
  const asOf = lastDayBeforeMonthOf(today)
  return (
    (await bases.get(basisId(list, asOf))) ??
    bases.get(basisId(list, lastDayBeforeMonthOf(addMonths(today, -1))))
  )
}

/** Works out, once a month and area, what estimates stand on. Doing it again, or on two servers at once, changes nothing. */
export async function keepWaitBases(store: Store, today: string): Promise<void> {
  const asOf = lastDayBeforeMonthOf(today)
  for (const areaId of await areasOf(store)) {
    const lists = pathways.flatMap((pathway) => priorities.map((priority) => ({ areaId, pathway, priority })))
    const last = lists.at(-1)
    // They are written in order, so the last one tells of all of them.
    if (!last || (await store.records(waitBases).get(basisId(last, asOf)))) continue
    const rows = await rowsOf(store, areaId, asOf)
    for (const list of lists) {
      const basis = waitBasis(rows.get(list.pathway) ?? [], { ...list, asOf })
      await store.records(waitBases).insert({ id: basisId(list, asOf), ...list, asOf, ...basis })
    }
  }
}

function basisId({ areaId, pathway, priority }: List, asOf: string): string {
  return `${areaId}:${pathway}:${priority}:${asOf}`
}

// A basis says how the list moved up to the end of a month, and serves the whole of the next.
function lastDayBeforeMonthOf(today: string): string {
  return addDays(`${today.slice(0, 7)}-01`, -1)
}

// The longest window looked back over.
const windowDays = 52 * 7

// From what is kept for counting, without the requests themselves: an area may have a million of them.
async function rowsOf(store: Store, areaId: string, asOf: string): Promise<RowsByPathway> {
  const rows = new Map(pathways.map((pathway): [Pathway, WaitRow[]] => [pathway, []]))
  const since = addDays(asOf, -windowDays)
  for await (const episodes of store.episodes(areaId)) {
    for (const episode of episodes) {
      const row = { ...decodedEpisode(episode), ageBand: null, school: null }
      if (isOfUse(row, since)) rows.get(row.pathway)?.push(row)
    }
  }
  return rows
}

type RowsByPathway = ReadonlyMap<Pathway, readonly WaitRow[]>

// Waits that ended before the window tell nothing of how the list moves now.
function isOfUse({ outcome, firstContact, removed }: WaitRow, since: string): boolean {
  const ended = firstContact ?? removed
  return outcome === 'accepted' && (ended === null || ended > since)
}

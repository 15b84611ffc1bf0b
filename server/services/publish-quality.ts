import { addDays, addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { QualityMonth } from '#schemas/quality-month.ts'
import type { ProblemCount } from '#schemas/record-problem.ts'
import { createRecordCounter } from '#server/referrals/quality/record-counter.ts'
import { qualityMonths } from '#server/store/collections.ts'
import type { Records, Store } from '#server/store/records.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import type { Parts } from './parts.ts'
import { qualityCells } from './quality-cells.ts'
import { areasOf } from './areas-of.ts'

type Publishing = Pick<Parts, 'store' | 'now'>

/** Publishes how requests were recorded at the end of the last month, once for each area. Answers how many months were made. */
export async function publishQuality({ store, now }: Publishing): Promise<number> {
  const month = addMonths(`${londonDay(now()).slice(0, 7)}-01`, -1)
  const asOf = addDays(addMonths(month, 1), -1)
  let made = 0
  for (const areaId of await areasOf(store)) {
    const id = `${areaId}:${month}`
    if (await store.records(qualityMonths).get(id)) continue
    const counts = await countedIn(store, areaId, asOf)
    if (!counts) continue
    const before = await newestQuality(store.records(qualityMonths), areaId)
    const exact = qualityCells(counts)
    const cells = protectCells(exact, 'local-cube', before?.cells ?? null)
    const kept = await store.records(qualityMonths).insert({
      id,
      areaId,
      month,
      madeAt: now(),
      cells: cells.map((cell) => ({ ...cell, dims: { ...cell.dims } })),
    })
    made += kept.ok ? 1 : 0
  }
  return made
}

/** The newest published month of how an area's requests were recorded; null while there is none. */
export async function newestQuality(
  months: Pick<Records<QualityMonth, 'byMonth'>, 'find'>,
  areaId: string,
): Promise<QualityMonth | null> {
  const { documents } = await months.find('byMonth', { equals: [areaId], descending: true, limit: 1 })
  return documents[0] ?? null
}

// Some requests at a time, each with its child; null where an area has none.
async function countedIn(
  store: Store,
  areaId: string,
  asOf: string,
): Promise<readonly ProblemCount[] | null> {
  const counter = createRecordCounter(asOf)
  let looked = 0
  for await (const some of store.recordedRequests(areaId)) {
    for (const record of some) counter.add(record)
    looked += some.length
  }
  return looked === 0 ? null : counter.counts()
}

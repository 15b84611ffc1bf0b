import { addMonths } from '#schemas/calendar.ts'
import type { Cube } from '#schemas/cube.ts'
import { londonDay } from '#schemas/london-day.ts'
import { measureSetIds, type MeasureSetId } from '#schemas/measure-set.ts'
import { cubes, localities, referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { areasOf } from './areas-of.ts'
import { createAreaCounts } from './area-counts.ts'
import { makeCube, type EpisodeCounts } from './make-cube.ts'
import type { Parts } from './parts.ts'

/** How many months back each measure set begins; one that is not named is not published. */
export type MonthsBack = Readonly<Partial<Record<MeasureSetId, number>>>

// The local set is drawn as a series; the others are for returns, which are about the newest months.
const usualMonthsBack: MonthsBack = {
  local: 24,
  'mhsds-autism': 3,
  'adhd-mi': 3,
  'chs-sitrep': 3,
  rtt: 3,
  wales: 3,
}

type Publishing = Pick<Parts, 'store' | 'now'> & {
  /** The store's own counts when left out. */
  readonly countsOf?: EpisodeCounts | undefined
  readonly monthsBack?: MonthsBack | undefined
}

/**
 * Publishes every month that is over and not published yet, oldest first, for every area and measure set.
 * A published month is never made again. Run at the start and every few hours: what is there already costs one look.
 */
export function createMonthPublisher({ store, now, monthsBack = usualMonthsBack, ...more }: Publishing) {
  const sets = measureSetIds.filter((measureSet) => (monthsBack[measureSet] ?? 0) > 0)
  let isStopping = false

  async function publishSet(
    areaId: string,
    measureSet: MeasureSetId,
    countsOf: EpisodeCounts,
  ): Promise<void> {
    const lastMonth = addMonths(`${londonDay(now()).slice(0, 8)}01`, -1)
    const parted = await store.records(localities).get(areaId)
    let previous = await newestOf(store, areaId, measureSet)
    let month = previous
      ? addMonths(previous.month, 1)
      : addMonths(lastMonth, 1 - (monthsBack[measureSet] ?? 0))
    while (month <= lastMonth && !isStopping) {
      const cube: Cube = await makeCube(countsOf, {
        ...{ areaId, measureSet, month, previous, madeAt: now() },
        local: measureSet === 'local' ? null : await store.records(cubes).get(`${areaId}:local:${month}`),
        ...(parted && { localities: parted.names }),
      })
      const kept = await store.records(cubes).insert(cube)
      // Another server was faster: its month stands.
      if (!kept.ok && kept.refusal !== 'already-exists')
        throw new Error(`a month was refused: ${kept.refusal}`)
      previous = kept.ok ? kept.value : await store.records(cubes).get(cube.id)
      month = addMonths(month, 1)
    }
  }

  return {
    publishDue: async (): Promise<void> => {
      const countsOf = more.countsOf ?? createAreaCounts(store)
      for (const areaId of await areasOf(store)) {
        if (!(await hasRequests(store, areaId))) continue
        for (const measureSet of sets) await publishSet(areaId, measureSet, countsOf)
      }
    },
    /** Lets the month under way be finished and begins no other. */
    stop: (): void => {
      isStopping = true
    },
  }
}

async function newestOf(store: Store, areaId: string, measureSet: MeasureSetId): Promise<Cube | null> {
  const search = { equals: [areaId, measureSet], descending: true, limit: 1 }
  const { documents } = await store.records(cubes).find('byMonth', search)
  return documents[0] ?? null
}

async function hasRequests(store: Store, areaId: string): Promise<boolean> {
  const { documents } = await store.records(referrals).find('byArea', { equals: [areaId], limit: 1 })
  return documents.length > 0
}

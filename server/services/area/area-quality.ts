import { londonDay } from '#schemas/london-day.ts'
import { figuresStoreOf } from '#server/store/figures-store.ts'
import { monthsQuality } from '../month-quality.ts'
import type { Parts } from '../parts.ts'
import { newestQuality } from '../publish-quality.ts'
import { createPublishedMonths } from '../published-months.ts'
import { qualityView } from '../quality-cells.ts'

/** How far the published months of an area can be relied on, newest first, and how its requests were recorded; protected already. */
export function createAreaQuality({ store, now }: Pick<Parts, 'store' | 'now'>) {
  const figures = figuresStoreOf(store)
  const published = createPublishedMonths(figures)
  return async (areaId: string) => {
    const today = londonDay(now())
    const records = await newestQuality(figures.quality, areaId)
    return {
      months: monthsQuality(await published(areaId, 'local'), today).toReversed(),
      records: records && qualityView(records, today),
    }
  }
}
export type AreaQuality = Awaited<ReturnType<ReturnType<typeof createAreaQuality>>>

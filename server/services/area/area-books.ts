import { londonDay } from '#schemas/london-day.ts'
import { figuresStoreOf } from '#server/store/figures-store.ts'
import type { Books } from '../area-service.ts'
import type { Parts } from '../parts.ts'
import { createPublishedMonths, isProvisional } from '../published-months.ts'

/** The published months of an area, read through a store that opens nothing else. */
export function createAreaBooks({ store, now }: Pick<Parts, 'store' | 'now'>): Books {
  const published = createPublishedMonths(figuresStoreOf(store))
  return async (areaId, measureSet) => {
    const book = await published(areaId, measureSet)
    const today = londonDay(now())
    return {
      ...book,
      months: book.months.map((month) => ({ ...month, isProvisional: isProvisional(month.asOf, today) })),
    }
  }
}

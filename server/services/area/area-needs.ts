import { addDays, addMonths } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { needMonths, offers } from '#server/store/collections.ts'
import type { Needs } from '../area-service.ts'
import type { Parts } from '../parts.ts'
import { isProvisional } from '../published-months.ts'

const mostOffers = 1000

/** The newest published month of needs of an area and its local offer: nothing here names or counts a child unprotected. */
export function createAreaNeeds({ store, now }: Pick<Parts, 'store' | 'now'>): Needs {
  return async (areaId) => {
    const [months, found] = await Promise.all([
      store.records(needMonths).find('byMonth', { equals: [areaId], descending: true, limit: 1 }),
      store.records(offers).find('byArea', { equals: [areaId], limit: mostOffers }),
    ])
    const [newest] = months.documents
    if (!newest) return { month: null, offers: found.documents }
    const asOf = addDays(addMonths(newest.month, 1), -1)
    const month = { ...newest, asOf, isProvisional: isProvisional(asOf, londonDay(now())) }
    return { month, offers: found.documents }
  }
}

import { needMonths, offers } from '#server/store/collections.ts'
import type { Needs } from '../area-service.ts'
import type { Parts } from '../parts.ts'

const mostOffers = 1000

/** The newest published month of needs of an area and its local offer: nothing here names or counts a child unprotected. */
export function createAreaNeeds({ store }: Pick<Parts, 'store'>): Needs {
  return async (areaId) => {
    const [months, found] = await Promise.all([
      store.records(needMonths).find('byMonth', { equals: [areaId], descending: true, limit: 1 }),
      store.records(offers).find('byArea', { equals: [areaId], limit: mostOffers }),
    ])
    return { month: months.documents[0] ?? null, offers: found.documents }
  }
}

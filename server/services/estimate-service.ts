import { londonDay } from '#schemas/london-day.ts'
import type { Parts } from './parts.ts'
import { checkEstimates } from './estimate-checks.ts'
import { keepWaitBases } from './wait-bases.ts'

/** The estimates' own upkeep, which nobody asks for: what they stand on each month, and how they did each quarter. */
export function createEstimateService({ store, now }: Pick<Parts, 'store' | 'now'>) {
  return {
    /** Does what is due today, and nothing when it is done. */
    keepUp: async (): Promise<void> => {
      const today = londonDay(now())
      await keepWaitBases(store, today)
      await checkEstimates(store, today)
    },
  }
}

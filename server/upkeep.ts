import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { londonDay } from '#schemas/london-day.ts'
import { parseSettings } from './env.ts'
import { createInventedCounts } from './seed/invented-counts.ts'
import { publishNeeds } from './services/area/publish-needs.ts'
import { bringUpToDate } from './services/bring-up-to-date.ts'
import { createEstimateService } from './services/estimate-service.ts'
import { createMonthPublisher } from './services/publish-months.ts'
import { publishQuality } from './services/publish-quality.ts'
import { collections } from './store/collections.ts'
import { openStore } from './store/open-store.ts'

// A program of its own, begun by server/upkeep-program.ts: does what is due, and ends.
const settings = parseSettings(process.env)
const { dataDir, mongoUri } = settings
const store = await openStore({ dataDir, mongoUri, collections, patience: 'of-upkeep' })
const parts = { store, questionnaire: childNeedsV1, now: () => new Date().toISOString() }
const publisher = createMonthPublisher({ ...parts, ...inventedMonths() })
const steps = [
  () => bringUpToDate(store),
  () => publishNeeds(parts),
  () => publishQuality(parts),
  publisher.publishDue,
  createEstimateService(parts).keepUp,
]
const stopping = new AbortController()
// The service says so by a signal, or by no longer being there.
for (const end of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(end, stop)

for (const step of steps) if (!stopping.signal.aborted) await step()
await store.close()
process.exit(0)

function stop(): void {
  stopping.abort()
  publisher.stop()
}

// A few hundred children are too few for any figure; the demonstration has months of requests nobody made.
function inventedMonths() {
  const { demonstration } = settings
  if (!demonstration) return {}
  const countsOf = createInventedCounts(demonstration.seed, londonDay(parts.now()))
  return { countsOf, monthsBack: { local: 14, 'mhsds-autism': 1, 'chs-sitrep': 1 } }
}

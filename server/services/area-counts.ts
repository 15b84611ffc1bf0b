import type { PlanSpans } from '#server/store/counted-plan.ts'
import type { Store } from '#server/store/records.ts'
import { createSupportCounter } from '#server/waiting/indicators/supported-waiting.ts'
import type { EpisodeCounts } from './make-cube.ts'
import { slotCounts } from './slot-counts.ts'

type HelpedByArea = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The weighted rows of an area with those who are helped while they wait, and the times its clinics offered: an episode knows of no
 * plan and no free time, and a plan of no episode. Plans are read once for all areas and measure sets that are counted on one day
 * after another.
 */
export function createAreaCounts(store: Store): EpisodeCounts {
  let known: { readonly day: string; readonly helped: HelpedByArea } | null = null
  return async (areaId, asked) => {
    const day = asked.period.to
    if (known?.day !== day) known = { day, helped: await helpedOn(store, day) }
    const counts = await store.episodeCounts(areaId, asked)
    const support = createSupportCounter(asked)
    const childIds = known.helped.get(areaId) ?? new Set<string>()
    for await (const episodes of store.episodes(areaId, childIds))
      for (const episode of episodes) support.add(episode)
    return [...counts, ...support.counts(counts), ...(await slotCounts(store, areaId, asked.period))]
  }
}

// The children with an action under way, by area.
async function helpedOn(store: Store, day: string): Promise<HelpedByArea> {
  const found = new Map<string, Set<string>>()
  for await (const plans of store.planSpans()) {
    for (const { areaId, childId } of plans.filter((plan) => hasActionOn(plan, day))) {
      const known = found.get(areaId) ?? new Set<string>()
      found.set(areaId, known.add(childId))
    }
  }
  return found
}

// Begun, and not stopped.
function hasActionOn({ cycles }: PlanSpans, day: string): boolean {
  const cycle = cycles.findLast(({ plannedOn }) => plannedOn <= day)
  return (cycle?.actions ?? []).some(
    ({ startOn, stoppedOn }) =>
      startOn !== null && startOn <= day && !(stoppedOn !== null && stoppedOn <= day),
  )
}

import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import type { Plan } from '#schemas/plan.ts'
import { plans, referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { supportedWaiting } from '#server/waiting/indicators/supported-waiting.ts'

/** The weighted rows of an area with those who are helped while they wait: an episode knows of no plan, and a plan of no episode. */
export async function countsWithSupport(
  store: Store,
  areaId: string,
  asked: CountsAsked,
): Promise<readonly FactCount[]> {
  const counts = await store.episodeCounts(areaId, asked)
  const helped: CountedEpisode[] = []
  for await (const plan of store.records(plans).stream()) {
    if (plan.areaId !== areaId || !hasActionOn(plan, asked.period.to)) continue
    const { documents } = await store.records(referrals).find('byChild', { equals: [plan.childId] })
    helped.push(...documents.flatMap(({ episodes }) => episodes ?? []))
  }
  return [...counts, ...supportedWaiting(counts, helped, asked)]
}

// Begun, and not stopped.
function hasActionOn({ cycles }: Plan, day: string): boolean {
  const cycle = cycles.findLast(({ plannedOn }) => plannedOn <= day)
  return (cycle?.actions ?? []).some(
    ({ startOn, review }) =>
      startOn !== null && startOn <= day && !(review?.decision === 'stop' && review.on <= day),
  )
}

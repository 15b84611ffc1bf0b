import type { GivenEstimate } from '#schemas/given-estimate.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { firstContactOn } from '#server/referrals/clocks.ts'
import { estimateChecks, givenEstimates, referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { hitRate, type GivenEstimate as Judged } from '#server/waiting/estimate/back-test.ts'
import { areasOf } from './areas-of.ts'

/** The quarter of an ISO day, such as 2026-Q4. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Holds the estimates families were given against what came, once a quarter and area. Doing it again changes nothing. */
export async function checkEstimates(store: Store, today: string): Promise<void> {
  const quarter = quarterOf(today)
  for (const areaId of await areasOf(store)) {
    const id = `${areaId}:${quarter}`
    if (await store.records(estimateChecks).get(id)) continue
    const { judged, held, earlier, later } = hitRate(await judgedIn(store, areaId), today)
    await store
      .records(estimateChecks)
      .insert({ id, areaId, quarter, checkedOn: today, judged, held, earlier, later })
  }
}

const aPage = 500

async function judgedIn(store: Store, areaId: string): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(store, areaId, after)
    for (const given of page.documents) judged.push(...(await whatCame(store, given)))
    after = page.next
  } while (after !== null)
  return judged
}

function pageOf(store: Store, areaId: string, after: string | null) {
  return store.records(givenEstimates).find('byArea', { equals: [areaId], limit: aPage, after })
}

async function whatCame(
  store: Store,
  { referralId, episodeId, asOf, days }: GivenEstimate,
): Promise<readonly Judged[]> {
  const referral = days && (await store.records(referrals).get(referralId))
  if (!referral) return []
  const episode = foldEpisode(referral.events, episodeId)
  return [{ asOf, days, firstContact: firstContactOn(episode), removed: episode.closedOn }]
}

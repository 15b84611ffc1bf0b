import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { CodedEpisode } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { plans, referrals } from './collections.ts'
import { readPlanSpans, type PlanSpans } from './counted-plan.ts'
import { childIdIn, readCountedReferral, type CountedReferral } from './counted-referral.ts'
import type { Collection } from './define-collection.ts'
import { documentKey, type LmdbTables } from './lmdb-layout.ts'
import { afterPrefix } from './sort-key.ts'

const readAtOnce = 2000

/** The weighted rows of an area in one pass over what is kept for counting; other requests get their turn meanwhile. */
export async function countInOnePass(
  tables: LmdbTables,
  areaId: string,
  asked: CountsAsked,
): Promise<readonly FactCount[]> {
  const counter = createFactCounter(asked)
  for await (const requests of countedIn(tables, areaId))
    for (const { childId, episodes } of requests)
      for (const episode of episodes) counter.add(episode, childId)
  return counter.counts()
}

/** The episodes of an area, many at a time, from what is kept for counting; of these children alone where they are named. */
export async function* episodesIn(
  tables: LmdbTables,
  areaId: string,
  childIds?: ReadonlySet<string>,
): AsyncGenerator<readonly CodedEpisode[]> {
  if (childIds?.size === 0) return
  for await (const requests of countedIn(tables, areaId, childIds))
    yield requests.flatMap(({ episodes }) => episodes)
}

/** The spans of every plan, many at a time, from what is kept for counting. */
export async function* planSpansIn(tables: LmdbTables): AsyncGenerator<readonly PlanSpans[]> {
  for await (const texts of keptOf(tables, plans)) yield texts.map(readPlanSpans)
}

async function* countedIn(
  tables: LmdbTables,
  areaId: string,
  childIds?: ReadonlySet<string>,
): AsyncGenerator<readonly CountedReferral[]> {
  for await (const texts of keptOf(tables, referrals)) {
    const asked = childIds ? texts.filter((text) => childIds.has(childIdIn(text))) : texts
    yield asked.map(readCountedReferral).filter((request) => request.areaId === areaId)
  }
}

async function* keptOf({ counted }: LmdbTables, collection: Collection): AsyncGenerator<readonly string[]> {
  const end = afterPrefix(documentKey(collection))
  let start = documentKey(collection)
  for (;;) {
    const batch = [...counted.getRange({ start, exclusiveStart: true, end, limit: readAtOnce })]
    const last = batch.at(-1)
    if (!last) return
    yield batch.map(({ value }) => value)
    start = last.key
    await letOthersGo()
  }
}

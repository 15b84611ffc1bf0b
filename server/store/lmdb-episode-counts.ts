import { setImmediate as letOthersGo } from 'node:timers/promises'
import type { CodedEpisode } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { referrals } from './collections.ts'
import { childIdIn, readCountedReferral, type CountedReferral } from './counted-referral.ts'
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

async function* countedIn(
  { counted }: LmdbTables,
  areaId: string,
  childIds?: ReadonlySet<string>,
): AsyncGenerator<readonly CountedReferral[]> {
  const end = afterPrefix(documentKey(referrals))
  let start = documentKey(referrals)
  for (;;) {
    const batch = [...counted.getRange({ start, exclusiveStart: true, end, limit: readAtOnce })]
    const last = batch.at(-1)
    if (!last) return
    const asked = childIds ? batch.filter(({ value }) => childIds.has(childIdIn(value))) : batch
    yield asked.map(({ value }) => readCountedReferral(value)).filter((request) => request.areaId === areaId)
    start = last.key
    await letOthersGo()
  }
}

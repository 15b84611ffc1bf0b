import { setImmediate as letOthersGo } from 'node:timers/promises'
import { createFactCounter } from '#schemas/count-facts.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import type { Referral } from '#schemas/referral.ts'
import { referrals } from './collections.ts'
import { documentKey, type LmdbTables } from './lmdb-layout.ts'
import { afterPrefix } from './sort-key.ts'

type Counted = Pick<Referral, 'areaId' | 'childId' | 'episodes'>

const readAtOnce = 2000

/** The weighted rows of an area in one pass over what is kept for counting; other requests get their turn meanwhile. */
export async function countInOnePass(
  { counted }: LmdbTables,
  areaId: string,
  asked: CountsAsked,
): Promise<readonly FactCount[]> {
  const counter = createFactCounter(asked)
  const end = afterPrefix(documentKey(referrals))
  let start = documentKey(referrals)
  for (;;) {
    const batch = [...counted.getRange({ start, exclusiveStart: true, end, limit: readAtOnce })]
    for (const { value } of batch) {
      const request: unknown = JSON.parse(value)
      if (!isCounted(request) || request.areaId !== areaId) continue
      for (const episode of request.episodes ?? []) counter.add(episode, request.childId)
    }
    const last = batch.at(-1)
    if (!last) return counter.counts()
    start = last.key
    await letOthersGo()
  }
}

// Written by this room alone, from a document that was checked; checking it again would cost more than all the rest.
function isCounted(value: unknown): value is Counted {
  return typeof value === 'object' && value !== null && 'areaId' in value && 'childId' in value
}

import { setImmediate as letOthersGo } from 'node:timers/promises'
import { children, referrals } from './collections.ts'
import type { Collection } from './define-collection.ts'
import { documentKey, type LmdbTables } from './lmdb-layout.ts'
import { writtenChild, writtenRequest, type RecordedRequest } from './recorded-request.ts'
import { afterPrefix, sortKey } from './sort-key.ts'

const readAtOnce = 200

/** The requests of an area with their children, many at a time; other requests get their turn meanwhile. */
export async function* recordedIn(
  tables: LmdbTables,
  areaId: string,
): AsyncGenerator<readonly RecordedRequest[]> {
  const ofArea = sortKey([referrals.name, 'byArea', areaId])
  const end = afterPrefix(ofArea)
  let start = ofArea
  for (;;) {
    const batch = [...tables.entries.getRange({ start, exclusiveStart: true, end, limit: readAtOnce })]
    const last = batch.at(-1)
    if (!last) return
    yield batch.flatMap(({ value: id }) => recorded(tables, id))
    start = last.key
    await letOthersGo()
  }
}

// None where the child is no longer there.
function recorded(tables: LmdbTables, id: string): readonly RecordedRequest[] {
  const referral = writtenRequest(documentIn(tables, referrals, id))
  const child = documentIn(tables, children, referral.childId)
  return child === null ? [] : [{ referral, child: writtenChild(child) }]
}

function documentIn({ documents }: LmdbTables, collection: Collection, id: string): unknown {
  const text = documents.get(documentKey(collection, id))
  return text === undefined ? null : JSON.parse(text)
}

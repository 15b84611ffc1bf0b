import {
  areaPathways,
  children,
  contributions,
  localities,
  offers,
  organisations,
  people,
  plans,
  referrals,
  residents,
  rounds,
  slots,
} from '#server/store/collections.ts'
import type { Identified } from '#server/store/define-collection.ts'
import type { Records, Store } from '#server/store/records.ts'
import type { Documents } from './make-documents.ts'

const atOnce = 200

/** Writes an area into a store: organisations last, because a store that has them counts as filled. */
export async function writeDocuments(store: Store, documents: Documents): Promise<void> {
  await writeAll(store.records(areaPathways), documents.areaPathways)
  await writeAll(store.records(people), documents.people)
  await writeAll(store.records(children), documents.children)
  await writeAll(store.records(rounds), documents.rounds)
  await writeAll(store.records(contributions), documents.contributions)
  await writeAll(store.records(plans), documents.plans)
  await writeAll(store.records(referrals), documents.referrals)
  await writeAll(store.records(slots), documents.slots)
  await writeAll(store.records(offers), documents.offers)
  await writeAll(store.records(residents), documents.residents)
  await writeAll(store.records(localities), documents.localities)
  await writeAll(store.records(organisations), documents.organisations)
}

async function writeAll<T extends Identified>(records: Records<T>, documents: readonly T[]): Promise<void> {
  for (let start = 0; start < documents.length; start += atOnce) {
    const written = await Promise.all(
      documents.slice(start, start + atOnce).map((document) => records.insert(document)),
    )
    for (const one of written) {
      // A start that was stopped half-way left some of these very documents.
      if (!one.ok && one.refusal !== 'already-exists')
        throw new Error(`the store refused a document: ${one.refusal}`)
    }
  }
}

import {
  areaPathways,
  children,
  contributions,
  keptPosts,
  localities,
  needMonths,
  offers,
  organisations,
  people,
  plans,
  qualityMonths,
  referrals,
  residents,
  rounds,
  sessions,
  slots,
} from '#server/store/collections.ts'
import type { Identified } from '#server/store/define-collection.ts'
import type { Records, Store } from '#server/store/records.ts'

/** Takes everything out of a store but the access log, which only ever grows. */
export async function emptyStore(store: Store): Promise<void> {
  await removeAll(store.records(organisations))
  await removeAll(store.records(areaPathways))
  await removeAll(store.records(people))
  await removeAll(store.records(sessions))
  await removeAll(store.records(children))
  await removeAll(store.records(rounds))
  await removeAll(store.records(contributions))
  await removeAll(store.records(plans))
  await removeAll(store.records(keptPosts))
  await removeAll(store.records(referrals))
  await removeAll(store.records(slots))
  await removeAll(store.records(offers))
  await removeAll(store.records(residents))
  await removeAll(store.records(localities))
  await removeAll(store.records(needMonths))
  await removeAll(store.records(qualityMonths))
}

async function removeAll<T extends Identified>(records: Records<T>): Promise<void> {
  const ids: string[] = []
  for await (const { id } of records.stream()) ids.push(id)
  await Promise.all(ids.map((id) => records.remove(id)))
}

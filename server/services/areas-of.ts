import { organisations } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/** Every area somebody works in, by id. */
export async function areasOf(store: Store): Promise<readonly string[]> {
  const areas = new Set<string>()
  for await (const { areaId } of store.records(organisations).stream()) areas.add(areaId)
  return [...areas]
}

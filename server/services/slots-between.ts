import type { Slot } from '#schemas/slot.ts'
import { slots } from '#server/store/collections.ts'
import type { Page, Store, Stored } from '#server/store/records.ts'

const readAtOnce = 500

type Between = { readonly clinicId: string; readonly from: string; readonly to: string }

/** All times of a clinic from one ISO day up to, and without, another, however many. */
export async function slotsBetween(
  store: Store,
  { clinicId, from, to }: Between,
): Promise<readonly Stored<Slot>[]> {
  const found: Stored<Slot>[] = []
  let after: string | null = null
  do {
    const search = { equals: [clinicId], from, to, limit: readAtOnce, after }
    const page: Page<Slot> = await store.records(slots).find('byClinicDay', search)
    found.push(...page.documents)
    after = page.next
  } while (after !== null)
  return found
}

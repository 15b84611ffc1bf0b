import type { Plan } from '#schemas/plan.ts'
import type { Grant } from '#server/access/decide.ts'
import { plans } from '#server/store/collections.ts'
import type { Store, Stored } from '#server/store/records.ts'

/** The plan of the child a grant is for, or null when there is none yet. */
export async function planOf(store: Store, { childId }: Grant): Promise<Stored<Plan> | null> {
  if (childId === null) throw new Error('a grant for no child opens no plan')
  const { documents } = await store.records(plans).find('byChild', { equals: [childId], limit: 1 })
  return documents[0] ?? null
}

import type { Child, learningElsewhere } from '#schemas/child.ts'
import type { Store } from '#server/store/records.ts'
import { placeOf } from './referral-records.ts'

/** In the school, nursery or college on the record. */
export const atSetting = 'at-setting'

/** Where a child learns, and the name of the school, nursery or college on the record; null where there is none. */
type Learning = {
  readonly where: typeof atSetting | (typeof learningElsewhere)[number]
  readonly setting: string | null
}

/** Where a child learns, as it was said last. */
export async function learningOf(store: Store, child: Child): Promise<Learning> {
  const setting = child.schoolId ? (await placeOf(store, child.schoolId)).name : null
  const usual = setting === null ? 'not-in-setting' : atSetting
  return { where: child.learnsElsewhere?.where ?? usual, setting }
}

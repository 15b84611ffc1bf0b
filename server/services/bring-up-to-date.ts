import { done } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { referrals, upkeepMarks } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/** One more whenever something new is derived from the events of a request and kept beside them. */
const version = 2
const id = 'referrals-derived'

/**
 * Requests written before something was derived from their events get it, so that no list and no count waits for their next change.
 * Once for each version: afterwards it costs one look. May be repeated, and two servers may do it at once.
 */
export async function bringUpToDate(store: Store): Promise<void> {
  const marks = store.records(upkeepMarks)
  const mark = await marks.get(id)
  if (mark?.version === version) return
  for await (const referral of store.records(referrals).stream()) {
    if (isWhole(referral)) continue
    await store
      .records(referrals)
      .mutate(referral.id, (current) => done(refreshReferral(current, current.updatedAt)))
  }
  if (mark) await marks.mutate(id, () => done({ id, version }))
  else await marks.insert({ id, version })
}

function isWhole({ episodes, replies }: Referral): boolean {
  return episodes !== undefined && replies !== undefined
}

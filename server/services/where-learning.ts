import type { Actor } from '#schemas/actor.ts'
import { learningElsewhere } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children } from '#server/store/collections.ts'
import { atSetting } from './learning-of.ts'
import type { ReferralPlace, SenderDesk } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { openDraft } from './referral-draft.ts'

/**
 * Keeps where a child learns, said by whoever begins a request. Of a child who learns at home nothing is asked of a school, and other
 * people and papers tell as much.
 */
export async function sayWhereLearning(
  desk: SenderDesk,
  actor: Actor,
  { place, where }: { readonly place: ReferralPlace; readonly where: string },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openDraft(desk, actor, place)
  if (!opened.ok) return opened
  const elsewhere = learningElsewhere.find((each) => each === where)
  if (!elsewhere && (where !== atSetting || opened.value.child.schoolId === null))
    return refused('say-where-learning')
  const said = { by: personOf(actor).personId, on: londonDay(desk.now()) }
  const kept = await desk.store
    .records(children)
    .mutate(opened.value.child.id, (child) =>
      done({ ...child, learnsElsewhere: elsewhere ? { ...said, where: elsewhere } : null }),
    )
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

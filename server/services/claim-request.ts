import type { Actor } from '#schemas/actor.ts'
import type { Claiming } from '#schemas/clinic-list.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { queueLanes, type Referral } from '#schemas/referral.ts'
import { holderKey } from '#server/referrals/list-keys.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { referrals } from '#server/store/collections.ts'
import { isClinicianAt } from './clinic-people.ts'
import { openClinic } from './clinic-place.ts'
import type { Desk } from './desk.ts'
import { pageOfLanes } from './laned-page.ts'
import { personOf } from './person-of.ts'
import { openForClinician } from './triage-page.ts'

/** What somebody does with who reads a request; `holder` is who the page said had it, so that nobody takes by surprise. */
export type Claim = {
  readonly referralId: string
  readonly intent: Claiming
  readonly holder: string | null
  /** The colleague it is handed to. */
  readonly to: string | null
}

/** Takes an undecided request to read, gives it back, or hands it to a colleague of the same clinic. It holds nobody back. */
export async function claimRequest(
  desk: Desk,
  actor: Actor,
  claim: Claim,
): Promise<Outcome<{ rev: number }>> {
  const asking = { actor, action: 'write', section: 'triage' } as const
  const opened = await openForClinician(desk, asking, claim.referralId)
  if (!opened.ok) return opened
  const { clinicId } = opened.value.referral
  const me = personOf(actor).personId
  const to = claim.intent === 'take' ? me : claim.intent === 'release' ? null : claim.to
  if (claim.intent === 'hand-over' && !(await isClinicianAt(desk.store, { clinicId, personId: to })))
    return refused('choose-colleague')
  const kept = await desk.store.records(referrals).mutate(claim.referralId, (current) => {
    if ((current.claim?.by ?? null) !== claim.holder) return refused('taken-meanwhile')
    return done(heldBy(current, to, desk.now()))
  })
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

/** Takes the first request of the queue that nobody has taken; refused when there is none. */
export async function takeNext(desk: Desk, actor: Actor): Promise<Outcome<{ referralId: string }>> {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  if (!place.value.isClinician) return refused('not-found')
  const page = await pageOfLanes(desk.store, referrals, {
    index: 'byQueueLane',
    view: holderKey(place.value.clinicId, null),
    lanes: queueLanes,
    after: null,
  })
  for (const { id } of page?.documents ?? []) {
    const taken = await claimRequest(desk, actor, { referralId: id, intent: 'take', holder: null, to: null })
    if (taken.ok) return done({ referralId: id })
  }
  return refused('nothing-to-take')
}

function heldBy(current: Referral, personId: string | null, now: string): Referral {
  return refreshReferral({ ...current, claim: personId === null ? null : { by: personId, at: now } }, now)
}

import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Evidence, Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { referrals } from '#server/store/collections.ts'
import { hasPrivate, nameOfGiver } from './agree-referral.ts'
import { areaPathwaysOn } from './area-rules.ts'
import { buildPack } from './build-pack.ts'
import type { Desk } from './desk.ts'
import { evidenceSum, type EvidenceView } from './evidence-lines.ts'
import { lookForMatches } from './look-for-matches.ts'
import { openForSender, type OpenedReferral, type ReferralPlace, type SenderDesk } from './open-for-sender.ts'
import { packForSender } from './pack-view.ts'
import { sourceOf } from './permitted-pathways.ts'
import { personOf } from './person-of.ts'
import { draftEvidence, openEvidence } from './referral-draft.ts'
import { tellClinic, tellFamily } from './referral-messages.ts'
import { episodesElsewhere, isSent, placeOf, referralsOf } from './referral-records.ts'
import { roundForReferral, type RoundForReferral } from './round-for-referral.ts'

/** Everything that would leave, before it leaves. Private answers are never shown to the sender, nor whether there are any. */
export async function checkPage(desk: SenderDesk, actor: Actor, place: ReferralPlace) {
  const opened = await openEvidence(desk, actor, place)
  if (!opened.ok) return opened
  const { child, referral, known, lines } = opened.value
  return done({
    name: child.likesToBeCalled,
    clinic: (await placeOf(desk.store, referral.clinicId)).name,
    pathways: foldEvents(referral.events).map(({ pathway }) => pathway),
    agreement: referral.agreement && {
      by: nameOfGiver(child, referral),
      on: referral.agreement.on,
      withPrivate: hasPrivate(referral),
    },
    lines,
    sum: evidenceSum(lines),
    pack: packForSender(await packOf(desk, opened.value, known)),
  })
}

/**
 * Sends a referral: it counts as received by the clinic today, and its clocks start. Sending twice sends once. Refused without
 * agreement, and where a request for the same pathway is open.
 */
export async function sendReferral(
  desk: SenderDesk,
  actor: Actor,
  place: ReferralPlace,
): Promise<Outcome<{ referralId: string }>> {
  const opened = await openForSender(desk, { actor, action: 'send' }, place)
  if (!opened.ok) return opened
  const { child, referral, grant } = opened.value
  if (isSent(referral)) return done({ referralId: referral.id })
  if (!referral.agreement) return refused('agreement-missing')
  const known = await roundForReferral(desk, actor, { child, grant })
  const lines = await draftEvidence(desk, { child, referral, known }, true)
  const area = await areaPathwaysOn(desk.store, referral.areaId, londonDay(desk.now()))
  const leaving = {
    area,
    sender: { actorId: personOf(actor).personId, source: sourceOf(grant) },
    evidence: lines.flatMap(toEvidence),
    pack: await packOf(desk, opened.value, known),
    elsewhere: episodesElsewhere(await referralsOf(desk.store, grant), referral.id),
    outbox: [
      ...(await tellClinic(desk, referral.clinicId, { kind: 'referral-received', path: '/clinic/queue' })),
      ...(await tellFamily(desk, child, 'referral-received')),
    ],
  }
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (draft) => (isSent(draft) ? done(draft) : sent(desk, draft, leaving)))
  if (!kept.ok) return kept.refusal === 'duplicate-key' ? refused('pathway-already-open') : kept
  await lookForMatches(desk, referral)
  return done({ referralId: referral.id })
}

type Sender = { readonly actorId: string; readonly source: ReturnType<typeof sourceOf> }

type Leaving = Pick<Referral, 'evidence' | 'pack'> & {
  readonly sender: Sender
  readonly outbox: readonly OutboxEntry[]
  readonly elsewhere: ReturnType<typeof episodesElsewhere>
  readonly area: AreaPathways | null
}

function sent(
  { now }: Desk,
  draft: Referral,
  { elsewhere, area, outbox, sender, ...leaving }: Leaving,
): Outcome<Referral> {
  const today = londonDay(now())
  const ready: Referral = {
    ...draft,
    ...leaving,
    ...(area && { areaPathwaysId: area.id, promises: area.promises }),
    outbox: [...draft.outbox, ...outbox],
  }
  return foldEvents(draft.events).reduce<Outcome<Referral>>((referral, { id }) => {
    if (!referral.ok) return referral
    const facts = { today, now: now(), id: `${id}:received`, elsewhere, area: area ?? usualRules }
    return recordEvent(referral.value, received(referral.value, id, { ...sender, today }), facts)
  }, done(ready))
}

function received(
  referral: Referral,
  episodeId: string,
  { actorId, source, today }: Sender & { readonly today: string },
): ReferralCommand {
  const pathway = foldEvents(referral.events).find(({ id }) => id === episodeId)?.pathway ?? 'unsure'
  return {
    type: 'referral_received',
    episodeId,
    effectiveDate: today,
    actorId,
    role: 'referrer',
    reasonCode: null,
    note: null,
    supersedes: null,
    payload: {
      pathway,
      source,
      referrerOrganisationId: referral.fromOrganisationId,
      consentToRefer: referral.agreement !== null,
      responsibleBody: referral.areaId,
      estimated: false,
    },
  }
}

async function packOf(
  desk: SenderDesk,
  { child, referral }: OpenedReferral,
  known: RoundForReferral,
): Promise<NonNullable<Referral['pack']>> {
  const school = child.schoolId ? (await placeOf(desk.store, child.schoolId)).name : null
  const { agreement } = referral
  const agreed =
    agreement && hasPrivate(referral)
      ? { by: nameOfGiver(child, referral) ?? agreement.givenBy, on: agreement.on }
      : null
  // Somebody of a family speaks for what they told in private themselves, and for nobody else.
  const isOwn = desk.section === 'own-request'
  const privateParts = known.parts.filter(({ authorId }) => !isOwn || authorId === referral.referrerId)
  return buildPack(desk, { child, school, known, privateParts, agreed })
}

/** A line of the checklist as it is kept at sending; what is missing is not kept. */
export function toEvidence({ id, owner, state, because }: EvidenceView): readonly Evidence[] {
  if (state === 'missing') return []
  return [{ id, owner, state, ...(because !== null && { because }) }]
}

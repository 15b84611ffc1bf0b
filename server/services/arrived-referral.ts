import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Child } from '#schemas/child.ts'
import type { LocalityId } from '#schemas/episode-row.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { EventOf, ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeGroups } from '#server/referrals/episode-groups.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { fromOutside } from '#server/referrals/shared-with-sender.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { blankReferral } from './blank-referral.ts'
import type { Desk } from './desk.ts'
import { evidenceLines, settingOf } from './evidence-lines.ts'
import { episodesElsewhere } from './referral-records.ts'
import { toEvidence } from './send-referral.ts'
import type { Arrival } from './typed-arrival.ts'

const onPaper = 'as-on-paper'

/** What is known when a request arrives on paper. */
export type Arriving = {
  readonly arrival: Arrival
  readonly child: Child
  readonly clinicId: string
  readonly id: string
  /** Every other request of the child. */
  readonly others: readonly Referral[]
  readonly area: AreaPathways | null
  readonly today: string
  readonly locality: LocalityId | null
}

/** The request as the clinic keeps it, with the receipt of each pathway; refused by the rules of every receipt. */
export async function arrivedReferral(
  desk: Desk,
  enteredBy: string,
  arriving: Arriving,
): Promise<Outcome<Referral>> {
  const { arrival, others, area, today, id } = arriving
  const facts = { today, now: desk.now(), elsewhere: episodesElsewhere(others, id), area: area ?? usualRules }
  const blank = onArrival(desk, enteredBy, arriving)
  const received = arrival.pathways.reduce<Outcome<Referral>>((referral, pathway) => {
    if (!referral.ok) return referral
    const command = receiptOf(arriving, pathway, enteredBy)
    return recordEvent(referral.value, command, { ...facts, id: `${command.episodeId}:received` })
  }, done(blank))
  return received.ok ? done(await withEvidence(desk, received.value, arriving)) : received
}

function onArrival(desk: Desk, enteredBy: string, arriving: Arriving): Referral {
  const { arrival, child, clinicId, id, area, locality } = arriving
  const groups = episodeGroups(child, { on: arrival.receivedOn, school: child.schoolId, locality })
  const from = { fromOrganisationId: fromOutside, referrerId: enteredBy }
  return {
    ...blankReferral({ id, child, clinicId, groups, ...from, now: desk.now() }),
    fromName: arrival.fromName,
    agreement: {
      givenBy: arrival.agreedBy,
      capacity: arrival.capacity,
      on: arrival.receivedOn,
      wordsHash: desk.hashOfSecret(onPaper),
      wordsVersion: onPaper,
    },
    ...(area && { areaPathwaysId: area.id, promises: area.promises }),
  }
}

// A request for something that was closed before is a new one that remembers the first (docs/states.md, 29).
function receiptOf(
  { arrival, child, id, others }: Arriving,
  pathway: Pathway,
  enteredBy: string,
): ReferralCommand {
  const { original } = arrival
  const said = {
    episodeId: `${id}:${pathway}`,
    effectiveDate: arrival.receivedOn,
    actorId: enteredBy,
    role: 'administrator' as const,
    reasonCode: arrival.reason,
    note: null,
    supersedes: null,
  }
  const payload: EventOf<'referral_received'>['payload'] = {
    pathway,
    source: arrival.source,
    referrerOrganisationId: arrival.fromName,
    consentToRefer: true,
    responsibleBody: child.areaId,
    estimated: arrival.isEstimated,
  }
  if (original)
    return {
      ...said,
      type: 'transfer_in',
      payload: { ...payload, originalReceivedDate: original.on, evidence: original.evidence },
    }
  const previous = closedBefore(others, pathway)
  const first = previous?.firstEverReceivedOn ?? previous?.receivedOn
  if (!previous || !first) return { ...said, type: 'referral_received', payload }
  return {
    ...said,
    type: 're_referral',
    payload: { ...payload, previousEpisodeId: previous.id, firstEverReceivedDate: first },
  }
}

const neverWas: readonly (string | null)[] = ['duplicate', 'entered_in_error']

function closedBefore(others: readonly Referral[], pathway: Pathway): Episode | undefined {
  return others
    .flatMap(({ events }) => foldEvents(events))
    .filter((episode) => episode.pathway === pathway && episode.closedOn !== null)
    .filter(({ receivedOn, closedReason }) => receivedOn !== null && !neverWas.includes(closedReason))
    .toSorted((one, other) => ((one.closedOn ?? '') < (other.closedOn ?? '') ? 1 : -1))[0]
}

async function withEvidence(
  desk: Desk,
  referral: Referral,
  { child, area, today }: Arriving,
): Promise<Referral> {
  const lines = evidenceLines(referral, {
    child,
    setting: await settingOf(desk.store, child),
    today,
    items: (area ?? usualRules).evidence,
    known: ['identity', 'agreement'],
    withRestricted: true,
  })
  return refreshReferral({ ...referral, evidence: lines.flatMap(toEvidence) }, desk.now())
}

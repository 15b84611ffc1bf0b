import { instantAfter } from '#schemas/calendar.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from './episode.ts'
import { foldEpisode } from './fold-events.ts'

/**
 * The first events of the episodes that an event of another episode starts; none for most events. A pathway the request had
 * raised, or one of several it was not sure between, keeps the day of the request; one a clinician adds starts on the day of
 * that decision.
 */
export function episodesStartedBy(referral: Referral, event: ReferralEvent): readonly ReferralEvent[] {
  if (event.type === 'added_pathway') {
    const { pathway, newEpisodeId, raisedInReferral } = event.payload
    const from = raisedInReferral ? foldEpisode(referral.events, event.episodeId) : null
    return [arrivalOf({ referral, event, from }, { pathway, episodeId: newEpisodeId, nth: 1 })]
  }
  if (event.type !== 'split') return []
  const from = foldEpisode(referral.events, event.episodeId)
  return event.payload.into.slice(1).flatMap((started, index) => {
    const arrival = arrivalOf({ referral, event, from }, { ...started, nth: 2 * index + 1 })
    return [arrival, openingOf(event, arrival)]
  })
}

type Starting = {
  readonly referral: Referral
  readonly event: ReferralEvent
  /** The episode whose day is kept; null when the new one starts today. */
  readonly from: Episode | null
}
type Started = { readonly pathway: Pathway; readonly episodeId: string; readonly nth: number }

function arrivalOf({ referral, event, from }: Starting, { pathway, episodeId, nth }: Started): ReferralEvent {
  const arrival = {
    pathway,
    source: 'added_by_clinician',
    referrerOrganisationId: referral.fromOrganisationId,
    consentToRefer: true,
    responsibleBody: referral.areaId,
    estimated: from?.estimated ?? false,
  } as const
  const { receivedOn = null, localReceivedOn = null } = from ?? {}
  const base = {
    ...event,
    id: `${event.id}:received${nth === 1 ? '' : `-${String(nth)}`}`,
    episodeId,
    effectiveDate: localReceivedOn ?? event.effectiveDate,
    recordedAt: later(event, nth),
    supersedes: null,
  }
  if (receivedOn === null || receivedOn === localReceivedOn)
    return { ...base, type: 'referral_received', payload: arrival }
  const payload = {
    ...arrival,
    originalReceivedDate: receivedOn,
    evidence: 'as the first pathway of this request',
  }
  return { ...base, type: 'transfer_in', payload }
}

function openingOf(event: ReferralEvent, arrival: ReferralEvent): ReferralEvent {
  const { id, episodeId, recordedAt } = arrival
  return {
    ...event,
    id: `${id}:opened`,
    episodeId,
    recordedAt: instantAfter(recordedAt, recordedAt),
    supersedes: null,
    type: 'triage_opened',
    payload: {},
  }
}

function later({ recordedAt }: ReferralEvent, nth: number): string {
  return new Date(Date.parse(recordedAt) + nth).toISOString()
}

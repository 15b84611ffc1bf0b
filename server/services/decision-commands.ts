import type { Pathway } from '#schemas/referral-choices.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Letter } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { isOnEvidenceList } from '#server/referrals/evidence.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'
import type { TypedDecision } from './typed-decision.ts'

/** A decision as it is entered: by whom, at which clinic, and by what rules. */
export type Entering = {
  readonly once: string
  readonly decision: TypedDecision
  readonly personId: string
  readonly clinicId: string
  /** Who gets a letter: a family that asked themselves is the sender too, and gets one. */
  readonly readers: readonly Letter['to'][]
  /** What the area asks for and promises, in the version the request came under. */
  readonly area: AreaRules
}

type OfEpisode = { readonly entry: Entering; readonly episode: Episode }

/**
 * The commands that record a decision for one pathway on an ISO day: a request is opened, and one that waits for an answer taken back,
 * by the first decision on it.
 */
export function decisionCommands(of: OfEpisode, today: string): readonly ReferralCommand[] {
  return [...beforeDeciding(of, today), commandOf(of, today)]
}

/** Whether accepting as urgent is, for now, a proposal: a colleague has not proposed it before. */
export function isProposal(
  { urgentProposed }: Pick<Episode, 'urgentProposed'>,
  { decision, personId }: { readonly decision: TypedDecision; readonly personId: string },
): boolean {
  if (decision.kind !== 'accept' || decision.priority !== 'urgent') return false
  return urgentProposed === null || urgentProposed.by === personId
}

/** What of some evidence a pathway is asked for. Each is asked only for what is on its own list. */
export function askedFor(
  evidenceIds: readonly string[],
  pathway: Pathway,
  { evidence }: AreaRules,
): string[] {
  return evidenceIds.filter((id) => isOnEvidenceList(id, pathway, evidence))
}

/** The id of a letter of a decision. */
export function letterId(once: string, to: Letter['to']): string {
  return `${once}:${to}`
}

function beforeDeciding({ entry, episode }: OfEpisode, today: string): readonly ReferralCommand[] {
  const { state, asked } = episode
  const base = { ...baseOf({ entry, episode }, today), role: 'triage' } as const
  if (state === 'received') return [{ ...base, type: 'triage_opened', payload: {} }]
  if (state !== 'info_requested') return []
  const isUp = asked !== null && asked.due < today
  const reasonCode = isUp ? 'due-date-passed' : 'decided-with-what-we-have'
  const evidenceIds = [...(asked?.evidenceIds ?? [])]
  return [{ ...base, reasonCode, type: 'info_waived', payload: { evidenceIds } }]
}

function baseOf({ entry, episode }: OfEpisode, today: string) {
  return {
    episodeId: episode.id,
    effectiveDate: today,
    actorId: entry.personId,
    reasonCode: null,
    note: null,
    supersedes: null,
  }
}

function commandOf({ entry, episode }: OfEpisode, today: string): ReferralCommand {
  const { decision, once } = entry
  const base = { ...baseOf({ entry, episode }, today), role: 'triage' } as const
  const familyLetterId = letterId(once, 'family')
  if (decision.kind === 'accept') {
    const { priority, rationale, reviewOn } = decision
    const grounds = [...decision.grounds]
    if (isProposal(episode, entry))
      return { ...base, type: 'urgent_proposed', payload: { proposedBy: entry.personId, rationale, grounds } }
    const provider = entry.clinicId
    const secondSignatureId = priority === 'urgent' ? (episode.urgentProposed?.by ?? null) : null
    return {
      ...base,
      type: 'accepted',
      payload: {
        pathway: episode.pathway,
        priority,
        rationale,
        provider,
        familyLetterId,
        secondSignatureId,
        grounds,
        reviewOn,
      },
    }
  }
  if (decision.kind === 'ask') {
    const { of: askedOf, evidenceIds, due: dueDate } = decision
    const payload = {
      askedOf,
      evidenceIds: askedFor(evidenceIds, episode.pathway, entry.area),
      dueDate,
      channel: 'service',
    }
    return { ...base, type: 'info_requested', payload }
  }
  if (decision.kind === 'redirect') {
    const { destination, acceptedBy } = decision
    return { ...base, type: 'redirected', payload: { destination, acceptedBy, familyLetterId } }
  }
  const { reason, needsFound, advice, routeBack } = decision
  const referrerLetterId = letterId(once, entry.readers.at(-1) ?? 'family')
  const letters = { familyLetterId, referrerLetterId, attempts: [], clinicianSignedOff: true }
  return {
    ...base,
    type: 'declined',
    reasonCode: reason,
    payload: { needsFound, advice, routeBack, ...letters },
  }
}

import type { ReferralRole } from '#schemas/referral-choices.ts'
import type { EventOf, ReferralCommand, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { MoveFacts, MoveRefusal } from '#server/referrals/move-facts.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'
import { transitionOf } from '#server/referrals/transitions.ts'
import { usualPayloads } from './usual-payloads.ts'

export const today = '2026-06-30'

/** A referral to which nothing has happened yet, with the letters the moves ask for. */
export function aReferral(changes: Partial<Referral> = {}): Referral {
  return {
    id: 'r1',
    areaId: 'area-1',
    childId: 'child-1',
    clinicId: 'clinic-1',
    fromOrganisationId: 'school-1',
    referrerId: 'person-1',
    reference: 'NF-0001',
    pack: null,
    evidence: [],
    agreement: null,
    events: [],
    letters: [
      { id: 'letter-family', to: 'family', on: '2024-01-15', text: 'Dear family' },
      { id: 'letter-referrer', to: 'referrer', on: '2024-01-15', text: 'Dear school' },
    ],
    outbox: [],
    outboxDue: null,
    claim: null,
    ...nowhereOnAList,
    createdAt: '2024-01-15T09:00:00.000Z',
    updatedAt: '2024-01-15T09:00:00.000Z',
    ...changes,
  }
}

type Saying = {
  readonly role?: ReferralRole
  readonly episodeId?: string
  readonly reasonCode?: string | null
  readonly supersedes?: string
}

/** An event as someone entitled to would ask for it on a day, with a payload changed where given. */
export function said<Type extends ReferralEventType>(
  type: Type,
  effectiveDate: string,
  payload: Partial<EventOf<Type>['payload']> = {},
): ReferralCommand {
  return {
    type,
    effectiveDate,
    episodeId: 'e1',
    actorId: 'person-2',
    role: transitionOf(type).who[0]!,
    reasonCode: 'a_reason',
    note: null,
    supersedes: null,
    payload: { ...usualPayloads[type], ...payload },
  } as ReferralCommand
}

/** The same command, said by someone else, about another episode, for another reason or as a correction. */
export function but(saying: Saying, command: ReferralCommand): ReferralCommand {
  return { ...command, ...saying }
}

let count = 0

/** What a move is given: a day, an instant that rises and an id nobody used. */
export function facts(changes: Partial<MoveFacts> = {}): MoveFacts {
  count += 1
  const now = new Date(Date.UTC(2026, 5, 30) + count).toISOString()
  return { today, now, id: `event-${String(count)}`, ...changes }
}

/** The referral after a story of moves that are all allowed. */
export function after(commands: readonly ReferralCommand[], start: Referral = aReferral()): Referral {
  return commands.reduce((referral, command) => {
    const outcome = recordEvent(referral, command, facts())
    if (!outcome.ok) throw new Error(`${command.type} on ${command.effectiveDate}: ${outcome.refusal}`)
    return outcome.value
  }, start)
}

/** Why a move is refused, or null when it is recorded. */
export function refusalOf(
  referral: Referral,
  command: ReferralCommand,
  changes: Partial<MoveFacts> = {},
): MoveRefusal | null {
  const outcome = recordEvent(referral, command, facts(changes))
  return outcome.ok ? null : outcome.refusal
}

/** Received, read and on the list: the story most stories begin with (S2 without the question to the school). */
export const onTheList = [
  said('referral_received', '2024-01-15'),
  said('triage_opened', '2024-01-16'),
  said('accepted', '2024-02-26'),
] as const

/** On to the end: seen, told, supported. */
export const toTheEnd = [
  ...onTheList,
  said('first_contact_attended', '2024-09-02'),
  said('assessment_complete', '2024-10-14'),
  said('outcome_shared', '2024-11-04'),
  said('support_started', '2024-12-02'),
] as const

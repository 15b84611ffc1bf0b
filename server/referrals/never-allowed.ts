import { isIsoDate } from '#schemas/calendar.ts'
import type { ReferralCommand, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder, foldEpisode, foldEvents } from './fold-events.ts'
import type { MoveFacts, MoveRefusal } from './move-facts.ts'
import { startsAnEpisode } from './refusal-where-it-stands.ts'
import { transitionOf } from './transitions.ts'
import { undoneAnotherWay } from './undone-another-way.ts'

/** Why a move is refused, with the facts a page may show. */
export type Objection = { readonly refusal: MoveRefusal; readonly details?: Readonly<Record<string, string>> }

type Ban = (referral: Referral, command: ReferralCommand, facts: MoveFacts) => Objection | null

// Putting the record right stays possible after a death.
const bookkeeping: readonly ReferralEventType[] = ['merged', 'voided', 'reinstated', 'entry_withdrawn']

const bans: readonly Ban[] = [
  commissionersNeverWrite,
  everyoneKeepsTheirPart,
  datesAreDates,
  nothingIsMissing,
  nothingBeforeReceipt,
  nothingAfterDeath,
  correctionsCorrect,
]

/** What is refused whatever the state: the wrong person, an impossible day, an empty field, a correction of nothing. */
export function neverAllowed(
  referral: Referral,
  command: ReferralCommand,
  facts: MoveFacts,
): Objection | null {
  for (const ban of bans) {
    const objection = ban(referral, command, facts)
    if (objection) return objection
  }
  return null
}

function commissionersNeverWrite(_referral: Referral, { role }: ReferralCommand): Objection | null {
  return role === 'commissioner' ? { refusal: 'commissioners-never-write' } : null
}

// A manager may put any event right; only the roles of the table may say it first.
function everyoneKeepsTheirPart(
  _referral: Referral,
  { role, type, supersedes }: ReferralCommand,
): Objection | null {
  if (transitionOf(type).who.includes(role)) return null
  if (role === 'manager' && supersedes !== null) return null
  return { refusal: 'role-may-not', details: { role, event: type } }
}

function datesAreDates(
  _referral: Referral,
  { effectiveDate }: ReferralCommand,
  { today }: MoveFacts,
): Objection | null {
  if (!isIsoDate(effectiveDate)) return { refusal: 'not-a-date' }
  return effectiveDate > today ? { refusal: 'in-the-future', details: { date: effectiveDate } } : null
}

function nothingIsMissing(_referral: Referral, command: ReferralCommand): Objection | null {
  const said = new Map<string, unknown>([
    ['reasonCode', command.reasonCode],
    ...Object.entries(command.payload),
  ])
  const missing = transitionOf(command.type).required.filter((field) => isEmpty(said.get(field)))
  return missing.length > 0 ? { refusal: 'missing-fields', details: { fields: missing.join(' ') } } : null
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

function nothingBeforeReceipt({ events }: Referral, command: ReferralCommand): Objection | null {
  if (startsAnEpisode(command.type) || command.type === 'profile_started') return null
  const { localReceivedOn } = foldEpisode(events, command.episodeId)
  if (localReceivedOn === null || command.effectiveDate >= localReceivedOn) return null
  return { refusal: 'before-receipt', details: { received: localReceivedOn } }
}

function nothingAfterDeath({ events }: Referral, command: ReferralCommand): Objection | null {
  if (bookkeeping.includes(command.type)) return null
  if (events.some(({ type, id }) => type === 'deceased' && id === command.supersedes)) return null
  const day = foldEvents(events).find(({ closedReason }) => closedReason === 'deceased')?.closedOn ?? null
  return day !== null && command.effectiveDate > day ? { refusal: 'after-death' } : null
}

function correctionsCorrect({ events }: Referral, command: ReferralCommand): Objection | null {
  const isWithdrawal = command.type === 'entry_withdrawn'
  if (command.supersedes === null) return isWithdrawal ? { refusal: 'corrects-nothing' } : null
  const corrected = eventsInOrder(events).find(({ id }) => id === command.supersedes)
  if (corrected?.episodeId !== command.episodeId) return { refusal: 'corrects-nothing' }
  if (isWithdrawal) return undoneAnotherWay(corrected.type) ? { refusal: 'undone-another-way' } : null
  if (!startsAnEpisode(corrected.type)) return null
  return command.role === 'manager' && command.reasonCode !== null
    ? null
    : { refusal: 'received-date-needs-manager' }
}

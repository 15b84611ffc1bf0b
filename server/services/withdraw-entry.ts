import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { mayWithdraw } from './correction-fields.ts'
import type { Desk } from './desk.ts'
import { openEntry, type OpenedEntry } from './open-entry.ts'
import { personOf } from './person-of.ts'
import { recordMove } from './record-move.ts'
import { restoringTime } from './restore-time.ts'
import { settleTime, timeOf } from './settle-time.ts'

/** Why an entry should never have been made. */
export const withdrawalReasons = ['entered-twice', 'wrong-child', 'did-not-happen', 'other'] as const

const mostWhy = 1000

/** A withdrawal as it was posted: of which request, and the form with the entry it takes out. */
export type PostedWithdrawal = { readonly referralId: string; readonly form: URLSearchParams }

/**
 * Takes out one entry that should never have been made, with the reason; it stays on record and counts for nothing. Whatever came
 * later and rests on it has to be put right first. The time of an appointment follows.
 */
export async function postWithdrawal(
  desk: Desk,
  actor: Actor,
  { referralId, form }: PostedWithdrawal,
): Promise<Outcome<{ episodeId: string }>> {
  const [once, entryId] = [form.get('once') ?? '', form.get('withdraws') ?? '']
  const opened = await openEntry(desk, actor, { referralId, entryId, once })
  if (!opened.ok) return opened
  const { entry } = opened.value
  if (!opened.value.isDone) {
    const kept = await keepWithdrawal(desk, actor, { referralId, form, once, opened: opened.value })
    if (!kept.ok) return kept
  }
  // Also when the post comes again: the first may have been cut off in between.
  await settleTime(desk, { referralId, slotId: timeOf(entry), personId: personOf(actor).personId })
  return done({ episodeId: entry.episodeId })
}

type Withdrawing = PostedWithdrawal & {
  readonly once: string
  readonly opened: Extract<OpenedEntry, { readonly isDone: false }>
}

async function keepWithdrawal(
  desk: Desk,
  actor: Actor,
  { referralId, form, once, opened: { entry, correcting } }: Withdrawing,
): Promise<Outcome<unknown>> {
  if (!mayWithdraw(entry, correcting)) return refused('role-may-not')
  const read = readWithdrawal(form)
  if (!read.ok) return read
  const record = () => recordMove(desk, actor, { ...movingOf(entry), ...read.value, referralId, once })
  return restoringTime(desk, { referralId, entry, personId: personOf(actor).personId }, record)
}

function movingOf({ id, episodeId, effectiveDate }: ReferralEvent) {
  const move = { type: 'entry_withdrawn', payload: {} } as const
  return { episodeIds: [episodeId], on: effectiveDate, supersedes: id, move }
}

function readWithdrawal(form: URLSearchParams) {
  const reasonCode = withdrawalReasons.find((one) => one === form.get('withdrawalReason'))
  const note = (form.get('whyTakenOut') ?? '').trim().slice(0, mostWhy)
  const missing = [...(reasonCode ? [] : ['withdrawalReason']), ...(note === '' ? ['whyTakenOut'] : [])]
  if (!reasonCode || note === '') return refused('step-incomplete', { field: missing.join(' ') })
  return done({ reasonCode, note })
}

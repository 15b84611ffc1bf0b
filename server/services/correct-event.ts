import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { ReferralEvent } from '#schemas/referral-event.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { correctionFields } from './correction-fields.ts'
import type { Desk } from './desk.ts'
import { saidByService } from './episode-moves.ts'
import type { MoveField } from './move-fields.ts'
import { openEntry } from './open-entry.ts'
import { readMove, type Typed } from './read-move.ts'
import { recordMove, type Moved } from './record-move.ts'

const mostWhy = 1000
// Kept as the reason of an event that had none of its own; why it was put right stands in its note.
const putRight = 'put-right'

/** A correction as it was posted: of which request, and the form with the event it replaces. */
export type PostedCorrection = { readonly referralId: string; readonly form: URLSearchParams }

/**
 * Puts an event right by one that takes its place, with the reason; the first stays on record, and what was known on any day stays
 * what it was. Whatever would contradict what came later is refused.
 */
export async function postCorrection(
  desk: Desk,
  actor: Actor,
  { referralId, form }: PostedCorrection,
): Promise<Outcome<Moved & { readonly episodeId: string }>> {
  const once = form.get('once') ?? ''
  const opened = await openEntry(desk, actor, { referralId, entryId: form.get('corrects') ?? '', once })
  if (!opened.ok) return opened
  const { entry: event } = opened.value
  const { episodeId } = event
  if (opened.value.isDone) return done({ rev: opened.value.rev, episodeId, notAbout: [] })
  const { episode, correcting } = opened.value
  const fields = correctionFields(event, correcting)
  if (fields === null) return refused('role-may-not')
  const read = readCorrection(form, { event, episode, fields })
  if (!read.ok) return read
  const correction = { referralId, episodeIds: [episodeId], once, supersedes: event.id, ...read.value }
  const kept = await recordMove(desk, actor, correction)
  return kept.ok ? done({ ...kept.value, episodeId }) : kept
}

type Typing = {
  readonly event: ReferralEvent
  readonly episode: Episode
  readonly fields: readonly MoveField[]
}

function readCorrection(form: URLSearchParams, { event, episode, fields }: Typing) {
  const on = isoOfTyped(typedDay(form, 'happened'))
  const note = (form.get('why') ?? '').trim().slice(0, mostWhy)
  const missing = [...(on === null ? ['happened'] : []), ...(note === '' ? ['why'] : [])]
  if (on === null || note === '') return refused('step-incomplete', { field: missing.join(' ') })
  const { type, actorId } = event
  const about = { episode, on, actorId, planId: null, once: '' }
  const added = (typed: Typed) => unasked(event, fields, saidByService(type, typed, about))
  const read = readMove({ type, fields, form, added })
  if (!read.ok) return read
  const hasReason = fields.some(({ name }) => name === 'reason')
  const reasonCode = hasReason ? read.value.reasonCode : (event.reasonCode ?? putRight)
  return done({ on, note, move: read.value.move, reasonCode })
}

// What the form does not ask stays as it was, except what follows from what it asks.
function unasked(event: ReferralEvent, fields: readonly MoveField[], fromTyped: Typed): Typed {
  const asked = fields.map(({ name }) => name)
  const follows = ['conversationDate', ...(asked.length > 0 ? ['componentsOpen', 'supervisor'] : [])]
  const isNew = (name: string) => asked.includes(name) || follows.includes(name)
  return {
    ...Object.fromEntries(Object.entries(event.payload).filter(([name]) => !isNew(name))),
    ...Object.fromEntries(Object.entries(fromTyped).filter(([name]) => isNew(name))),
  }
}

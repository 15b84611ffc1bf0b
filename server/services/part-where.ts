import { progressOf } from '#questionnaires/engine/progress.ts'
import { strandIds, type Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { answersInForm, answersOf } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'

/** Where one part is, as the lead may know it: who has answered, never what. */
export type PartWhere =
  | { readonly state: 'not-opened' | 'not-me' | 'locked' | 'link-ended' | 'withdrawn' | 'closed' }
  | { readonly state: 'started'; readonly done: number; readonly of: number }
  | { readonly state: 'sent'; readonly on: string }

/** Where a part is at an instant: sent and withdrawn first, then what became of the link, then how far it is. */
export function partWhere(questionnaire: Questionnaire, part: Contribution, now: string): PartWhere {
  if (part.withdrawnAt !== null) return { state: 'withdrawn' }
  if (part.sentAt !== null) return { state: 'sent', on: part.sentAt }
  if (!part.isRoundOpen) return { state: 'closed' }
  const dead = deadEnd(part)
  if (dead) return { state: dead }
  if (hasAnything(part) || part.openedAt !== null)
    return { state: 'started', ...strandsDone(questionnaire, part) }
  return { state: isLate(part, now) ? 'link-ended' : 'not-opened' }
}

function deadEnd({ invitation }: Contribution): 'not-me' | 'locked' | null {
  return invitation?.state === 'not-me' || invitation?.state === 'locked' ? invitation.state : null
}

function isLate({ invitation }: Contribution, now: string): boolean {
  return invitation !== null && invitation.expiresAt <= now
}

/** Whether anything has been answered in a part. */
export function hasAnything(part: Contribution): boolean {
  return Object.keys(answersOf(part)).length > 0
}

// Only the ten strands are counted: how far somebody is with the sensitive parts is theirs.
function strandsDone(questionnaire: Questionnaire, part: Contribution): { done: number; of: number } {
  const strands = progressOf(questionnaire, askedOf(part), answersInForm(questionnaire, part)).filter(
    ({ section }) => strandIds.some((strand) => strand === section),
  )
  return { done: strands.filter(({ status }) => status === 'done').length, of: strands.length }
}

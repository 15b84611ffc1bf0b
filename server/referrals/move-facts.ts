import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { EvidenceItem } from '#schemas/evidence-item.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from './episode.ts'

/** Another episode of the same child, in another referral. */
export type EpisodeElsewhere = { readonly id: string; readonly pathway: Pathway; readonly isOpen: boolean }

/** The rules of an area a move goes by. */
export type AreaRules = Pick<AreaPathways, 'promises'> & { readonly evidence: readonly EvidenceItem[] }

/**
 * What a move is given from outside: the ISO day in London, the ISO instant with milliseconds,
 * the id of the new event (which is the idempotency key), and the child's episodes in other referrals.
 */
export type MoveFacts = {
  readonly today: string
  readonly now: string
  readonly id: string
  readonly elsewhere?: readonly EpisodeElsewhere[]
  /** What the area promises and asks for on each pathway; the usual when left out. */
  readonly area?: AreaRules
}

/** What a guard looks at: the referral, the episode as it stood where the event would go, and its fellows. */
export type Moment = {
  readonly referral: Referral
  readonly episode: Episode
  readonly episodes: readonly Episode[]
  readonly command: ReferralCommand
  readonly facts: MoveFacts
}

export const moveRefusals = [
  // what may never happen, whoever asks
  'commissioners-never-write',
  'role-may-not',
  'before-receipt',
  'in-the-future',
  'after-death',
  'not-a-date',
  'missing-fields',
  'id-used-for-another-event',
  // where the episode stands
  'not-received-yet',
  'already-received',
  'already-decided',
  'already-booked',
  'no-contact-yet',
  'reinstate-first',
  'referral-closed',
  'not-from-this-state',
  'contradicts-later-event',
  // corrections
  'corrects-nothing',
  'received-date-needs-manager',
  'undone-another-way',
  // guards
  'draft-already-open',
  'not-your-draft',
  'referrer-not-permitted',
  'no-consent-to-refer',
  'backdating-needs-reason',
  'pathway-already-open',
  'evidence-not-on-list',
  'evidence-already-held',
  'due-date-too-early',
  'not-part-of-what-was-asked',
  'due-date-not-passed',
  'letter-missing',
  'propose-in-your-own-name',
  'second-signature-needed',
  'only-unsure-splits',
  'choose-two-pathways',
  'ask-again-first',
  'funding-does-not-apply',
  'no-minimum-age-here',
  'already-eligible',
  'not-old-enough-yet',
  'appointment-in-the-past',
  'another-appointment',
  'checklist-not-finished',
  'mode-does-not-count',
  'components-not-done',
  'conversation-not-held',
  'review-date-needed',
  'plan-or-reason-needed',
  'needs-confirmation',
  'parents-disagree',
  'safeguarding-not-checked',
  'not-tried-enough',
  'original-date-not-sent',
  'original-date-too-late',
  'not-accepted-by-adult-service',
  'survivor-does-not-fit',
  'cannot-join-itself',
  'closed-too-long-ago',
  'manager-or-clinician-reopens',
  'previous-still-open',
  'priority-already-changed',
  'nothing-to-answer',
] as const
export type MoveRefusal = (typeof moveRefusals)[number]

import type { ReferralEventType } from '#schemas/referral-event.ts'

const toTriage = ['referral_received', 'triage_opened'] as const
const toList = [...toTriage, 'accepted'] as const
const toRoom = [...toList, 'appointment_booked', 'first_contact_attended'] as const
const toOutcome = [...toRoom, 'contact', 'assessment_complete', 'outcome_shared'] as const

/** How far a request has come, and by which events. */
export const endings = {
  draft: ['profile_started'],
  received: ['referral_received'],
  'in-triage': toTriage,
  'information-asked': [...toTriage, 'info_requested'],
  'urgent-in-triage': [...toTriage, 'risk_changed'],
  waiting: toList,
  'waiting-after-information': [...toTriage, 'info_requested', 'info_received', 'accepted'],
  'waiting-after-missed': [...toList, 'appointment_booked', 'wnb'],
  'waiting-checked': [...toList, 'validation_sent', 'validation_answered'],
  booked: [...toList, 'appointment_booked'],
  'in-assessment': toRoom,
  'outcome-pending': [...toRoom, 'contact', 'assessment_complete'],
  'outcome-shared': toOutcome,
  'post-support': [...toOutcome, 'support_started'],
  'age-deferred': [...toTriage, 'age_deferred'],
  'funding-pending': [...toTriage, 'funding_requested'],
  declined: [...toTriage, 'declined'],
  redirected: [...toTriage, 'redirected'],
  'funding-refused': [...toTriage, 'funding_requested', 'funding_refused'],
  discharged: [...toOutcome, 'support_started', 'discharged'],
  withdrawn: [...toList, 'withdrawn'],
  'not-reached': [...toList, 'removed_no_contact'],
  'moved-away': [...toList, 'transferred_out'],
  'to-adult-service': [...toList, 'transition_to_adult'],
  'entered-in-error': [...toTriage, 'voided'],
} as const satisfies Readonly<Record<string, readonly ReferralEventType[]>>
export type Ending = keyof typeof endings
/** What a story may tell, and what the service did by itself meanwhile. */
export type StoryEvent = (typeof endings)[Ending][number] | 'info_reminded'

import type { GuardName } from './guard-names.ts'
import { promisesAt, type Guard } from './guard.ts'

/** What must hold for an appointment, a meeting, an assessment and its outcome. */
export const guardsOfMeetings = {
  'booked-ahead': ({ command }) =>
    command.type === 'appointment_booked' && command.payload.date < command.effectiveDate
      ? 'appointment-in-the-past'
      : null,
  'same-appointment': ({ command, episode }) =>
    'appointmentId' in command.payload && command.payload.appointmentId !== episode.appointment?.id
      ? 'another-appointment'
      : null,
  'was-not-brought-checklist': ({ command }) =>
    command.type === 'wnb' && !command.payload.safeguardingConsidered ? 'checklist-not-finished' : null,
  'mode-counts': (moment) => {
    const { command } = moment
    if (command.type !== 'first_contact_attended') return null
    const { modes, parentOnlyCounts } = promisesAt(moment).firstContact
    const counts = parentOnlyCounts || command.payload.present !== 'parent_only'
    return counts && modes.includes(command.payload.mode) ? null : 'mode-does-not-count'
  },
  'components-done': ({ command }) =>
    command.type === 'assessment_complete' && command.payload.componentsOpen.length > 0
      ? 'components-not-done'
      : null,
  'contact-first': ({ episode }) => (episode.contacts.length === 0 ? 'no-contact-yet' : null),
  'conversation-held': ({ command }) =>
    command.type === 'outcome_shared' && command.payload.conversationDate > command.effectiveDate
      ? 'conversation-not-held'
      : null,
  'review-dated': ({ command }) => {
    if (command.type !== 'outcome_shared') return null
    const { outcome, reviewOn } = command.payload
    return outcome.endsWith('review_later') && reviewOn === null ? 'review-date-needed' : null
  },
  'plan-or-reason': ({ command }) => {
    if (command.type !== 'support_started') return null
    const { planId, noPlanBecause } = command.payload
    return planId !== null || (noPlanBecause ?? '').trim() !== '' ? null : 'plan-or-reason-needed'
  },
} satisfies Partial<Record<GuardName, Guard>>

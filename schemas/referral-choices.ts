import { z } from 'zod'

export const pathways = ['adhd', 'autism', 'fasd', 'unsure'] as const
export type Pathway = (typeof pathways)[number]

export const referralRoles = [
  'referrer',
  'family',
  'young_person',
  'administrator',
  'triage',
  'assessor',
  'manager',
  'safeguarding',
  'commissioner',
  'system',
] as const
export type ReferralRole = (typeof referralRoles)[number]

export const priorities = ['urgent', 'soon', 'routine'] as const
export type Priority = (typeof priorities)[number]

export const contactModes = ['face_to_face', 'video', 'phone', 'message', 'other'] as const
export type ContactMode = (typeof contactModes)[number]

export const assessmentOutcomes = [
  'diagnosis_made',
  'no_diagnosis_support_plan',
  'other_explanation',
  'inconclusive_review_later',
  'fasd_possible_review_later',
] as const
export type AssessmentOutcome = (typeof assessmentOutcomes)[number]

export const referralSources = [
  'school',
  'gp',
  'health_visitor',
  'self',
  'right_to_choose',
  'social_care',
  'transfer',
  'added_by_clinician',
  'import',
  'other',
] as const
export type ReferralSource = (typeof referralSources)[number]

/** Why a child may be seen before others at the same clinic; the first five are for `urgent`. */
export const priorityGrounds = [
  'regression-under-three',
  'safety-from-unmet-need',
  'placement-at-risk',
  'care-plan-deadline',
  'youth-justice-timetable',
  'exclusion-or-absence',
  'moving-on-within-a-year',
  'under-five-without-words',
  'child-protection-plan',
  'carer-crisis',
] as const
export type PriorityGround = (typeof priorityGrounds)[number]

/** What a clinician decided when somebody said that something had changed. */
export const riskDecisions = [
  'no-change',
  'plan-updated',
  'support-offered',
  'seen-sooner',
  'safeguarding',
] as const

/** Whether a family that waits still wants the assessment. */
export const stillWanted = ['yes', 'unsure', 'no'] as const

/** What a family may tick when they are asked how things are while they wait. */
export const validationChanges = [
  'attendance',
  'sleep-or-eating',
  'safety',
  'carer-strain',
  'new-report',
  'school',
  'contact-details',
  'language',
  'support-not-helping',
] as const
export type ValidationChange = (typeof validationChanges)[number]

/** What came of such an answer. */
export const validationOutcomes = [
  'no-change',
  'plan-updated',
  'support-offered',
  'clinician-looks',
  'safeguarding',
] as const
export type ValidationOutcome = (typeof validationOutcomes)[number]

/** Why the service asks a person to act. */
export const escalationReasons = [
  'no-answer',
  'no-other-way',
  'change-to-look-at',
  'priority-review',
] as const

/** The ten areas an assessment for FASD looks at (SIGN 156). */
export const assessmentAreas = [
  'motor',
  'brain-structure',
  'cognition',
  'language',
  'learning-at-school',
  'memory',
  'attention',
  'planning-and-impulse',
  'mood-regulation',
  'everyday-and-social',
] as const

export const areaFindings = ['evidence-of', 'no-evidence', 'not-assessed'] as const

/** Somebody from another service who assessed together with the clinic. */
export const supervisorShape = z.strictObject({
  name: z.string().min(1).max(200),
  organisation: z.string().min(1).max(200),
})

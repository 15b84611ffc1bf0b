import { z } from 'zod'

/** Why a child may be seen before others at the same clinic (pathways 2.3); the first five are for `urgent`. */
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

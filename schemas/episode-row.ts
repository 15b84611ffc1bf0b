import { z } from 'zod'
import { assessmentOutcomes, pathways, priorities, referralSources } from './referral-choices.ts'

export const waitingAgeBands = ['0-4', '5-10', '11-15', '16-17', '18-25'] as const
export type WaitingAgeBand = (typeof waitingAgeBands)[number]

export const closedReasons = [
  'declined_with_advice',
  'redirected',
  'funding_refused',
  'discharged',
  'withdrawn',
  'unable_to_contact',
  'moved_out_of_area',
  'aged_out',
  'deceased',
  'duplicate',
  'entered_in_error',
] as const
export type ClosedReason = (typeof closedReasons)[number]

const date = z.iso.date()

/** One episode as figures need it: dates and groups, nothing that names or numbers a child. */
export const episodeRowShape = z.strictObject({
  pathway: z.enum(pathways),
  received: date,
  estimated: z.boolean(),
  triaged: date.nullable(),
  outcome: z.enum(['accepted', 'declined', 'redirected']).nullable(),
  firstContact: date.nullable(),
  outcomeShared: date.nullable(),
  supportStarted: date.nullable(),
  removed: date.nullable(),
  reason: z.enum(closedReasons).nullable(),
  ageBand: z.enum(waitingAgeBands).nullable(),
  school: z.string().max(120).nullable(),
})
export type EpisodeRow = Readonly<z.infer<typeof episodeRowShape>>

export const schoolStages = ['EY', 'PRI', 'SEC', 'P16'] as const
export type SchoolStage = (typeof schoolStages)[number]

/** What a school has in place for special educational needs: nothing more than for everybody, SEN support, or an EHC plan. */
export const senProvisions = ['none', 'sen-support', 'ehc-plan'] as const
export type SenProvision = (typeof senProvisions)[number]

/** The parts of an area, which names them itself (localities.ts): twelve at most, so that there are children in each. */
export const localityIds = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
export type LocalityId = (typeof localityIds)[number]

/** Groups an episode may be counted by besides its pathway, as they were on the day of receipt; null when not known. */
export const episodeGroupsShape = z.strictObject({
  ageBand: z.enum(waitingAgeBands).nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  ethnicity: z.enum(['asian', 'black', 'mixed', 'white', 'other']).nullable(),
  // Fifths of the Index of Multiple Deprivation; 1 is the most deprived.
  deprivation: z.enum(['1', '2', '3', '4', '5']).nullable(),
  freeMeals: z.enum(['ever', 'never']).nullable(),
  language: z.enum(['english', 'other']).nullable(),
  care: z.enum(['none', 'in-care', 'previously-in-care']).nullable(),
  school: z.string().max(120).nullable(),
  // Requests from before these were kept have none of them.
  /** Where in school or college: early years, primary, secondary, post-16. */
  stage: z.enum(schoolStages).nullable().exactOptional(),
  provision: z.enum(senProvisions).nullable().exactOptional(),
  /** Whether the family asked for an interpreter. */
  interpreter: z.enum(['asked', 'not-asked']).nullable().exactOptional(),
  /** The part of the area in which the school or service is that knows the child. */
  locality: z.enum(localityIds).nullable().exactOptional(),
})
export type EpisodeGroups = Readonly<z.infer<typeof episodeGroupsShape>>

export const visitEnds = ['attended', 'wnb', 'dna', 'cancelled_by_family', 'cancelled_by_service'] as const

/** One episode as it is kept for counting: its days, its groups, what happened on the way. Nothing names or numbers a child. */
export const countedEpisodeShape = z.strictObject({
  ...episodeRowShape.shape,
  ...episodeGroupsShape.shape,
  /** The day this area's service had it; the first day any service did is `received`. */
  localReceived: date,
  /** The day its receipt was written down. */
  recorded: date,
  source: z.enum(referralSources).nullable(),
  priority: z.enum(priorities).nullable(),
  /** First contacts by what else may count: seen but not of the assessment, live with or without a picture. */
  seenContact: date.nullable(),
  liveContact: date.nullable(),
  liveAssessment: date.nullable(),
  assessed: date.nullable(),
  result: z.enum(assessmentOutcomes).nullable(),
  /** Requests for information: when, and when settled. */
  asked: z.array(z.strictObject({ on: date, settled: date.nullable() })).max(60),
  visits: z.array(z.strictObject({ on: date, how: z.enum(visitEnds) })).max(200),
  /** Days on which somebody heard from the family, or they from the service. */
  touched: z.array(date).max(300),
})
export type CountedEpisode = Readonly<z.infer<typeof countedEpisodeShape>>

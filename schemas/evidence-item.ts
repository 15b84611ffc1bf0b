import { z } from 'zod'
import { pathways } from './referral-choices.ts'

/** What may already be known about a child, each a plain yes or no; filled from the round, the plan and the background. */
export const knownFacts = [
  'identity',
  'agreement',
  'concern',
  'impact',
  'schoolAnswered',
  'homeAnswered',
  'selfAnswered',
  'healthAnswered',
  'communityAnswered',
  'safeguardingAsked',
  'onset',
  'duration',
  'development',
  'hearing',
  'vision',
  'sleep',
  'attendance',
  'supportTried',
  'learning',
  'prenatalAlcoholAsked',
  'growth',
  'adaptive',
] as const
export type KnownFact = (typeof knownFacts)[number]

export const settings = ['early_years', 'school', 'college', 'home_educated', 'not_in_setting'] as const
export type Setting = (typeof settings)[number]

export const evidenceOwners = ['school', 'home', 'health', 'self'] as const
export type EvidenceOwner = (typeof evidenceOwners)[number]

const code = z.string().min(1).max(60)
const month = z.number().int().min(0).max(311)

/**
 * One thing a service likes to know, for whom (ages in whole months, both ends included) and who owes it in which setting.
 * `alternatives` are other people or papers that tell as much. Nothing here is a condition of being received.
 */
export const evidenceItemShape = z.strictObject({
  id: code,
  pathways: z.array(z.enum(pathways)).min(1),
  neededTo: z.enum(['triage', 'assess']),
  months: z.strictObject({ from: month, to: month }).refine(({ from, to }) => from <= to),
  knownBy: z.array(z.enum(knownFacts)).min(1),
  owner: z.enum(evidenceOwners),
  /** Who owes it instead in some settings; null where nobody can. */
  ownerIn: z.partialRecord(z.enum(settings), z.enum(evidenceOwners).nullable()),
  alternatives: z.array(code).max(20),
  restricted: z.boolean(),
})
/** Read-only all through, so that a list written as data is one. */
export type EvidenceItem = {
  readonly id: string
  readonly pathways: readonly (typeof pathways)[number][]
  readonly neededTo: 'triage' | 'assess'
  readonly months: { readonly from: number; readonly to: number }
  readonly knownBy: readonly KnownFact[]
  readonly owner: EvidenceOwner
  readonly ownerIn: Readonly<Partial<Record<Setting, EvidenceOwner | null>>>
  readonly alternatives: readonly string[]
  readonly restricted: boolean
}

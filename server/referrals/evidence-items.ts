import type { Pathway } from '#schemas/referral-event.ts'

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

export type EvidenceOwner = 'school' | 'home' | 'health' | 'self'

/** One thing a service likes to know. `alternatives` are other people or papers that tell as much. */
export type EvidenceItem = {
  readonly id: string
  readonly pathways: readonly Pathway[]
  readonly neededTo: 'triage' | 'assess'
  readonly months: { readonly from: number; readonly to: number }
  readonly knownBy: readonly KnownFact[]
  readonly owner: EvidenceOwner
  readonly alternatives: readonly string[]
  readonly restricted: boolean
}

const all: readonly Pathway[] = ['adhd', 'autism', 'fasd', 'unsure']
const anyAge = { from: 0, to: 311 }
const plain = { months: anyAge, alternatives: [], restricted: false } as const
const otherSettings = ['tutor', 'club', 'earlier-school-report', 'relative', 'own-account-over-time'] as const

/** The evidence list, version 1: NICE NG87, CG128 and QS204 as read locally. Nothing here is a condition of being received. */
export const evidenceItems: readonly EvidenceItem[] = [
  { ...plain, id: 'identity', pathways: all, neededTo: 'triage', knownBy: ['identity'], owner: 'home' },
  { ...plain, id: 'agreement', pathways: all, neededTo: 'triage', knownBy: ['agreement'], owner: 'home' },
  { ...plain, id: 'concern', pathways: all, neededTo: 'triage', knownBy: ['concern'], owner: 'home' },
  { ...plain, id: 'impact', pathways: all, neededTo: 'triage', knownBy: ['impact'], owner: 'home' },
  {
    ...plain,
    id: 'second-setting',
    pathways: all,
    neededTo: 'triage',
    knownBy: ['schoolAnswered', 'communityAnswered', 'healthAnswered'],
    owner: 'school',
    alternatives: otherSettings,
  },
  {
    ...plain,
    id: 'safeguarding-question',
    pathways: all,
    neededTo: 'triage',
    knownBy: ['safeguardingAsked'],
    owner: 'school',
    alternatives: ['health-visitor', 'gp'],
  },
  {
    ...plain,
    id: 'home-account',
    pathways: all,
    neededTo: 'assess',
    knownBy: ['homeAnswered'],
    owner: 'home',
  },
  {
    ...plain,
    id: 'own-account',
    pathways: all,
    neededTo: 'assess',
    months: { from: 84, to: 311 },
    knownBy: ['selfAnswered'],
    owner: 'self',
    alternatives: ['by-observation', 'with-an-adult'],
  },
  {
    ...plain,
    id: 'onset',
    pathways: ['adhd', 'autism', 'unsure'],
    neededTo: 'assess',
    knownBy: ['onset'],
    owner: 'home',
  },
  {
    ...plain,
    id: 'duration',
    pathways: ['adhd', 'unsure'],
    neededTo: 'assess',
    knownBy: ['duration'],
    owner: 'home',
  },
  {
    ...plain,
    id: 'development',
    pathways: all,
    neededTo: 'assess',
    knownBy: ['development'],
    owner: 'home',
    alternatives: ['health-visitor-record', 'social-care-record'],
  },
  { ...plain, id: 'hearing', pathways: all, neededTo: 'assess', knownBy: ['hearing'], owner: 'health' },
  { ...plain, id: 'vision', pathways: all, neededTo: 'assess', knownBy: ['vision'], owner: 'health' },
  {
    ...plain,
    id: 'sleep',
    pathways: ['adhd', 'unsure'],
    neededTo: 'assess',
    knownBy: ['sleep'],
    owner: 'home',
  },
  {
    ...plain,
    id: 'support-tried',
    pathways: all,
    neededTo: 'assess',
    knownBy: ['supportTried'],
    owner: 'school',
    alternatives: ['what-home-tried'],
  },
  {
    ...plain,
    id: 'attendance',
    pathways: all,
    neededTo: 'assess',
    months: { from: 60, to: 227 },
    knownBy: ['attendance'],
    owner: 'school',
  },
  {
    ...plain,
    id: 'learning',
    pathways: ['adhd', 'fasd', 'unsure'],
    neededTo: 'assess',
    months: { from: 60, to: 311 },
    knownBy: ['learning'],
    owner: 'school',
    alternatives: otherSettings,
  },
  {
    ...plain,
    id: 'before-birth',
    pathways: ['fasd'],
    neededTo: 'triage',
    knownBy: ['prenatalAlcoholAsked'],
    owner: 'health',
    alternatives: ['maternity-record', 'social-care-record', 'adoption-medical'],
    restricted: true,
  },
  {
    ...plain,
    id: 'growth',
    pathways: ['fasd'],
    neededTo: 'assess',
    knownBy: ['growth'],
    owner: 'health',
    restricted: true,
  },
  {
    ...plain,
    id: 'everyday-living',
    pathways: ['fasd'],
    neededTo: 'assess',
    knownBy: ['adaptive'],
    owner: 'home',
  },
]

import type { Child } from '#schemas/child.ts'
import type { Actor } from '#schemas/actor.ts'

/** What the decision needs to know of a child: who stands around it, nothing that was said about it. */
export type ChildFacts = Pick<
  Child,
  'id' | 'areaId' | 'schoolId' | 'healthOrganisationId' | 'leadPersonId' | 'birthDate' | 'isProtected'
> & {
  readonly ties: readonly Pick<
    Child['ties'][number],
    'personId' | 'kind' | 'state' | 'from' | 'until' | 'bar'
  >[]
}

/** What the decision needs to know of one contribution. */
export type ContributionFacts = {
  readonly id: string
  readonly childId: string
  readonly authorId: string | null
  readonly viewpoint: string
  readonly isSent: boolean
  readonly isWithdrawn: boolean
  /** Nobody may write once the round is closed or its profile published. */
  readonly isRoundOpen: boolean
}

/** When the family may read the profile of a round; null while it is not published. */
export type RoundFacts = {
  readonly id: string
  readonly childId: string
  readonly publishedAt: string | null
  readonly familyFrom: string | null
}

export type ReferralFacts = {
  readonly id: string
  readonly childId: string
  readonly clinicId: string
  readonly fromOrganisationId: string
  readonly isSent: boolean
  readonly isAccepted: boolean
  /** The ISO day on which the last of it was closed; null or left out while something is open. */
  readonly closedOn?: string | null
}

export type Facts = {
  readonly child?: ChildFacts
  readonly contribution?: ContributionFacts
  readonly round?: RoundFacts
  readonly referral?: ReferralFacts
  readonly areaId?: string
}

export type Question = {
  readonly actor: Actor
  readonly action: Action
  readonly section: Section
  readonly facts: Facts
  /** ISO instant. */
  readonly now: string
}

export const actions = ['read', 'write', 'create', 'send', 'publish', 'decide'] as const
export type Action = (typeof actions)[number]

export const sections = [
  'caseload',
  'child-identity',
  'child-name',
  'child-record',
  'contact',
  'protection',
  'working-note',
  'safeguarding-note',
  'round',
  'board',
  'own-contribution',
  'equality',
  'contribution-answers',
  'restricted-background',
  'safety-answers',
  'safety-task',
  'profile-draft',
  'profile-published',
  'profile-strategies',
  'profile-remark',
  'plan',
  'referral',
  'referral-pack',
  'triage',
  'slots',
  'clinic-quality',
  'tracker',
  'follower',
  'own-request',
  'arrival',
  'area-pathways',
  'figures',
  'offers',
  'residents',
  'access-history',
] as const
export type Section = (typeof sections)[number]

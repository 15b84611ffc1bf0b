import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import type { Form, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Child, Tie } from '#schemas/child.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { RemarkLine } from '#schemas/round.ts'
import type { NeedsStory } from './needs.ts'
import type { Ending } from './referral-endings.ts'

/** Somebody around a child; `email` with an account signs in, without one is only a way to reach them. */
export type TieStory = {
  readonly kind: Tie['kind']
  readonly label: string
  readonly name: string
  readonly email: string | null
  readonly hasAccount: boolean
  readonly address: string | null
  /** What they read in; usual English when left out. */
  readonly locale?: 'en-GB-x-easy'
  readonly bar?: Tie['bar']
  readonly state?: Tie['state']
}

export type PartState = 'not-opened' | 'did-not-arrive' | 'not-me' | 'started' | 'sent' | 'withdrawn'

/** One informant's part; somebody known by the label of their tie, the lead, the child, or a link-holder. */
export type PartStory = {
  readonly from: 'lead' | 'child' | 'tie' | 'link'
  readonly label: string
  readonly viewpoint: Viewpoint
  readonly state: PartState
  readonly form?: Form
  readonly isByPhone?: true
  readonly isHealthTrained?: true
  /** What this person answers to questions the story is about. */
  readonly given?: AnswerValues
  /** How this person sees the needs, where it is not as their viewpoint does. */
  readonly needs?: NeedsStory
}

/** A line of the published profile that somebody, known by the label of their tie, says is not true for them. */
export type RemarkStory = { readonly label: string; readonly line: RemarkLine; readonly words: string }

/** One time of asking, told in days before today. */
export type RoundStory = {
  readonly openedDaysAgo: number
  readonly publishedDaysAgo: number | null
  readonly purpose: string | null
  readonly needs?: NeedsStory
  readonly parts: readonly PartStory[]
  readonly remarks?: readonly RemarkStory[]
}

export type ReferralStory = {
  readonly pathways: readonly Pathway[]
  readonly clinic: 'paediatrics' | 'camhs' | 'neuro-team'
  readonly ending: Ending
  /** Days since the last thing that happened, and since it was received, where the story says so. */
  readonly sinceDays?: number
  readonly receivedDaysAgo?: number
  /** Early history goes along with it. */
  readonly hasRestricted?: true
}

/** How far the plan of a child is: the number of cycles; all but the last are reviewed. */
export type PlanStory = { readonly cycles: 1 | 2 }

export type ChildStory = {
  readonly givenName: string
  readonly familyName: string
  readonly likesToBeCalled?: string
  readonly ageMonths: number
  readonly gestationWeeks?: number
  /** Days before that age is reached, where two children share a birthday. */
  readonly bornDaysBefore?: number
  readonly sex: Child['sex']
  /** Where the child goes, and which health visiting service knows them. */
  readonly school: string | null
  readonly hasHealthVisitor?: true
  readonly isProtected?: true
  readonly care?: Child['care']
  readonly interpreter?: string
  readonly workingNote?: string
  readonly safeguardingNote?: string
  readonly ties: readonly TieStory[]
  readonly needs: NeedsStory
  readonly rounds: readonly RoundStory[]
  readonly plan?: PlanStory
  readonly referrals: readonly ReferralStory[]
}

import type { ClosedReason } from '#schemas/episode-row.ts'
import type { AssessmentOutcome, ContactMode, Pathway, Priority } from '#schemas/referral-choices.ts'
import type { State } from './states.ts'

/** A meeting that took place, in any mode; measure sets decide which one ends their clock. */
export type Contact = {
  readonly on: string
  readonly mode: ContactMode
  readonly present: 'child' | 'parent_only' | 'child_and_parent'
  readonly first: boolean
}

/** One pathway of a referral as its events leave it. All dates are ISO calendar dates. */
export type Episode = {
  readonly id: string
  readonly pathway: Pathway
  readonly state: State
  readonly since: string | null
  readonly stateBeforeClosing: State
  readonly closedOn: string | null
  readonly closedReason: ClosedReason | null
  readonly receivedOn: string | null
  readonly localReceivedOn: string | null
  readonly firstEverReceivedOn: string | null
  readonly estimated: boolean
  readonly decidedOn: string | null
  readonly decision: 'accepted' | 'declined' | 'redirected' | null
  readonly priority: Priority | null
  readonly priorityReviewOn: string | null
  /** The day clinicians were told that the priority is to be looked at again. */
  readonly priorityRemindedOn: string | null
  /** Who proposed `urgent`, on which day; the second of two clinicians decides. */
  readonly urgentProposed: { readonly by: string; readonly on: string } | null
  readonly provider: string | null
  readonly contacts: readonly Contact[]
  readonly assessing: readonly { readonly from: string; readonly to: string | null }[]
  readonly outcome: AssessmentOutcome | null
  readonly outcomeSharedOn: string | null
  readonly supportStartedOn: string | null
  readonly asked: {
    readonly of: string
    readonly evidenceIds: readonly string[]
    readonly due: string
    readonly on: string
    /** Days and ways somebody was reminded on since. */
    readonly reminders: readonly { readonly on: string; readonly channel: string }[]
  } | null
  readonly appointment: { readonly id: string; readonly on: string } | null
  readonly eligibleFrom: string | null
  readonly panelDate: string | null
  /** The day by which the family answers, or somebody gets in touch again after a missed appointment. */
  readonly answerBy: string | null
  /** Every time the family was asked how things are since they last answered. */
  readonly unanswered: readonly { readonly on: string; readonly channel: string }[]
  readonly lastCheckInOn: string | null
  /** The day a person was asked to get in touch, because nobody answered. */
  readonly escalatedOn: string | null
  /** A change somebody told of that no clinician has answered yet. */
  readonly risk: {
    readonly on: string
    readonly urgency: 'same_day' | 'this_week' | 'routine'
    /** The day clinicians were told again that it waits for them. */
    readonly remindedOn: string | null
  } | null
  /** Appointments the child was not brought to or did not come to, ISO days. */
  readonly missed: readonly string[]
  readonly lastTouchOn: string | null
  readonly mergedInto: string | null
  /** Events that did not fit where they stand; the move refuses what would put one here. */
  readonly outOfPlace: readonly string[]
}

/** An episode before anything happened to it. */
export function freshEpisode(id: string): Episode {
  return {
    id,
    pathway: 'unsure',
    state: 'none',
    since: null,
    stateBeforeClosing: 'none',
    closedOn: null,
    closedReason: null,
    receivedOn: null,
    localReceivedOn: null,
    firstEverReceivedOn: null,
    estimated: false,
    decidedOn: null,
    decision: null,
    priority: null,
    priorityReviewOn: null,
    priorityRemindedOn: null,
    urgentProposed: null,
    provider: null,
    contacts: [],
    assessing: [],
    outcome: null,
    outcomeSharedOn: null,
    supportStartedOn: null,
    asked: null,
    appointment: null,
    eligibleFrom: null,
    panelDate: null,
    answerBy: null,
    unanswered: [],
    lastCheckInOn: null,
    escalatedOn: null,
    risk: null,
    missed: [],
    lastTouchOn: null,
    mergedInto: null,
    outOfPlace: [],
  }
}

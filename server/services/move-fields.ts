import {
  areaFindings,
  assessmentAreas,
  priorityGrounds,
  riskDecisions,
  stillWanted,
  validationChanges,
  validationOutcomes,
  assessmentOutcomes,
  contactModes,
  pathways,
  priorities,
} from '#schemas/referral-choices.ts'
import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { Episode } from '#server/referrals/episode.ts'

/** One thing a form asks. `reason` and `note` are kept as those of the event, everything else as what the event says. */
export type MoveField = {
  readonly name: string
  readonly isOptional?: true
} & (
  | { readonly kind: 'day' | 'line' | 'words' | 'tick' | 'tries' }
  | { readonly kind: 'one' | 'many' | 'evidence'; readonly options: readonly string[] }
  | { readonly kind: 'grid'; readonly rows: readonly string[]; readonly options: readonly string[] }
)

export const moveGroups = ['next', 'waiting', 'news', 'ending', 'putting-right'] as const
export type MoveGroup = (typeof moveGroups)[number]

/** What a form of a move asks for, and with which others it is offered. */
export type MoveForm = { readonly group: MoveGroup; readonly fields: readonly MoveField[] }

export const mostTries = 6
export const messageChannels = ['post', 'email', 'text', 'phone'] as const

const reason = { name: 'reason', kind: 'line' } as const
const mode = { name: 'mode', kind: 'one', options: contactModes } as const
const present = {
  name: 'present',
  kind: 'one',
  options: ['child', 'child_and_parent', 'parent_only'],
} as const
const attendance = { name: 'attendance', kind: 'one', options: ['on_time', 'late_but_seen'] } as const
const channel = { name: 'channel', kind: 'one', options: messageChannels } as const
const grounds = { name: 'grounds', kind: 'many', options: priorityGrounds, isOptional: true } as const
const panel = { name: 'panel', kind: 'line' } as const
/** The parts of an assessment; each is done, or done without with a clinician's say. */
export const assessmentParts = [
  'history',
  'observation',
  'school-report',
  'direct-assessment',
  'physical-check',
] as const

const tick = (name: string): MoveField => ({ name, kind: 'tick' })
const line = (name: string): MoveField => ({ name, kind: 'line' })
const words = (name: string): MoveField => ({ name, kind: 'words' })
const day = (name: string): MoveField => ({ name, kind: 'day' })

/**
 * The forms of the moves that have no page of their own: deciding, booking and what became of an appointment have theirs.
 * What each needs is what its row of the table requires (docs/states.md); a test holds the two together.
 */
export const moveForms: Readonly<Partial<Record<ReferralEventType, MoveForm>>> = {
  triage_opened: { group: 'next', fields: [] },
  info_received: { group: 'next', fields: [words('note')] },
  info_waived: { group: 'next', fields: [reason] },
  split: {
    group: 'next',
    fields: [{ name: 'pathways', kind: 'many', options: pathways.filter((one) => one !== 'unsure') }],
  },
  urgent_proposed: { group: 'next', fields: [words('rationale'), grounds] },
  funding_requested: { group: 'next', fields: [panel, day('panelDate'), { ...reason, isOptional: true }] },
  funding_approved: { group: 'next', fields: [panel] },
  funding_refused: { group: 'ending', fields: [panel, reason] },
  age_deferred: { group: 'next', fields: [day('eligibleFrom')] },
  age_reached: { group: 'next', fields: [] },
  first_contact_attended: { group: 'next', fields: [mode, present, attendance] },
  assessment_complete: {
    group: 'next',
    fields: [
      { name: 'componentsDone', kind: 'many', options: assessmentParts },
      { name: 'componentsWaived', kind: 'many', options: assessmentParts, isOptional: true },
    ],
  },
  more_assessment_needed: { group: 'next', fields: [reason] },
  outcome_shared: {
    group: 'next',
    fields: [
      { name: 'outcome', kind: 'one', options: assessmentOutcomes },
      words('formulation'),
      line('sharedWith'),
      { name: 'reviewOn', kind: 'day', isOptional: true },
    ],
  },
  support_started: { group: 'next', fields: [{ name: 'noPlanBecause', kind: 'line', isOptional: true }] },
  priority_changed: {
    group: 'waiting',
    fields: [{ name: 'to', kind: 'one', options: priorities }, words('rationale'), grounds, day('reviewOn')],
  },
  validation_sent: { group: 'waiting', fields: [channel, day('answerBy')] },
  validation_answered: {
    group: 'waiting',
    fields: [
      channel,
      { name: 'stillWanted', kind: 'one', options: stillWanted },
      { name: 'changed', kind: 'many', options: validationChanges, isOptional: true },
      { name: 'words', kind: 'words', isOptional: true },
      { name: 'outcome', kind: 'one', options: validationOutcomes },
    ],
  },
  risk_changed: {
    group: 'waiting',
    fields: [
      words('whatChanged'),
      { name: 'urgency', kind: 'one', options: ['same_day', 'this_week', 'routine'] },
    ],
  },
  risk_answered: {
    group: 'waiting',
    fields: [
      { name: 'decision', kind: 'one', options: riskDecisions },
      { name: 'words', kind: 'words', isOptional: true },
    ],
  },
  contact: { group: 'news', fields: [mode, present, attendance] },
  report_received: {
    group: 'news',
    fields: [
      { name: 'kind', kind: 'one', options: ['private-report', 'school-report', 'health-letter', 'other'] },
      line('from'),
    ],
  },
  added_pathway: {
    group: 'news',
    fields: [
      { name: 'pathway', kind: 'one', options: pathways.filter((one) => one !== 'unsure') },
      tick('raisedInReferral'),
    ],
  },
  discharged: { group: 'ending', fields: [words('summary'), words('reviewRoute')] },
  withdrawn: {
    group: 'ending',
    fields: [
      { name: 'by', kind: 'one', options: ['parent', 'young-person', 'carer'] },
      reason,
      tick('supportKept'),
      tick('parentsDisagree'),
      tick('safeguardingChecked'),
    ],
  },
  removed_no_contact: {
    group: 'ending',
    fields: [
      { name: 'attempts', kind: 'tries' },
      tick('referrerContacted'),
      tick('schoolContacted'),
      tick('safeguardingChecked'),
    ],
  },
  transferred_out: {
    group: 'ending',
    fields: [line('toOrganisation'), day('handoverSentOn'), line('acknowledgedBy'), tick('originalDateSent')],
  },
  transition_to_adult: { group: 'ending', fields: [line('adultService'), day('acceptedOn')] },
  deceased: { group: 'ending', fields: [line('source')] },
  reinstated: { group: 'putting-right', fields: [reason] },
  voided: { group: 'putting-right', fields: [reason] },
}

const ofFasd: readonly MoveField[] = [
  { name: 'areas', kind: 'grid', rows: assessmentAreas, options: areaFindings, isOptional: true },
  { name: 'supervisorName', kind: 'line', isOptional: true },
  { name: 'supervisorOrganisation', kind: 'line', isOptional: true },
]

const whatCame = { name: 'evidenceIds', kind: 'evidence', options: [] } as const

/** What moves with pages of their own say and people read again; nothing is asked by these. */
export const readFields: Readonly<Partial<Record<ReferralEventType, readonly MoveField[]>>> = {
  info_received: [whatCame],
  info_part_received: [words('note'), whatCame],
  accepted: [words('rationale'), grounds, day('reviewOn')],
  wnb: [words('barriers'), day('contactAgainBy')],
  dna: [day('contactAgainBy')],
  referral_received: [tick('estimated')],
  re_referral: [tick('estimated')],
  transfer_in: [day('originalReceivedDate')],
  risk_changed: [
    { name: 'changed', kind: 'many', options: validationChanges },
    { name: 'stillWanted', kind: 'one', options: stillWanted },
  ],
}

/** The fields of a move for one pathway: an assessment for FASD also says what it found in ten areas, and who supervised. */
export function fieldsOf(type: ReferralEventType, pathway: string): readonly MoveField[] {
  const fields = moveForms[type]?.fields ?? []
  return type === 'assessment_complete' && pathway === 'fasd' ? [...fields, ...ofFasd] : fields
}

/** The fields of a move as an episode stands: of several things that were asked for, an answer says which came. */
export function fieldsFor(
  type: ReferralEventType,
  { pathway, asked }: Pick<Episode, 'pathway' | 'asked'>,
): readonly MoveField[] {
  const fields = fieldsOf(type, pathway)
  const options = type === 'info_received' ? (asked?.evidenceIds ?? []) : []
  return options.length > 1 ? [{ name: 'evidenceIds', kind: 'evidence', options }, ...fields] : fields
}

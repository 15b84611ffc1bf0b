import type { BlockId, StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'

/** `consider` asking a person, `gather` one thing that would help (never a refusal), `check_first` something that runs alongside. */
export type RuleType = 'consider' | 'gather' | 'check_first'

export type Pathway =
  | 'adhd'
  | 'autism'
  | 'fasd'
  | 'slt'
  | 'ot'
  | 'community_paediatrics'
  | 'camhs_mhst'
  | 'educational_psychology'
  | 'dcd'
  | 'learning_disability'
  | 'ehc_needs_assessment'
  | 'early_help'
  | 'therapy_other'

type OfStrands = { readonly strands: readonly StrandId[] }
type AtLevel = OfStrands & { readonly min: NeedLevel }

/** One thing that can be true of the facts; places are school, home and community, viewpoints all five. */
export type Atom =
  | (AtLevel & { readonly op: 'level_in_places'; readonly n: number })
  | (AtLevel & { readonly op: 'not_level_in_places'; readonly n: number })
  | (AtLevel & { readonly op: 'level_viewpoints'; readonly n: number })
  | (AtLevel & { readonly op: 'highest' })
  | (AtLevel & { readonly op: 'count_highest'; readonly n: number })
  | (OfStrands & { readonly op: 'impact_any'; readonly min: number })
  | { readonly op: 'item_any'; readonly items: readonly string[]; readonly min: number }
  | (OfStrands & { readonly op: 'pattern'; readonly values: readonly Pattern[] })
  | { readonly op: 'bg_in'; readonly field: string; readonly values: readonly (string | number)[] }
  | { readonly op: 'bg_not_in'; readonly field: string; readonly values: readonly (string | number)[] }
  | { readonly op: 'flag'; readonly flag: string; readonly values: readonly string[] }
  | { readonly op: 'open_flag'; readonly flag: string }
  | { readonly op: 'no_open_flag'; readonly flag: string }
  | { readonly op: 'age'; readonly min: number; readonly max: number }

export type Condition = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | Atom

/** A referral prompt as data; ages in whole months, both ends included. Its words are found by id. */
export type ReferralRule = {
  readonly id: string
  readonly type: RuleType
  readonly pathway?: Pathway
  readonly isUrgent?: true
  readonly restrictedTo?: BlockId
  readonly ageMonths?: { readonly min: number; readonly max: number }
  readonly holdIf?: readonly Condition[]
  readonly when: Condition
  readonly sources: readonly string[]
}

import type { AgeBand, StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { Profile } from '#questionnaires/profile/build-profile.ts'
import type { LevelIndex, NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Tried } from './did-not-help.ts'
import type { Suggestion, SupportSetting } from './suggestion.ts'

/** Why an idea is shown although the setting has not reported the need itself; also the key of the words for it. */
export type SuggestionLabel = 'hidden-effort' | 'starting-point'

/** One idea as it is offered to a setting. */
export type OfferedSuggestion = {
  readonly suggestion: Suggestion
  readonly strand: StrandId
  readonly level: NeedLevel
  /** The level this setting's list is drawn from, 0–4: "did not help" is remembered with it. */
  readonly levelNow: LevelIndex
  readonly label: SuggestionLabel | null
  readonly isPriority: boolean
  readonly reviewWeeks: number
}

/** What one setting is offered: a few ideas to start now, and the rest behind "more ideas". */
export type SupportList = {
  readonly setting: SupportSetting
  readonly startNow: readonly OfferedSuggestion[]
  readonly moreIdeas: readonly OfferedSuggestion[]
}

/** What support is chosen from; priorities are the child's and family's top three, today is an ISO day. */
export type SupportQuestion = {
  readonly profile: Profile
  readonly band: AgeBand
  readonly priorities: readonly StrandId[]
  readonly tried: readonly Tried[]
  readonly today: string
}

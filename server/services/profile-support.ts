import type { NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { OfferedSuggestion, SuggestionLabel, SupportList } from '#questionnaires/support/offer.ts'
import type { SafetyLine, SupportSetting } from '#questionnaires/support/suggestion.ts'

/** One idea by the id of its words, and why it is here. */
export type IdeaView = {
  readonly id: string
  readonly strand: StrandId
  readonly level: NeedLevel
  readonly label: SuggestionLabel | null
  readonly isPriority: boolean
  readonly reviewWeeks: number
  readonly safety: readonly SafetyLine[]
}

/** What a setting can start now; more ideas are counted, and listed up to a page's worth. */
export type SupportView = {
  readonly setting: SupportSetting
  readonly startNow: readonly IdeaView[]
  readonly moreIdeas: readonly IdeaView[]
  readonly more: number
}

const listedAtMost = 12

/** The support lists as a page shows them, in the order of the settings given. */
export function supportViews(
  lists: readonly SupportList[],
  order: readonly SupportSetting[],
): readonly SupportView[] {
  return order.flatMap((setting) =>
    lists
      .filter((list) => list.setting === setting)
      .map(({ startNow, moreIdeas }) => ({
        setting,
        startNow: startNow.map(ideaView),
        moreIdeas: moreIdeas.slice(0, listedAtMost).map(ideaView),
        more: moreIdeas.length,
      })),
  )
}

function ideaView({
  suggestion,
  strand,
  level,
  label,
  isPriority,
  reviewWeeks,
}: OfferedSuggestion): IdeaView {
  return { id: suggestion.id, strand, level, label, isPriority, reviewWeeks, safety: suggestion.safety ?? [] }
}

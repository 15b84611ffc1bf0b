import type { AgeBand, StrandId } from '#questionnaires/engine/questionnaire.ts'
import { isRemembered } from './did-not-help.ts'
import type { OfferedSuggestion, SupportList, SupportQuestion } from './offer.ts'
import { strandLists, type StrandList } from './strand-list.ts'
import { supportSettings, type SupportSetting } from './suggestion.ts'

// A plan with thirty actions is a plan nobody does.
const caps = { school: 6, home: 4, health: 2 } as const satisfies Record<SupportSetting, number>

/** What school, home and health can start today, whatever the levels and before any referral. */
export function selectSupport(question: SupportQuestion): readonly SupportList[] {
  return supportSettings.map((setting) => {
    const lists = strandLists(question, setting).map((list) => offersOf(list, question))
    const offered = inTurns(lists, leadingStrands(question.priorities))
    return { setting, startNow: offered.slice(0, caps[setting]), moreIdeas: offered.slice(caps[setting]) }
  })
}

// The two top strands lead; a third priority of the family leads beside them.
function leadingStrands(priorities: readonly StrandId[]): number {
  return Math.min(Math.max(priorities.length, 2), 3)
}

function offersOf(list: StrandList, { tried, today, band }: SupportQuestion): readonly OfferedSuggestion[] {
  const remembered = { tried, today, level: list.level }
  return list.ideas
    .filter(({ suggestion }) => !isRemembered(suggestion.id, remembered))
    .map((idea) => ({
      ...idea,
      strand: list.strand,
      levelNow: list.level,
      isPriority: list.isPriority,
      reviewWeeks: reviewWeeks[band],
    }))
}

// Early years settle and change sooner; otherwise the review matches the school's cycle.
const reviewWeeks = { EY: 8, PRI: 12, SEC: 12, P16: 12 } as const satisfies Record<AgeBand, number>

function inTurns<One>(lists: readonly (readonly One[])[], leading: number): readonly One[] {
  const first = lists.slice(0, leading)
  const longest = Math.max(0, ...first.map((list) => list.length))
  const turns = Array.from({ length: longest }, (_, at) => first.flatMap((list) => list.slice(at, at + 1)))
  return [...turns.flat(), ...lists.slice(leading).flat()]
}

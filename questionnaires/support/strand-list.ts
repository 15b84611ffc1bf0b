import { strandIds, type StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { StrandProfile } from '#questionnaires/profile/build-profile.ts'
import { needLevels, type LevelIndex, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import { suggestionsIn, supplementsFor } from './catalogue.ts'
import type { OfferedSuggestion, SuggestionLabel, SupportQuestion } from './offer.ts'
import type { SupportSetting } from './suggestion.ts'

export type Idea = Pick<OfferedSuggestion, 'suggestion' | 'level' | 'label'>

/** The ideas of one strand for one setting, best fitting first, before anything tried is taken out. */
export type StrandList = {
  readonly strand: StrandId
  readonly isPriority: boolean
  /** The level the ideas are chosen by; where the setting has not answered, the level of the starting point. */
  readonly level: LevelIndex
  readonly ideas: readonly Idea[]
}

const none = 1
const some = 2

const hiddenEffortPatterns: readonly Pattern[] = ['HOME_HIGHER', 'CHILD_HIGHER', 'HIDDEN_EFFORT']

/** Every strand's ideas for one setting: priorities first whatever their level, then where most help is needed. */
export function strandLists(question: SupportQuestion, setting: SupportSetting): readonly StrandList[] {
  const byStrand = new Map(question.profile.strands.map((profile) => [profile.strand, profile]))
  return strandIds
    .map((strand) => ({
      strand,
      basis: basisOf(byStrand.get(strand), setting),
      profile: byStrand.get(strand),
    }))
    .map((one) => ({ ...one, rank: rankOf(one.strand, one.profile, question.priorities) }))
    .sort((one, other) => one.rank.priority - other.rank.priority || moreHelp(one, other))
    .map(({ strand, basis }) => ({
      strand,
      isPriority: question.priorities.includes(strand),
      level: basis.level,
      ideas: ideasFor(strand, basis, { setting, band: question.band }),
    }))
}

type Basis = {
  readonly level: LevelIndex
  readonly cells: readonly NeedLevel[]
  readonly label: SuggestionLabel | null
}
type Ranked = { readonly basis: Basis; readonly rank: Rank }
type Rank = { readonly priority: number; readonly highest: number }

function rankOf(strand: StrandId, profile: StrandProfile | undefined, priorities: readonly StrandId[]): Rank {
  const at = priorities.indexOf(strand)
  return { priority: at === -1 ? priorities.length : at, highest: profile?.comparison.highest ?? -1 }
}

// A starting point stands behind what somebody has told.
function moreHelp(one: Ranked, other: Ranked): number {
  return (
    Number(one.basis.label === 'starting-point') - Number(other.basis.label === 'starting-point') ||
    other.basis.level - one.basis.level ||
    other.rank.highest - one.rank.highest
  )
}

function basisOf(profile: StrandProfile | undefined, setting: SupportSetting): Basis {
  const level = levelFor(profile, setting)
  if (level === null) return { level: some, cells: ['none', 'some'], label: 'starting-point' }
  const isHidden =
    profile?.comparison.patterns.some((pattern) => hiddenEffortPatterns.includes(pattern)) ?? false
  if (setting === 'school' && level <= none && isHidden)
    return { level: some, cells: ['some', 'none'], label: 'hidden-effort' }
  return { level, cells: cellsOf(level), label: null }
}

function levelFor(profile: StrandProfile | undefined, setting: SupportSetting): LevelIndex | null {
  if (!profile) return null
  return setting === 'health' ? profile.comparison.highest : (profile.levels[setting]?.level ?? null)
}

// Levels are cumulative: whoever needs more may also use the ideas for less, down to the universal ones.
function cellsOf(level: LevelIndex): readonly NeedLevel[] {
  return level <= none ? [needLevels[level]] : needLevels.slice(none, level + 1).reverse()
}

function ideasFor(
  strand: StrandId,
  { level, cells, label }: Basis,
  where: { readonly setting: SupportSetting; readonly band: SupportQuestion['band'] },
): readonly Idea[] {
  const supplements = level >= some ? supplementsFor({ strand, ...where }) : []
  const [first, ...others] = cells.map((cell) =>
    suggestionsIn({ strand, level: cell, ...where }).map((suggestion) => ({
      suggestion,
      level: cell,
      label,
    })),
  )
  const extra = supplements.map((suggestion) => ({ suggestion, level: needLevels[level], label }))
  return [...(first ?? []), ...extra, ...others.flat()]
}

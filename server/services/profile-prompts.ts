import { optionTexts, questionText } from '#questionnaires/engine/question-text.ts'
import type { Questionnaire, StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf } from '#questionnaires/profile/by-viewpoint.ts'
import { needLevels, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import type { RuleResult } from '#questionnaires/rules/evaluate-rules.ts'
import type { Facts } from '#questionnaires/rules/facts.ts'
import type { Atom, Pathway } from '#questionnaires/rules/rule.ts'

/** Why a prompt is shown, in the facts that brought it up; a safety answer is never told, only that one counted. */
export type PromptReason =
  | {
      readonly kind: 'level'
      readonly strand: StrandId
      readonly level: NeedLevel
      readonly saidBy: readonly Viewpoint[]
    }
  | { readonly kind: 'impact'; readonly strand: StrandId }
  | { readonly kind: 'item'; readonly words: string }
  | { readonly kind: 'pattern'; readonly strand: StrandId; readonly pattern: Pattern }
  | { readonly kind: 'background'; readonly question: string; readonly answer: string }
  | { readonly kind: 'one-place' | 'hearing-not-checked' | 'vision-not-checked' | 'health-or-attendance' }

/** One thing worth asking a person about; its words are found by the rule's id. */
export type PromptView = {
  readonly rule: string
  readonly type: RuleResult['type']
  readonly pathway: Pathway | null
  readonly isUrgent: boolean
  readonly reasons: readonly PromptReason[]
}

export type Explaining = {
  readonly questionnaire: Questionnaire
  readonly facts: Facts
  readonly name: string
}

/** What to show of the rules that fired, each with the facts that brought it up. */
export function promptViews(prompts: readonly RuleResult[], explaining: Explaining): readonly PromptView[] {
  return prompts.map(({ rule, type, reasons }) => ({
    rule: rule.id,
    type,
    pathway: rule.pathway ?? null,
    isUrgent: rule.isUrgent ?? false,
    reasons: withoutRepeats(reasons.flatMap((atom) => reasonsOf(atom, explaining))),
  }))
}

function withoutRepeats(reasons: readonly PromptReason[]): readonly PromptReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}

type Op = Atom['op']
type AtomOf<Name extends Op> = Extract<Atom, { readonly op: Name }>
type Tell<Name extends Op> = (atom: AtomOf<Name>, explaining: Explaining) => readonly PromptReason[]

const nothing = (): readonly PromptReason[] => []

const tells: { readonly [Name in Op]: Tell<Name> } = {
  level_in_places: (atom, { facts }) => levels(atom, facts),
  level_viewpoints: (atom, { facts }) => levels(atom, facts),
  highest: (atom, { facts }) => levels(atom, facts),
  count_highest: (atom, { facts }) => levels(atom, facts),
  not_level_in_places: () => [{ kind: 'one-place' }],
  impact_any: ({ strands, min }, { facts }) =>
    strands
      .filter((strand) => Object.values(facts.impact[strand] ?? {}).some((impact) => impact >= min))
      .map((strand) => ({ kind: 'impact', strand })),
  item_any: ({ items, min }, explaining) =>
    items
      .filter((item) =>
        explaining.facts.items[item]?.some((answer) => typeof answer === 'number' && answer >= min),
      )
      .map((item) => ({ kind: 'item', words: questionWords(item, explaining) })),
  pattern: ({ strands, values }, { facts }) =>
    strands.flatMap((strand) =>
      values
        .filter((pattern) => facts.patterns[strand]?.includes(pattern))
        .map((pattern) => ({ kind: 'pattern', strand, pattern }) as const),
    ),
  bg_in: ({ field }, explaining) => background(field, explaining),
  bg_not_in: nothing,
  flag: () => [{ kind: 'health-or-attendance' }],
  open_flag: () => [{ kind: 'health-or-attendance' }],
  no_open_flag: nothing,
  age: nothing,
}

function reasonsOf<Name extends Op>(
  atom: AtomOf<Name> & { readonly op: Name },
  explaining: Explaining,
): readonly PromptReason[] {
  return tells[atom.op](atom, explaining)
}

type AtLevel = { readonly strands: readonly StrandId[]; readonly min: NeedLevel }

function levels({ strands, min }: AtLevel, facts: Facts): readonly PromptReason[] {
  const need = needLevels.indexOf(min)
  return strands.flatMap((strand): PromptReason[] => {
    const seen = facts.levels[strand] ?? {}
    const saidBy = viewpointsOf(seen).filter((viewpoint) => (seen[viewpoint] ?? -1) >= need)
    return saidBy.length > 0 ? [{ kind: 'level', strand, level: min, saidBy }] : []
  })
}

const derived: Readonly<Record<string, PromptReason>> = {
  hv_hearing_recent: { kind: 'hearing-not-checked' },
  hv_vision_recent: { kind: 'vision-not-checked' },
}

function background(field: string, explaining: Explaining): readonly PromptReason[] {
  const known = derived[field]
  if (known) return [known]
  const value = explaining.facts.background[field]
  if (typeof value !== 'string' && typeof value !== 'number') return []
  return [
    {
      kind: 'background',
      question: questionWords(field, explaining),
      answer: optionWords(field, String(value), explaining),
    },
  ]
}

// Reasons are told in the words an adult at home reads, whoever answered.
const told = {
  viewpoint: 'home',
  form: 'full',
  ageBand: 'PRI',
  ageMonths: 96,
  mode: 'own',
  isBackgroundAsked: true,
} as const

function questionWords(id: string, { questionnaire, name }: Explaining): string {
  const question = questionnaire.byId.get(id)
  if (!question) return id
  const viewpoint = question.askedOf.includes('home') ? 'home' : (question.askedOf[0] ?? 'home')
  return questionText(questionnaire.texts, question, { asked: { ...told, viewpoint }, name })
}

function optionWords(id: string, key: string, { questionnaire, name }: Explaining): string {
  const question = questionnaire.byId.get(id)
  if (!question || !('options' in question)) return key
  const options = optionTexts(questionnaire.texts, question, { asked: told, name })
  return options.find((option) => option.key === key)?.label ?? key
}

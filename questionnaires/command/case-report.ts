import { evaluateRules } from '#questionnaires/rules/evaluate-rules.ts'
import { factsOf } from '#questionnaires/rules/facts.ts'
import { referralRules } from '#questionnaires/rules/referral-rules.ts'
import { buildProfile, type StrandProfile } from '#questionnaires/profile/build-profile.ts'
import type { AgreementLabel } from '#questionnaires/profile/compare-viewpoints.ts'
import { needLevels, type LevelIndex, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Case } from './parse-case.ts'

/** One strand as analysts read it; a level is `[score, level, reasons]`, with null where too little was seen. */
export type StrandReport = {
  readonly levels: Readonly<Record<string, readonly [number | null, NeedLevel | null, readonly string[]]>>
  readonly highest: NeedLevel | null
  readonly corroborated: NeedLevel | null
  readonly agreement: number | null
  readonly agreement_label: string
  readonly home_minus_school: number | null
  readonly patterns: readonly string[]
  readonly confidence: readonly [number, string]
}

export type CaseReport = {
  readonly id: string
  readonly strands: Readonly<Record<string, StrandReport>>
  readonly rules: readonly (readonly [string, string])[]
}

const agreementWords = {
  'no-viewpoints': 'no viewpoints yet',
  'one-viewpoint': 'one viewpoint so far',
  'same-picture': 'same picture',
  'some-difference': 'some difference',
  'different-pictures': 'different pictures',
} as const satisfies Record<AgreementLabel, string>

/** The profile and the prompts of one case, in the form analysts check. */
export function caseReport({ id, input, known }: Case): CaseReport {
  const profile = buildProfile(input)
  const results = evaluateRules(referralRules, factsOf(profile, input.strands, known))
  return {
    id,
    strands: Object.fromEntries(profile.strands.map((strand) => [strand.strand, strandReport(strand)])),
    rules: results.map(({ rule, type }) => [rule.id, type]),
  }
}

function strandReport({ levels, comparison, confidence }: StrandProfile): StrandReport {
  return {
    levels: Object.fromEntries(
      Object.entries(levels).map(([viewpoint, { score, level, reasons }]) => [
        viewpoint,
        [score, nameOf(level), reasons],
      ]),
    ),
    highest: nameOf(comparison.highest),
    corroborated: nameOf(comparison.corroborated),
    agreement: comparison.agreement,
    agreement_label: agreementWords[comparison.agreementLabel],
    home_minus_school: comparison.homeMinusSchool,
    patterns: comparison.patterns,
    confidence: [confidence.value, confidence.label],
  }
}

function nameOf(level: LevelIndex | null): NeedLevel | null {
  return level === null ? null : needLevels[level]
}

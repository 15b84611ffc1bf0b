import type { AgeBandOverride } from '#questionnaires/engine/age-band.ts'
import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { AgeNote, StrandProfile } from '#questionnaires/profile/build-profile.ts'
import type { AgreementLabel } from '#questionnaires/profile/compare-viewpoints.ts'
import type { Confidence } from '#questionnaires/profile/confidence.ts'
import { needLevels, type LevelIndex, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Pattern } from '#questionnaires/profile/patterns.ts'
import { isSeenDifferently, takeaways, type Sentence } from '#questionnaires/profile/reading.ts'
import { topStrands, type TopStrands } from '#questionnaires/profile/top-strands.ts'
import type { RoundLevels, RoundProfile } from './round-profile.ts'

/** What one viewpoint says of a strand; somebody who was not asked has no mark. */
export type MarkView = {
  readonly viewpoint: Viewpoint
  readonly state: 'answered' | 'not-enough-seen' | 'no-answer'
  readonly level: LevelIndex | null
  /** The level of the round before, when there was one. */
  readonly previousLevel?: LevelIndex | null
}

export type StrandView = {
  readonly strand: StrandId
  readonly marks: readonly MarkView[]
  readonly agreement: number | null
  readonly agreementLabel: AgreementLabel
  readonly isSeenDifferently: boolean
  readonly highest: NeedLevel | null
  readonly corroborated: NeedLevel | null
  readonly patterns: readonly Pattern[]
  readonly confidence: Pick<Confidence, 'value' | 'label'>
}

/** What every face of a profile is made from: levels by viewpoint, and nobody's words. */
export type ProfileFacts = {
  readonly strands: readonly StrandView[]
  readonly takeaways: readonly Sentence[]
  readonly top: TopStrands
  readonly answeredBy: readonly Viewpoint[]
  readonly notYetBy: readonly Viewpoint[]
  readonly isChildPrivate: boolean
  readonly ageNote: AgeNote
  readonly ageMonths: number
  readonly correctedAgeMonths: number | null
  readonly bandOverride: AgeBandOverride | null
  /** From the strand least is known about to the one most is known about; null when nothing is known. */
  readonly confidence: readonly [least: StrandView['confidence'], most: StrandView['confidence']] | null
}

/** The levels of a round as a page shows them; of the round before, only where its mark stood. */
export function profileFacts(read: RoundProfile, before: RoundLevels | null = null): ProfileFacts {
  const { profile, asked, counted, isChildPrivate } = read
  const shown = asked.filter((viewpoint) => !(isChildPrivate && viewpoint === 'self'))
  const answeredBy = shown.filter((viewpoint) => counted.some((one) => one.viewpoint === viewpoint))
  const previous = new Map(before?.profile.strands.map((strand) => [strand.strand, strand]))
  const strands = profile.strands.map((strand) => strandView(strand, shown, previous.get(strand.strand)))
  return {
    strands,
    takeaways: takeaways(profile),
    top: topStrands(profile),
    answeredBy,
    notYetBy: shown.filter((viewpoint) => !answeredBy.includes(viewpoint)),
    isChildPrivate,
    ageNote: profile.ageNote,
    ageMonths: profile.ageMonths,
    correctedAgeMonths: profile.correctedAgeMonths,
    bandOverride: profile.bandOverride,
    confidence: rangeOfConfidence(strands),
  }
}

function strandView(
  strand: StrandProfile,
  shown: readonly Viewpoint[],
  before: StrandProfile | undefined,
): StrandView {
  const { comparison, confidence } = strand
  return {
    strand: strand.strand,
    marks: shown.map((viewpoint) => ({
      ...markOf(strand, viewpoint),
      ...(before && { previousLevel: before.levels[viewpoint]?.level ?? null }),
    })),
    agreement: comparison.agreement,
    agreementLabel: comparison.agreementLabel,
    isSeenDifferently: isSeenDifferently(strand),
    highest: nameOf(comparison.highest),
    corroborated: nameOf(comparison.corroborated),
    patterns: comparison.patterns,
    confidence: { value: confidence.value, label: confidence.label },
  }
}

function markOf({ levels }: StrandProfile, viewpoint: Viewpoint): MarkView {
  const level = levels[viewpoint]
  if (!level) return { viewpoint, state: 'no-answer', level: null }
  if (level.level === null) return { viewpoint, state: 'not-enough-seen', level: null }
  return { viewpoint, state: 'answered', level: level.level }
}

function nameOf(level: LevelIndex | null): NeedLevel | null {
  return level === null ? null : needLevels[level]
}

function rangeOfConfidence(strands: readonly StrandView[]): ProfileFacts['confidence'] {
  const known = strands.map(({ confidence }) => confidence).filter(({ label }) => label !== 'none')
  const ordered = known.toSorted((one, other) => one.value - other.value)
  const [least, most] = [ordered.at(0), ordered.at(-1)]
  return least && most ? [least, most] : null
}

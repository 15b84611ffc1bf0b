import { isConversationOnly, type AgeBandOverride } from '#questionnaires/engine/age-band.ts'
import { strandIds, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf, type ByViewpoint } from './by-viewpoint.ts'
import { compareViewpoints, type Comparison } from './compare-viewpoints.ts'
import { confidence, type Circumstances, type Confidence } from './confidence.ts'
import { mergeSetting, type SettingLevel } from './merge-setting.ts'
import { needLevel, unseen, type GivenWeight, type StrandAnswers, type StrandLevel } from './need-level.ts'

/** The version of the arithmetic; stored with every published profile. */
export const scoringVersion = '1.0.0'

/** One respondent's part for one strand: item ids in the order of the answers, and the effort they told of. */
export type RespondentAnswers = StrandAnswers & {
  readonly items: readonly string[]
  readonly effort: GivenWeight
  readonly respondentId?: string
}

export type GivenStrands = Readonly<Partial<Record<StrandId, ByViewpoint<readonly RespondentAnswers[]>>>>

/** Everything a profile is drawn from; age in whole months, spread in whole days between the first and last form. */
export type ProfileInput = Circumstances & {
  readonly strands: GivenStrands
  readonly correctedAgeMonths?: number
  /** The age band the lead chose instead of the one by date of birth, and why; it prints on the profile. */
  readonly bandOverride?: AgeBandOverride
}

/** One strand as every viewpoint sees it; `forms` keeps each respondent's own level beside the setting's. */
export type StrandProfile = {
  readonly strand: StrandId
  readonly levels: ByViewpoint<SettingLevel>
  readonly forms: ByViewpoint<readonly StrandLevel[]>
  readonly comparison: Comparison
  readonly confidence: Confidence
}

/** Under two: an early picture without scores. Under three: scores with a note that development varies a lot. */
export type AgeNote = 'early-picture' | 'development-varies' | null

/** A whole needs profile: strands in their fixed order, never a total. */
export type Profile = {
  readonly scoringVersion: typeof scoringVersion
  readonly ageNote: AgeNote
  readonly ageMonths: number
  readonly correctedAgeMonths: number | null
  readonly bandOverride: AgeBandOverride | null
  readonly strands: readonly StrandProfile[]
}

const settledFromMonths = 36

/** The needs profile of one child in one round, from what every viewpoint answered; strands nobody was asked about are left out. */
export function buildProfile(input: ProfileInput): Profile {
  const strands: StrandProfile[] = []
  for (const strand of strandIds) {
    const given = input.strands[strand]
    if (given) strands.push(buildStrand(strand, given, input))
  }
  return {
    scoringVersion,
    ageNote: ageNote(input.ageMonths),
    ageMonths: input.ageMonths,
    correctedAgeMonths: input.correctedAgeMonths ?? null,
    bandOverride: input.bandOverride ?? null,
    strands,
  }
}

/** What the age of the child (whole months) says about reading the profile. */
export function ageNote(ageMonths: number): AgeNote {
  if (isConversationOnly(ageMonths)) return 'early-picture'
  return ageMonths < settledFromMonths ? 'development-varies' : null
}

function buildStrand(
  strand: StrandId,
  given: ByViewpoint<readonly RespondentAnswers[]>,
  about: Circumstances,
): StrandProfile {
  const levelOf = isConversationOnly(about.ageMonths) ? unscored : needLevel
  const forms: Partial<Record<Viewpoint, readonly StrandLevel[]>> = {}
  const levels: Partial<Record<Viewpoint, SettingLevel>> = {}
  const effort: Partial<Record<Viewpoint, GivenWeight>> = {}
  for (const viewpoint of viewpointsOf(given)) {
    const people = given[viewpoint] ?? []
    const told = people.map(levelOf)
    const setting = mergeSetting(told)
    if (!setting) continue
    forms[viewpoint] = told
    levels[viewpoint] = setting
    effort[viewpoint] = mostEffort(people)
  }
  const comparison = compareViewpoints(levels, effort)
  return { strand, levels, forms, comparison, confidence: confidence(levels, about) }
}

// Under two the items are a conversation guide: what was answered is kept and counted, nothing is scored or compared.
function unscored(given: StrandAnswers): StrandLevel {
  return unseen(needLevel(given))
}

function mostEffort(people: readonly RespondentAnswers[]): GivenWeight {
  let most: GivenWeight = null
  for (const { effort } of people) if (typeof effort === 'number' && effort > Number(most)) most = effort
  return most
}

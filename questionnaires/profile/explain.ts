import { isConversationOnly } from '#questionnaires/engine/age-band.ts'
import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { ProfileInput, RespondentAnswers, StrandProfile } from './build-profile.ts'
import { viewpointsOf } from './by-viewpoint.ts'
import { mergeSetting } from './merge-setting.ts'
import {
  cutPoints,
  levelOfScore,
  needLevel,
  needLevels,
  type GivenWeight,
  type LevelReason,
  type NeedLevel,
} from './need-level.ts'

/** An answer that was not counted, and why: not seen, rather not say, does not apply or left blank. */
export type LeftOut = {
  readonly item: string
  readonly why: 'not-seen' | 'rather-not-say' | 'does-not-apply' | 'blank'
}

/** How one person's answers became a level, step by step. */
export type Working = {
  readonly respondentId: string | null
  readonly counted: readonly { readonly item: string; readonly answer: number }[]
  readonly leftOut: readonly LeftOut[]
  readonly offered: number
  readonly needed: number
  readonly sum: number
  /** To three places; null when nothing was counted. */
  readonly mean: number | null
  /** 25 × the mean before rounding, to two places; null when too little was seen. */
  readonly beforeRounding: number | null
  readonly score: number | null
  /** The band the score falls in before anything lifts it. */
  readonly band: { readonly level: NeedLevel; readonly from: number; readonly to: number } | null
  readonly impact: GivenWeight
  readonly effort: GivenWeight
  readonly reasons: readonly LevelReason[]
  readonly level: NeedLevel | null
}

/** How the people of one setting became one level. */
export type SettingWorking = {
  readonly viewpoint: Viewpoint
  readonly people: readonly Working[]
  readonly chosenBy: 'only-one' | 'highest-of-two' | 'upper-median' | 'not-enough-seen'
  /** The place in `people` of the form that stands for the setting. */
  readonly chosen: number | null
  readonly range: readonly [number, number] | null
  readonly split: boolean
}

/** How one strand was worked out, every number traceable to answers. */
export type StrandExplanation = {
  readonly strand: StrandId
  readonly settings: readonly SettingWorking[]
  readonly comparison: StrandProfile['comparison']
  readonly confidence: StrandProfile['confidence']
}

/** How a strand of a built profile was worked out from the same input; under two years old there is nothing to work out, so null. */
export function explainStrand(input: ProfileInput, profile: StrandProfile): StrandExplanation | null {
  if (isConversationOnly(input.ageMonths)) return null
  const { strand, comparison, confidence } = profile
  const given = input.strands[strand] ?? {}
  const settings = viewpointsOf(given).flatMap((viewpoint) => {
    const people = given[viewpoint] ?? []
    return people.length > 0 ? [settingWorking(viewpoint, people)] : []
  })
  return { strand, settings, comparison, confidence }
}

function settingWorking(viewpoint: Viewpoint, people: readonly RespondentAnswers[]): SettingWorking {
  const levels = people.map(needLevel)
  const merged = mergeSetting(levels)
  if (!merged) throw new Error(`${viewpoint} has nobody to explain`)
  const chosen = levels.findLastIndex(
    ({ score, reasons }) =>
      score !== null && score === merged.score && reasons.join() === merged.reasons.join(),
  )
  return {
    viewpoint,
    people: people.map(workingOf),
    chosenBy: chosenBy(merged.respondents),
    chosen: chosen === -1 ? null : chosen,
    range: merged.range,
    split: merged.split,
  }
}

function chosenBy(respondents: number): SettingWorking['chosenBy'] {
  if (respondents === 0) return 'not-enough-seen'
  if (respondents === 1) return 'only-one'
  return respondents === 2 ? 'highest-of-two' : 'upper-median'
}

function workingOf(given: RespondentAnswers): Working {
  const { offered, needed, score, level, reasons } = needLevel(given)
  const counted = countedIn(given)
  const sum = counted.reduce((total, { answer }) => total + answer, 0)
  return {
    respondentId: given.respondentId ?? null,
    counted,
    leftOut: leftOutOf(given),
    offered,
    needed,
    sum,
    mean: counted.length > 0 ? places(sum / counted.length, 3) : null,
    beforeRounding: score === null ? null : places((25 * sum) / counted.length, 2),
    score,
    band: score === null ? null : bandOf(score),
    impact: given.impact,
    effort: given.effort,
    reasons,
    level: level === null ? null : needLevels[level],
  }
}

function countedIn({ items, answers }: RespondentAnswers): Working['counted'] {
  return items.flatMap((item, at) => {
    const answer = answers[at]
    return typeof answer === 'number' ? [{ item, answer }] : []
  })
}

const whyLeftOut = { X: 'not-seen', P: 'rather-not-say', NA: 'does-not-apply' } as const

function leftOutOf({ items, answers }: RespondentAnswers): readonly LeftOut[] {
  return items.flatMap((item, at): LeftOut[] => {
    const answer = answers[at] ?? null
    if (typeof answer === 'number') return []
    return [{ item, why: answer === null ? 'blank' : whyLeftOut[answer] }]
  })
}

function bandOf(score: number): Working['band'] {
  const level = levelOfScore(score)
  const below = cutPoints[level - 1]
  return { level: needLevels[level], from: below === undefined ? 0 : below + 1, to: cutPoints[level] }
}

function places(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale) / scale
}

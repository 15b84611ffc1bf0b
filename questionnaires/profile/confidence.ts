import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf, type ByViewpoint } from './by-viewpoint.ts'
import { isSeen, type StrandLevel } from './need-level.ts'
import { roundHalfUp } from './strand-score.ts'

/** How much is known about one strand (never how much people agree): 0–100, its word, and the points of each part. */
export type Confidence = {
  readonly value: number
  readonly label: 'none' | 'low' | 'medium' | 'high'
  readonly parts: {
    readonly breadth: number
    readonly completeness: number
    readonly recency: number
    readonly familiarity: number
  }
}

/** For each viewpoint, whether each of its respondents has known the child three months or more. */
export type Familiarity = ByViewpoint<readonly boolean[]>

/** When the forms came in (days between first and last), who knows the child, and how old the child is in months. */
export type Circumstances = {
  readonly spreadDays: number
  readonly known3m: Familiarity
  readonly ageMonths: number
}

const notKnown: Confidence = {
  value: 0,
  label: 'none',
  parts: { breadth: 0, completeness: 0, recency: 0, familiarity: 0 },
}

const cappedAt = 49
const settledFromMonths = 36

/** How much is known about one strand; capped low with one viewpoint or under three years old (docs/decisions). */
export function confidence(levels: ByViewpoint<StrandLevel>, about: Circumstances): Confidence {
  const seen = viewpointsOf(levels).filter((viewpoint) => isSeen(levels[viewpoint]))
  if (seen.length === 0) return notKnown
  const breadth = breadthPoints(seen.length)
  const completeness = completenessPoints(levels, seen)
  const recency = recencyPoints(about.spreadDays)
  const familiarity = familiarityPoints(about.known3m, seen)
  const sum = breadth + completeness + recency + familiarity
  const isCapped = seen.length === 1 || about.ageMonths < settledFromMonths
  const value = isCapped ? Math.min(sum, cappedAt) : sum
  return { value, label: confidenceLabel(value), parts: { breadth, completeness, recency, familiarity } }
}

function confidenceLabel(value: number): 'low' | 'medium' | 'high' {
  if (value >= 75) return 'high'
  return value >= 50 ? 'medium' : 'low'
}

function breadthPoints(viewpoints: number): number {
  if (viewpoints === 1) return 20
  return viewpoints === 2 ? 40 : 50
}

function completenessPoints(levels: ByViewpoint<StrandLevel>, seen: readonly Viewpoint[]): number {
  let valid = 0
  let offered = 0
  for (const viewpoint of seen) {
    valid += levels[viewpoint]?.valid ?? 0
    offered += levels[viewpoint]?.offered ?? 0
  }
  return roundHalfUp(25 * valid, offered)
}

function recencyPoints(spreadDays: number): number {
  if (spreadDays <= 60) return 15
  return spreadDays <= 120 ? 10 : 5
}

function familiarityPoints(known3m: Familiarity, seen: readonly Viewpoint[]): number {
  let isEveryoneFamiliar = true
  let isAnyoneFamiliar = false
  for (const viewpoint of seen) {
    const known = known3m[viewpoint] ?? []
    isEveryoneFamiliar &&= known.length > 0 && !known.includes(false)
    isAnyoneFamiliar ||= known.includes(true)
  }
  if (isEveryoneFamiliar) return 10
  return isAnyoneFamiliar ? 5 : 0
}

import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import type { Profile, StrandProfile } from './build-profile.ts'
import { isSeen } from './need-level.ts'

/** The two short lists above the picture, three strands at most in each: where the child shines, and where help matters most. */
export type TopStrands = { readonly shines: readonly StrandId[]; readonly helpMost: readonly StrandId[] }

const most = 3
const strength = 0
const none = 1
const some = 2

/** Where this child shines (somebody sees a strength and nobody a need) and where help matters most (the highest level anyone reports). */
export function topStrands({ strands }: Profile): TopStrands {
  const shines = strands.filter(isShining).sort((one, other) => topScore(one) - topScore(other))
  const helpMost = strands.filter(({ comparison }) => (comparison.highest ?? none) >= some).sort(fromMostHelp)
  return { shines: namesOf(shines), helpMost: namesOf(helpMost) }
}

function isShining({ comparison, levels }: StrandProfile): boolean {
  if (comparison.highest === null || comparison.highest > none) return false
  return comparison.viewpoints.some((viewpoint) => levels[viewpoint]?.level === strength)
}

// Highest level first, then the level two viewpoints share, then the points; equal strands keep their fixed order.
function fromMostHelp(one: StrandProfile, other: StrandProfile): number {
  return (
    (other.comparison.highest ?? 0) - (one.comparison.highest ?? 0) ||
    (other.comparison.corroborated ?? 0) - (one.comparison.corroborated ?? 0) ||
    topScore(other) - topScore(one)
  )
}

function topScore({ levels }: StrandProfile): number {
  return Math.max(...Object.values(levels).map((level) => (isSeen(level) ? level.score : 0)))
}

function namesOf(strands: readonly StrandProfile[]): readonly StrandId[] {
  return strands.slice(0, most).map(({ strand }) => strand)
}

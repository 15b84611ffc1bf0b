import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Profile, StrandProfile } from './build-profile.ts'
import { viewpointsOf } from './by-viewpoint.ts'
import { isSeen, needLevels, type NeedLevel } from './need-level.ts'
import { topStrands } from './top-strands.ts'

/** A sentence as a text key and what fills it; the words are looked up at the last moment. */
export type Sentence = {
  readonly key: ReadingKey
  readonly strands: readonly StrandId[]
}

export type ReadingKey =
  | 'takeaway.early-picture'
  | 'takeaway.nothing-yet'
  | 'takeaway.shines-and-help'
  | 'takeaway.shines'
  | 'takeaway.help'
  | 'takeaway.level'
  | 'takeaway.seen-differently'

/** What one viewpoint shows in a row: a level, too little seen, or no answer yet. A viewpoint that was not asked has no mark. */
export type RowMark = { readonly viewpoint: Viewpoint } & (
  | { readonly state: 'level'; readonly level: NeedLevel }
  | { readonly state: 'not-enough-seen' }
  | { readonly state: 'no-answer' }
)

/** The sentence of one row, in parts: each viewpoint in order, and whether the strand is seen differently. */
export type RowReading = {
  readonly strand: StrandId
  readonly marks: readonly RowMark[]
  readonly isSeenDifferently: boolean
}

const differentBands = 2
const differentAgreement = 65

/** The one sentence above the picture, and a second one when people see some strands differently. */
export function takeaways(profile: Profile): readonly Sentence[] {
  if (profile.ageNote === 'early-picture') return [{ key: 'takeaway.early-picture', strands: [] }]
  const differently = profile.strands.filter(isSeenDifferently).map(({ strand }) => strand)
  const main = mainTakeaway(profile)
  return differently.length > 0 ? [main, { key: 'takeaway.seen-differently', strands: differently }] : [main]
}

function mainTakeaway(profile: Profile): Sentence {
  const { shines, helpMost } = topStrands(profile)
  if (shines.length > 0 && helpMost.length > 0)
    return { key: 'takeaway.shines-and-help', strands: [...shines.slice(0, 1), ...helpMost.slice(0, 1)] }
  if (shines.length > 0) return { key: 'takeaway.shines', strands: shines }
  if (helpMost.length > 0) return { key: 'takeaway.help', strands: helpMost }
  const hasLevels = profile.strands.some(({ comparison }) => comparison.highest !== null)
  return { key: hasLevels ? 'takeaway.level' : 'takeaway.nothing-yet', strands: [] }
}

/** The sentence of one row of the picture, for the viewpoints that were asked. */
export function rowReading(profile: StrandProfile, asked: readonly Viewpoint[]): RowReading {
  return {
    strand: profile.strand,
    marks: asked.map((viewpoint) => markOf(profile, viewpoint)),
    isSeenDifferently: isSeenDifferently(profile),
  }
}

function markOf({ levels }: StrandProfile, viewpoint: Viewpoint): RowMark {
  const level = levels[viewpoint]
  if (!level) return { viewpoint, state: 'no-answer' }
  return level.level === null
    ? { viewpoint, state: 'not-enough-seen' }
    : { viewpoint, state: 'level', level: needLevels[level.level] }
}

/** Whether viewpoints are two or more bands apart, or agree too little to call it one picture. */
export function isSeenDifferently({ levels, comparison }: StrandProfile): boolean {
  if (comparison.agreement !== null && comparison.agreement < differentAgreement) return true
  const seen = viewpointsOf(levels).flatMap((viewpoint) => {
    const level = levels[viewpoint]
    return isSeen(level) ? [level.level] : []
  })
  return seen.length > 1 && Math.max(...seen) - Math.min(...seen) >= differentBands
}

import type { AgeBand } from '#questionnaires/engine/questionnaire.ts'
import type { Profile } from '#questionnaires/profile/build-profile.ts'
import type { Adjustment } from './adjustment.ts'
import { adjustments } from './catalogue/adjustments.ts'

const some = 2

/** The adjustments worth agreeing for this profile: those for everybody, and those for strands where anyone reports some help needed. */
export function adjustmentsFor(profile: Profile, band: AgeBand): readonly Adjustment[] {
  const needed = profile.strands.filter(({ comparison }) => (comparison.highest ?? 0) >= some)
  const strands = new Set(needed.map(({ strand }) => strand))
  const all: readonly Adjustment[] = adjustments
  return all.filter((adjustment) => {
    if (adjustment.who === 'post16' && band !== 'P16') return false
    return adjustment.strands === 'all' || adjustment.strands.some((strand) => strands.has(strand))
  })
}

import type { Area, Strand, StrandId } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf, type ByViewpoint } from './by-viewpoint.ts'
import type { Profile, StrandProfile } from './build-profile.ts'
import type { LevelIndex } from './need-level.ts'

/** One broad area of the SEND Code of Practice 2015 with its strands, each level by setting; an area has no score of its own. */
export type AreaView = {
  readonly area: Area
  readonly strands: readonly { readonly strand: StrandId; readonly levels: ByViewpoint<LevelIndex | null> }[]
}

const areas = ['communication_interaction', 'cognition_learning', 'semh', 'sensory_physical'] as const

/** The profile as schools read it: the four areas, each with the strands whose primary area it is. */
export function codeOfPracticeView(profile: Profile, strands: readonly Strand[]): readonly AreaView[] {
  const byStrand = new Map(profile.strands.map((strand) => [strand.strand, strand]))
  return areas.map((area) => ({
    area,
    strands: strands
      .filter((strand) => strand.areas.primary.includes(area))
      .flatMap(({ id }) => levelsOf(byStrand.get(id)) ?? []),
  }))
}

function levelsOf(profile: StrandProfile | undefined): AreaView['strands'][number] | undefined {
  if (!profile) return undefined
  const levels: Partial<Record<keyof typeof profile.levels, LevelIndex | null>> = {}
  for (const viewpoint of viewpointsOf(profile.levels))
    levels[viewpoint] = profile.levels[viewpoint]?.level ?? null
  return { strand: profile.strand, levels }
}

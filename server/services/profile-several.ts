import type { StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf } from '#questionnaires/profile/by-viewpoint.ts'
import type { StrandProfile } from '#questionnaires/profile/build-profile.ts'
import type { LevelIndex } from '#questionnaires/profile/need-level.ts'
import type { RoundProfile } from './round-profile.ts'

/** Several people of one setting about one strand, each on their own; far apart when 25 points or more lie between them. */
export type SeveralPeople = {
  readonly strand: StrandId
  readonly viewpoint: Viewpoint
  readonly isFarApart: boolean
  readonly people: readonly { readonly label: string; readonly level: LevelIndex | null }[]
}

/** Wherever more than one person answered for a setting, what each of them said; nobody is merged away. */
export function severalPeople({ profile, input, counted }: RoundProfile): readonly SeveralPeople[] {
  return profile.strands.flatMap(({ strand, forms, levels }: StrandProfile) =>
    viewpointsOf(forms).flatMap((viewpoint) => {
      const several = forms[viewpoint] ?? []
      if (several.length < 2) return []
      const given = input.strands[strand]?.[viewpoint] ?? []
      const people = several.map(({ level }, at) => ({
        label: counted.find(({ id }) => id === given[at]?.respondentId)?.label ?? '',
        level,
      }))
      return [{ strand, viewpoint, isFarApart: levels[viewpoint]?.split ?? false, people }]
    }),
  )
}

import { groupsWith } from '#schemas/counting.ts'
import { countedEpisodeShape, type CountedEpisode } from '#schemas/episode-row.ts'
import { demonstrationLocalities } from './make-localities.ts'
import type { Random } from './random.ts'

// How many in a hundred are in each group, in the groups' own order.
const inAHundred = {
  ageBand: [12, 45, 28, 10, 5],
  sex: [38, 62],
  ethnicity: [9, 5, 6, 77, 3],
  deprivation: [26, 23, 20, 17, 14],
  freeMeals: [34, 66],
  language: [88, 12],
  care: [94, 4, 2],
  stage: [16, 46, 31, 7],
  provision: [31, 52, 17],
  interpreter: [8, 92],
  locality: [24, 26, 27, 16, 7],
  priority: [6, 18, 76],
} as const

const someGroups = countedEpisodeShape
  .pick({
    ageBand: true,
    sex: true,
    ethnicity: true,
    deprivation: true,
    freeMeals: true,
    language: true,
    care: true,
    stage: true,
    provision: true,
    interpreter: true,
    locality: true,
    priority: true,
  })
  .required()

const groups = [...groupsWith(demonstrationLocalities)]

/** The groups of a child in a made-up area. */
export function believableGroups(random: Random): Pick<CountedEpisode, keyof typeof inAHundred> {
  const picked = Object.entries(inAHundred).map(([cut, shares]) => {
    const names = groups.find(([name]) => name === cut)?.[1] ?? []
    return [cut, random.weighted(names.map((name, index) => [name, shares[index] ?? 0] as const))] as const
  })
  return someGroups.parse(Object.fromEntries(picked))
}

import { publishedGroups } from '#schemas/counting.ts'
import type { Residents } from '#schemas/residents.ts'
import type { Workshop } from './workshop.ts'

const people = 290_000

// How many of a thousand people aged 0 to 25 are in each group, in the groups' own order.
const inAThousand: Readonly<Record<string, readonly number[]>> = {
  ageBand: [190, 240, 200, 80, 290],
  sex: [489, 511],
  ethnicity: [95, 70, 60, 745, 30],
  deprivation: [230, 220, 200, 180, 170],
  freeMeals: [260, 740],
  language: [850, 150],
  care: [985, 9, 6],
  stage: [180, 265, 215, 340],
  provision: [815, 137, 48],
}

/** How many people live in the made-up area, by group: two years ago, as such numbers are. */
export function makeResidents({ newId, areaId, today }: Workshop): Residents {
  const year = Number(today.slice(0, 4)) - 2
  const rows = [...publishedGroups].flatMap(([by, groups]) =>
    groups.flatMap((group, index) => {
      const share = inAThousand[by]?.[index]
      return share === undefined ? [] : [{ by, group, residents: Math.round((people * share) / 1000) }]
    }),
  )
  return {
    id: `${areaId}:residents-${year}`,
    areaId,
    year,
    source: 'made-up numbers of the demonstration',
    rows,
    keptBy: newId('u'),
    keptAt: `${year + 1}-06-30T09:00:00.000Z`,
  }
}

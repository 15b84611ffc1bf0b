import { strandIds, viewpoints, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { Random } from './random.ts'

/** How much help a child needs in each strand as one viewpoint sees it: 0 none to 4 very much. */
export type StrandNeeds = Readonly<Record<StrandId, number>>
export type SeenNeeds = Readonly<Record<Viewpoint, StrandNeeds>>

/** What a story says of needs: one number for all viewpoints, or a number each; strands left out are small. */
export type NeedsStory = Readonly<
  Partial<Record<StrandId, number | Readonly<Partial<Record<Viewpoint, number>>>>>
>

// How far each viewpoint tends to see more or less than there is.
const bias: Readonly<Record<Viewpoint, number>> = {
  school: -0.2,
  home: 0.3,
  health: 0,
  self: -0.1,
  community: -0.1,
}
const smallNeed = 0.6

/** The needs of one child as every viewpoint sees them. */
export function seenNeeds(random: Random, story: NeedsStory): SeenNeeds {
  const quiet = Object.fromEntries(
    strandIds.map((strand) => [strand, Math.max(0, random.near(smallNeed, 0.35))]),
  )
  const seenBy = (viewpoint: Viewpoint) =>
    byStrand((strand) => {
      const told = story[strand]
      if (typeof told === 'object') return told[viewpoint] ?? smallNeed
      return told === undefined ? (quiet[strand] ?? smallNeed) : told + bias[viewpoint]
    })
  return byViewpoint(seenBy)
}

const patterns: readonly (readonly [readonly StrandId[], number])[] = [
  [['ATT', 'ENE', 'EMO'], 5],
  [['SOC', 'FLX', 'SNS', 'EMO'], 6],
  [['SLC', 'LRN'], 3],
  [['LRN', 'ATT', 'DLV', 'EMO'], 2],
  [['MOT', 'DLV'], 2],
  [['EMO'], 2],
  [['SLC', 'SOC', 'FLX', 'SNS', 'LRN'], 2],
  [[], 1],
]

/** A believable story: a few strands that go together, and now and then one that home or school alone sees. */
export function anyNeeds(random: Random): NeedsStory {
  const strands = random.weighted(patterns)
  const entries = strands.map((strand) => {
    const need = Math.min(3.7, Math.max(1.2, random.near(2.4, 0.7)))
    return [
      strand,
      random.chance(0.2) ? { school: 0.7, home: need, health: need - 0.4, self: need - 0.2 } : need,
    ] as const
  })
  return Object.fromEntries(entries)
}

function byStrand(need: (strand: StrandId) => number): StrandNeeds {
  const [SLC, SOC, ATT, ENE, EMO, SNS, MOT, FLX, LRN, DLV] = strandIds
  return {
    SLC: need(SLC),
    SOC: need(SOC),
    ATT: need(ATT),
    ENE: need(ENE),
    EMO: need(EMO),
    SNS: need(SNS),
    MOT: need(MOT),
    FLX: need(FLX),
    LRN: need(LRN),
    DLV: need(DLV),
  }
}

function byViewpoint(needs: (viewpoint: Viewpoint) => StrandNeeds): SeenNeeds {
  const [school, home, health, self, community] = viewpoints
  return {
    school: needs(school),
    home: needs(home),
    health: needs(health),
    self: needs(self),
    community: needs(community),
  }
}

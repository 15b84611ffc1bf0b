import { createRandom, type Random } from '#server/seed/random.ts'

/** What a made-up child is told apart by, and how often: small groups are as rare as in real areas. */
export const groupShares = {
  pathway: { adhd: 42, autism: 45, unsure: 9, fasd: 4 },
  sex: { male: 62, female: 35, 'not-said': 3 },
  ageBand: { '0-4': 10, '5-10': 45, '11-15': 33, '16-17': 8, '18-25': 4 },
  ethnicity: { white: 68, asian: 10, black: 6, mixed: 7, other: 3, 'not-known': 6 },
  deprivation: { most: 30, more: 23, middle: 19, less: 16, least: 12 },
  freeMeals: { yes: 33, no: 67 },
  language: { english: 86, other: 14 },
  care: { none: 95, 'in-care': 5 },
  provision: { none: 30, 'sen-support': 52, 'ehc-plan': 18 },
  interpreter: { 'not-asked': 93, asked: 7 },
  locality: { north: 33, middle: 30, south: 25, coast: 9, 'not-known': 3 },
} as const
export type GroupName = keyof typeof groupShares
export const valuesOf: Readonly<Record<GroupName, readonly string[]>> = {
  pathway: Object.keys(groupShares.pathway),
  sex: Object.keys(groupShares.sex),
  ageBand: Object.keys(groupShares.ageBand),
  ethnicity: Object.keys(groupShares.ethnicity),
  deprivation: Object.keys(groupShares.deprivation),
  freeMeals: Object.keys(groupShares.freeMeals),
  language: Object.keys(groupShares.language),
  care: Object.keys(groupShares.care),
  provision: Object.keys(groupShares.provision),
  interpreter: Object.keys(groupShares.interpreter),
  locality: Object.keys(groupShares.locality),
}

/** One made-up episode: a group by each dimension (its place in `valuesOf`), and the day numbers it came, was seen or left otherwise (never: Infinity). */
export type Episode = {
  readonly groups: Readonly<Record<GroupName, number>>
  readonly came: number
  readonly seen: number
  readonly left: number
}

const daysInAMonth = 30.4375

/** The end of a month, as a day number; month 0 is the first that is published. */
export function endOfMonth(month: number): number {
  return Math.floor((month + 1) * daysInAMonth)
}

/**
 * A made-up area over so many months: 40 to 1,500 children waiting, smaller areas more often than large ones, with its own
 * pace of joiners and leavers. The same number gives the same area.
 */
export function anArea(number: number, months: number): readonly Episode[] {
  const random = createRandom(number).fork('area')
  const waiting = Math.round(40 * (1500 / 40) ** random.next())
  const meanWait = random.int(200, 700)
  const days = endOfMonth(months)
  // Enough before the first month for the list to have found its size.
  const from = -4 * meanWait
  const arrivals = Math.round((waiting / meanWait) * (days - from))
  return Array.from({ length: arrivals }, () => anEpisode(random, { from, days, meanWait }))
}

function anEpisode(
  random: Random,
  { from, days, meanWait }: { readonly from: number; readonly days: number; readonly meanWait: number },
): Episode {
  const came = random.int(from, days)
  const ends = came + Math.ceil(-Math.log(1 - random.next()) * meanWait)
  const isSeen = random.chance(0.8)
  return {
    groups: {
      pathway: groupOf(random, 'pathway'),
      sex: groupOf(random, 'sex'),
      ageBand: groupOf(random, 'ageBand'),
      ethnicity: groupOf(random, 'ethnicity'),
      deprivation: groupOf(random, 'deprivation'),
      freeMeals: groupOf(random, 'freeMeals'),
      language: groupOf(random, 'language'),
      care: groupOf(random, 'care'),
      provision: groupOf(random, 'provision'),
      interpreter: groupOf(random, 'interpreter'),
      locality: groupOf(random, 'locality'),
    },
    came,
    seen: isSeen ? ends : Infinity,
    left: isSeen ? Infinity : ends,
  }
}

function groupOf(random: Random, name: GroupName): number {
  return random.weighted(weights[name])
}

function weighted(name: GroupName): readonly (readonly [number, number])[] {
  return Object.values(groupShares[name]).map((share, place) => [place, share])
}

const weights: Readonly<Record<GroupName, readonly (readonly [number, number])[]>> = {
  pathway: weighted('pathway'),
  sex: weighted('sex'),
  ageBand: weighted('ageBand'),
  ethnicity: weighted('ethnicity'),
  deprivation: weighted('deprivation'),
  freeMeals: weighted('freeMeals'),
  language: weighted('language'),
  care: weighted('care'),
  provision: weighted('provision'),
  interpreter: weighted('interpreter'),
  locality: weighted('locality'),
}

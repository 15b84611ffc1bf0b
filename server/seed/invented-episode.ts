import { addDays } from '#schemas/calendar.ts'
import { episodeWith } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { believableGroups } from './believable-groups.ts'
import type { Random } from './random.ts'

const days = 5 * 365
const pathwayShares: readonly (readonly [Pathway, number])[] = [
  ['autism', 44],
  ['adhd', 36],
  ['unsure', 11],
  ['fasd', 9],
]
const usualDays: Readonly<Record<Pathway, number>> = { autism: 400, adhd: 310, unsure: 340, fasd: 270 }

/** An episode nobody had, of the five years up to an ISO day; what comes after that day is still to come. */
export function inventedEpisode(random: Random, today: string): CountedEpisode {
  // More ask every year.
  const received = addDays(today, -Math.floor(days * random.next() ** 1.25))
  const pathway = random.weighted(pathwayShares)
  const known = {
    pathway,
    received,
    ...believableGroups(random),
    school: `school ${random.int(1, 90)}`,
    ...triageOf(random, received),
  }
  return episodeWith({ ...known, ...endOf(random, { pathway, received, today }) })
}

function triageOf(random: Random, received: string): Partial<CountedEpisode> {
  const triaged = addDays(received, 5 + Math.floor(75 * random.next() ** 2))
  const outcome = random.weighted([
    ['accepted', 82],
    ['declined', 12],
    ['redirected', 6],
  ] as const)
  const source = random.weighted([
    ['school', 54],
    ['gp', 20],
    ['health_visitor', 8],
    ['self', 8],
    ['right_to_choose', 6],
    ['social_care', 4],
  ] as const)
  return { triaged, outcome, source, asked: askedOf(random, received) }
}

// Of one in four something is asked before the decision, of some of them twice.
function askedOf(random: Random, received: string): CountedEpisode['asked'] {
  const times = random.weighted([
    [0, 75],
    [1, 20],
    [2, 5],
  ] as const)
  return Array.from({ length: times }, (_, index) => {
    const on = addDays(received, 2 + index)
    return { on, settled: addDays(on, random.int(5, 40)) }
  })
}

const reasons = [
  ['withdrawn', 38],
  ['unable_to_contact', 26],
  ['declined_with_advice', 20],
  ['moved_out_of_area', 16],
] as const

// In a hundred first appointments, so many were preceded by one that did not take place.
const fallenThrough = [
  ['wnb', 0.12],
  ['cancelled_by_family', 0.1],
  ['cancelled_by_service', 0.08],
] as const

type Waiting = { readonly pathway: Pathway; readonly received: string; readonly today: string }

// Half of all waits are shorter than the usual one, a few are much longer; one in eight leaves unseen.
function endOf(random: Random, { pathway, received, today }: Waiting): Partial<CountedEpisode> {
  const wait = Math.max(30, Math.floor(usualDays[pathway] * Math.exp(random.near(0, 0.45))))
  const end = addDays(received, wait)
  if (random.chance(0.13))
    return { removed: addDays(received, Math.floor(wait * 0.7)), reason: random.weighted(reasons) }
  const told = addDays(end, random.int(30, 200))
  const before = fallenThrough.flatMap(([how, share]) =>
    random.chance(share) ? [{ on: addDays(end, -random.int(7, 40)), how }] : [],
  )
  const visits = [
    ...before.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    { on: end, how: 'attended' as const },
  ]
  return {
    firstContact: end,
    seenContact: end,
    liveContact: random.chance(0.2) ? addDays(received, Math.floor(wait / 2)) : end,
    liveAssessment: end,
    visits,
    touched: [addDays(received, random.int(60, 120)), addDays(today, -random.int(0, 200))],
    assessed: addDays(told, -14),
    outcomeShared: told,
    result: random.chance(0.7) ? 'diagnosis_made' : 'no_diagnosis_support_plan',
    supportStarted: addDays(told, random.int(10, 60)),
  }
}

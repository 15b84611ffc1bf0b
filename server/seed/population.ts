import type { Pathway } from '#schemas/referral-choices.ts'
import { adultNames, boysNames, familyNames, girlsNames } from './names.ts'
import { anyNeeds } from './needs.ts'
import { places } from './organisations.ts'
import type { Random } from './random.ts'
import { endings, type Ending } from './referral-endings.ts'
import type { ChildStory, PartState, PartStory, ReferralStory, RoundStory, TieStory } from './stories.ts'
import { byChild, byLead, byLink, byTie, openRound, parent, publishedRound } from './usual-stories.ts'

type Stage = 'baby' | 'EY' | 'PRI' | 'SEC' | 'P16' | 'adult'

const stages: readonly (readonly [Stage, number])[] = [
  ['baby', 2],
  ['EY', 9],
  ['PRI', 48],
  ['SEC', 30],
  ['P16', 8],
  ['adult', 3],
]

const monthsOf: Readonly<Record<Stage, readonly [number, number]>> = {
  baby: [8, 23],
  EY: [30, 58],
  PRI: [60, 130],
  SEC: [133, 190],
  P16: [193, 226],
  adult: [228, 305],
}

/** One believable child of the area. Every way a request can end is told at least once among the first. */
export function anyChild(random: Random, index: number): ChildStory {
  const sex = random.weighted([
    ['female', 44],
    ['male', 54],
    ['not-said', 2],
  ] as const)
  const forced = endingsInTurn[index]
  const stage = forced ? random.pick(['PRI', 'SEC'] as const) : random.weighted(stages)
  const ageMonths = random.int(...monthsOf[stage])
  const isUnderFive = stage === 'baby' || (stage === 'EY' && random.chance(0.5))
  const familyName = random.pick(familyNames)
  const mum = anyParent(random, { familyName, index })
  const referrals = referralsFor(random, { ageMonths, forced })
  return {
    givenName: random.pick(sex === 'male' ? boysNames : girlsNames),
    familyName,
    ageMonths,
    sex,
    school: isUnderFive ? null : random.pick(schoolsFor[stage]),
    ...(isUnderFive && { hasHealthVisitor: true as const }),
    ...circumstances(random),
    ties: [mum],
    needs: anyNeeds(random),
    rounds: roundsFor(random, {
      ageMonths,
      isUnderFive,
      hasReferral: referrals.length > 0,
      label: mum.label,
    }),
    ...(random.chance(0.45) && { plan: { cycles: 1 as const } }),
    referrals,
  }
}

function circumstances(random: Random): Partial<ChildStory> {
  return {
    care: random.weighted([
      ['none', 95],
      ['in-care', 2],
      ['previously-in-care', 3],
    ] as const),
    ...(random.chance(0.06) && { interpreter: random.pick(['pl', 'ro', 'ur', 'ar', 'so']) }),
    ...(random.chance(0.12) && { workingNote: random.pick(workingNotes) }),
    ...(random.chance(0.03) && {
      safeguardingNote: 'Early help was agreed with the family; review each term.',
    }),
  }
}

const schoolsAt = (stage: 'EY' | 'PRI' | 'SEC' | 'P16') =>
  places.filter((place) => place.stage === stage && place.key !== 'oakfield').map(({ key }) => key)

const schoolsFor: Readonly<Record<Stage, readonly string[]>> = {
  baby: [],
  EY: schoolsAt('EY'),
  PRI: [...schoolsAt('PRI'), 'oakfield'],
  SEC: schoolsAt('SEC'),
  P16: schoolsAt('P16'),
  adult: ['medway-skills'],
}

const workingNotes = [
  'Ring before eight; Mum works shifts.',
  'Sits with a friend at lunch; please keep it so.',
  'New to the school this term. First check-in was warm.',
] as const

function anyParent(random: Random, { familyName, index }: { familyName: string; index: number }): TieStory {
  const name = `${random.pick(adultNames)} ${familyName}`
  const hasAddress = random.chance(0.6)
  return parent(
    random.weighted([
      ['Mum', 75],
      ['Dad', 15],
      ['Grandmother', 10],
    ] as const),
    name,
    {
      email: `family.${String(index)}@family.example`,
      hasAccount: random.chance(0.2),
      ...(hasAddress && { address: `${String(random.int(1, 180))} ${random.pick(streets)}` }),
    },
  )
}

const streets = [
  'Mill Lane',
  'Station Road',
  'Quay Street',
  'Orchard Close',
  'Chalk Hill',
  'Priory Way',
] as const

type Asking = {
  readonly ageMonths: number
  readonly isUnderFive: boolean
  readonly hasReferral: boolean
  readonly label: string
}
type RoundsState = 'none' | 'open' | 'partly' | 'all-sent' | 'published' | 'twice'

function roundsFor(random: Random, asking: Asking): readonly RoundStory[] {
  const parts = (states: () => PartState) => partsFor(random, asking, states)
  const sent = () => parts(() => 'sent')
  const firstAsked = oldestRound + random.int(0, 14)
  const earlier = publishedRound(firstAsked, firstAsked - random.int(14, 40), sent())
  const state: RoundsState = random.weighted([
    ['none', 10],
    ['open', 12],
    ['partly', 18],
    ['all-sent', 10],
    ['published', 40],
    [asking.ageMonths < youngestAskedTwice ? 'published' : 'twice', 10],
  ] as const)
  const days = random.int(70, Math.min(340, (asking.ageMonths - 1) * 30))
  const told: Readonly<Record<RoundsState, () => readonly RoundStory[]>> = {
    none: () => [],
    open: () => [
      openRound(
        random.int(1, 6),
        parts(() => 'not-opened'),
      ),
    ],
    partly: () => [
      openRound(
        random.int(4, 30),
        parts(() => random.pick(['sent', 'started', 'not-opened', 'withdrawn'])),
      ),
    ],
    'all-sent': () => [openRound(random.int(8, 40), sent())],
    published: () => [publishedRound(days, days - random.int(10, 40), sent())],
    twice: () => [publishedRound(days + 200, days + 170, sent()), publishedRound(days, days - 25, sent())],
  }
  return asking.hasReferral ? [earlier, ...told[state]()] : told[state]()
}

// Two rounds lie up to 540 days back, and nobody is asked about a child before they are born.
const youngestAskedTwice = 24

// Before the oldest request, so that each was drawn from a picture.
const oldestRound = 1068

function partsFor(
  random: Random,
  { isUnderFive, label }: Asking,
  states: () => PartState,
): readonly PartStory[] {
  const form = random.weighted([
    ['full', 75],
    ['brief', 25],
  ] as const)
  return [
    byLead(isUnderFive ? 'health' : 'school', { state: notLost(states()) }),
    ...(random.chance(0.5)
      ? [byLink(isUnderFive ? 'Nursery' : 'Class teacher', 'school', { state: states(), form })]
      : []),
    ...(random.chance(0.92) ? [byTie(label, 'home', { state: states() })] : []),
    ...(random.chance(0.65) ? [byChild({ state: notLost(states()) })] : []),
    ...(random.chance(0.2) ? [byLink('School nurse', 'health', { state: states() })] : []),
  ]
}

function notLost(state: PartState): PartState {
  return state === 'withdrawn' ? 'started' : state
}

const usualEndings: readonly (readonly [Ending, number])[] = [
  ['draft', 2],
  ['received', 3],
  ['in-triage', 6],
  ['information-asked', 4],
  ['waiting', 33],
  ['waiting-after-information', 5],
  ['waiting-after-missed', 3],
  ['waiting-checked', 3],
  ['booked', 6],
  ['in-assessment', 7],
  ['outcome-pending', 3],
  ['outcome-shared', 3],
  ['post-support', 7],
  ['age-deferred', 1],
  ['declined', 4],
  ['redirected', 2],
  ['discharged', 5],
  ['withdrawn', 2],
  ['not-reached', 1],
  ['moved-away', 2],
]

const endingsInTurn: readonly Ending[] = [...keysOf(endings)]

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}

const sharesReferred = 0.55

type Referring = { readonly ageMonths: number; readonly forced: Ending | undefined }

function referralsFor(random: Random, { ageMonths, forced }: Referring): readonly ReferralStory[] {
  const isOldEnough = ageMonths >= 44
  if (!forced && !(isOldEnough && random.chance(sharesReferred / 0.88))) return []
  const pathway = random.weighted<Pathway>([
    ['autism', 42],
    ['adhd', 35],
    ['fasd', 11],
    ['unsure', 12],
  ])
  const isBoth = pathway === 'autism' && random.chance(0.15)
  return [
    {
      pathways: isBoth ? ['autism', 'adhd'] : [pathway],
      clinic: clinicFor(random, pathway),
      ending: forced ?? random.weighted(usualEndings),
    },
  ]
}

function clinicFor(random: Random, pathway: Pathway): ReferralStory['clinic'] {
  if (pathway === 'unsure') return 'neuro-team'
  if (pathway === 'fasd') return random.pick(['paediatrics', 'neuro-team'] as const)
  return random.weighted([
    ['paediatrics', 40],
    ['camhs', 30],
    ['neuro-team', 30],
  ] as const)
}

import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Localities } from '#schemas/localities.ts'
import type { Offer } from '#schemas/offer.ts'
import type { Organisation } from '#schemas/organisation.ts'
import type { Person } from '#schemas/person.ts'
import type { Plan } from '#schemas/plan.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Round } from '#schemas/round.ts'
import type { Residents } from '#schemas/residents.ts'
import type { Slot } from '#schemas/slot.ts'
import { roundProfile, type RoundProfile } from '#server/services/round-profile.ts'
import { frozenPack } from './frozen-pack.ts'
import { makeChild, type MadeChild } from './make-child.ts'
import { makePlan } from './make-plan.ts'
import { makeReferral, referralDays } from './make-referral.ts'
import { makeRounds, type MadeRound } from './make-round.ts'
import { slotsOfReferral } from './make-slots.ts'
import type { Area } from './people.ts'
import type { ChildStory, ReferralStory } from './stories.ts'
import type { Workshop } from './workshop.ts'

/** Everything a seeded area holds, by collection. */
export type Documents = {
  readonly organisations: readonly Organisation[]
  readonly areaPathways: readonly AreaPathways[]
  readonly offers: readonly Offer[]
  readonly residents: readonly Residents[]
  readonly localities: readonly Localities[]
  readonly people: readonly Person[]
  readonly children: readonly Child[]
  readonly rounds: readonly Round[]
  readonly contributions: readonly Contribution[]
  readonly plans: readonly Plan[]
  readonly referrals: readonly Referral[]
  readonly slots: readonly Slot[]
}

/** The documents of one child's story. */
export function makeDocuments(workshop: Workshop, area: Area, story: ChildStory): Documents {
  const made = makeChild(workshop, area, story)
  const rounds = makeRounds(workshop, made, story)
  const published = rounds.filter(({ round }) => round.published !== null)
  const newest = published.at(-1)
  const reading = { made, known: new Map<string, RoundProfile>() }
  const plan =
    story.plan && newest
      ? makePlan(workshop, {
          made,
          rounds: published,
          read: readForClinic(workshop, reading, newest),
          story: story.plan,
        })
      : null
  const sent = story.referrals.map((told) =>
    referralOf(workshop, { area, reading, rounds: published, told, plan }),
  )
  return {
    organisations: [],
    areaPathways: [],
    offers: [],
    residents: [],
    localities: [],
    people: made.people,
    children: [made.child],
    rounds: rounds.map(({ round }) => round),
    contributions: rounds.flatMap(({ parts }) => parts),
    plans: plan ? [plan] : [],
    referrals: sent,
    slots: sent.flatMap((referral) => slotsOfReferral(workshop, referral)),
  }
}

type Reading = { readonly made: MadeChild; readonly known: Map<string, RoundProfile> }

// Reading a round is most of the work, so each is read once.
function readForClinic(
  { today }: Workshop,
  { made, known }: Reading,
  { round, parts }: MadeRound,
): RoundProfile {
  const reader = { role: 'clinic-received', personId: null } as const
  const read =
    known.get(round.id) ??
    roundProfile(childNeedsV1, { child: made.child, round, contributions: parts, reader, today })
  known.set(round.id, read)
  return read
}

type ReferralMaking = {
  readonly area: Area
  readonly reading: Reading
  readonly plan: Plan | null
  readonly rounds: readonly MadeRound[]
  readonly told: ReferralStory
}

function referralOf(workshop: Workshop, { area, reading, rounds, told, plan }: ReferralMaking): Referral {
  const { made } = reading
  const { child } = made
  const school = [...area.places.values()].find(({ id }) => id === child.schoolId)?.name ?? null
  const days = referralDays(workshop, made, told)
  const packFor = (sentOn: string) => {
    const before = rounds.findLast(({ round }) => (round.closedOn ?? '') <= sentOn)
    if (!before) return null
    const read = readForClinic(workshop, reading, before)
    return frozenPack(workshop, {
      child,
      school,
      made: before,
      read,
      plan,
      sentOn,
      hasRestricted: told.hasRestricted ?? false,
    })
  }
  return makeReferral(workshop, { area, made, story: told, days, packFor })
}

/** Documents of several stories together. */
export function joined(all: readonly Documents[]): Documents {
  return {
    organisations: all.flatMap(({ organisations }) => organisations),
    areaPathways: all.flatMap(({ areaPathways }) => areaPathways),
    offers: all.flatMap(({ offers }) => offers),
    residents: all.flatMap(({ residents }) => residents),
    localities: all.flatMap(({ localities }) => localities),
    people: all.flatMap(({ people }) => people),
    children: all.flatMap(({ children }) => children),
    rounds: all.flatMap(({ rounds }) => rounds),
    contributions: all.flatMap(({ contributions }) => contributions),
    plans: all.flatMap(({ plans }) => plans),
    referrals: all.flatMap(({ referrals }) => referrals),
    slots: all.flatMap(({ slots }) => slots),
  }
}

import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Round } from '#schemas/round.ts'
import type { Grant } from '#server/access/decide.ts'
import { mayAlso } from '#server/access/may-also.ts'
import type { Desk } from './desk.ts'
import { createKeptReadings } from './kept-readings.ts'
import { planOf } from './plan-records.ts'
import { profileReaderOf, type ProfileReader } from './profile-reader.ts'
import {
  contributionsBehind,
  roundLevels,
  roundProfile,
  type RoundLevels,
  type RoundProfile,
} from './round-profile.ts'
import { partsOfRound, roundsOf } from './round-records.ts'
import { triedBefore } from './tried-before.ts'

/** A profile that somebody may read, and all it was drawn from. Records are whole here: a page gets its view. */
export type OpenedProfile = {
  readonly grant: Grant
  readonly reader: ProfileReader
  readonly child: Child
  readonly round: Round
  /** Newest first. */
  readonly rounds: readonly Round[]
  readonly contributions: readonly Contribution[]
  readonly sent: readonly Contribution[]
  readonly read: RoundProfile
}

type About = { readonly childId: string; readonly referralId?: string }

/** The profile of the newest round for the people who lead it: a draft before it is published, then what was published. */
export async function openForLead(
  desk: Desk,
  actor: Actor,
  about: About & { readonly roundNumber?: number | null },
): Promise<Outcome<OpenedProfile, 'not-found' | 'nobody-asked-yet'>> {
  const identity = await openIdentity(desk, actor, about)
  if (!identity.ok) return identity
  const { child, rounds, mayAsk } = identity.value
  const round = rounds.find(({ number }) => number === (about.roundNumber ?? number))
  if (!round) return refused('nobody-asked-yet', { mayAsk: mayAsk ? 'yes' : 'no' })
  const section = round.published ? 'profile-published' : 'profile-draft'
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section },
    { childId: child.id, roundId: round.id },
  )
  if (!opened.ok) return opened
  const { grant } = opened.value
  return done(await readRound(desk, { grant, reader: profileReaderOf(grant, actor), child, round, rounds }))
}

/** Who the child is and which times of asking there were, for somebody who may know the child. */
export async function openIdentity(
  desk: Desk,
  actor: Actor,
  about: About,
): Promise<Outcome<{ child: Child; rounds: readonly Round[]; mayAsk: boolean }, 'not-found'>> {
  const ask = { actor, action: 'read', section: 'child-identity' } as const
  const opened = await desk.gate.openChild(ask, about)
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const mayAsk = mayAlso(grant.by, 'create', 'round')
  return done({ child, rounds: await roundsOf(desk.store, grant), mayAsk })
}

/** The newest round whose profile the family may read today, or null. */
export function newestForFamily(rounds: readonly Round[], now: string): Round | null {
  return rounds.find(({ published }) => published !== null && published.familyFrom <= now) ?? null
}

const profilesRead = createKeptReadings<RoundProfile>()
const levelsRead = createKeptReadings<RoundLevels>()

export type ToRead = Pick<OpenedProfile, 'grant' | 'reader' | 'child' | 'round' | 'rounds'>

/** Reads one round as this reader may, with what has been tried and did not help. */
export async function readRound(desk: Desk, toRead: ToRead): Promise<OpenedProfile> {
  const { grant, reader, child, round } = toRead
  const [contributions, plan] = await Promise.all([
    partsOfRound(desk.store, grant, round.id),
    planOf(desk.store, grant),
  ])
  const { questionnaire } = desk
  const today = londonDay(desk.now())
  const read = profilesRead(
    round,
    [questionnaire, child, reader.role, reader.personId, today, plan, ...contributions],
    () =>
      roundProfile(questionnaire, { child, round, contributions, reader, today, tried: triedBefore(plan) }),
  )
  return { ...toRead, contributions, sent: contributionsBehind(round, contributions), read }
}

/** The levels of the round before this one that was published, for the same reader; null when this is the first. */
export async function readLevelsBefore(desk: Desk, opened: OpenedProfile): Promise<RoundLevels | null> {
  const before = opened.rounds.find(
    ({ number, published }) => number < opened.round.number && published !== null,
  )
  return before ? readLevels(desk, opened, before) : null
}

/** Only the levels of one round of the same child, for the same reader. */
export async function readLevels(
  desk: Desk,
  { grant, reader, child }: OpenedProfile,
  round: Round,
): Promise<RoundLevels> {
  const contributions = await partsOfRound(desk.store, grant, round.id)
  const { questionnaire } = desk
  const today = londonDay(desk.now())
  return levelsRead(
    round,
    [questionnaire, child, reader.role, reader.personId, today, ...contributions],
    () => roundLevels(questionnaire, { child, round, contributions, reader, today }),
  )
}

import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Desk } from './desk.ts'
import { readRound } from './opened-profile.ts'
import { profileReaderOf } from './profile-reader.ts'
import { schoolProfile, type SchoolProfile } from './profile-school-view.ts'

/**
 * The profile a request came with, as the clinic that received it may read it: more once the request has been accepted. It is the
 * round that was frozen into the pack, whatever has been asked since.
 */
export async function profileForClinic(
  desk: Desk,
  actor: Actor,
  referralId: string,
): Promise<Outcome<SchoolProfile, 'not-found'>> {
  const asked = await desk.gate.openChild({ actor, action: 'read', section: 'referral' }, { referralId })
  if (!asked.ok) return asked
  const roundId = asked.value.referral?.pack?.roundId
  if (roundId === undefined) return refused('not-found')
  const opened = await desk.gate.openChild(
    { actor, action: 'read', section: 'profile-published' },
    { referralId, roundId },
  )
  if (!opened.ok) return opened
  const { grant, child, round } = opened.value
  if (!round) return refused('not-found')
  const reader = profileReaderOf(grant, actor)
  const read = await readRound(desk, { grant, reader, child, round, rounds: [round] })
  return done(schoolProfile(desk.questionnaire, read, null))
}

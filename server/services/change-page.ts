import type { Actor } from '#schemas/actor.ts'
import { done } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { isOpen, onTheList } from '#server/referrals/states.ts'
import type { Desk } from './desk.ts'
import { placeOf, referralsOf } from './referral-records.ts'

/** What the "something has changed" page needs: who will read it, whether an answer is waited for, and a key for posting once. */
export async function changePage(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const all = (await referralsOf(desk.store, grant)).map((referral) => ({
    referral,
    episodes: foldEvents(referral.events).filter(({ state }) => isOpen(state) && state !== 'draft'),
  }))
  const open = all.filter(({ episodes }) => episodes.length > 0)
  const episodes = open.flatMap((one) => one.episodes)
  const clinicIds = [...new Set(open.map(({ referral }) => referral.clinicId))]
  return done({
    name: child.likesToBeCalled,
    clinics: await Promise.all(clinicIds.map((id) => placeOf(desk.store, id))),
    isOnList: episodes.some(({ state }) => onTheList.includes(state)),
    answerBy: answerBy(
      episodes.flatMap(({ unanswered, answerBy }) => (unanswered.length > 0 ? [answerBy] : [])),
    ),
    readWithinDays: Math.max(0, ...open.map(readWithin)),
    once: desk.newId('e'),
  })
}

type Open = { readonly referral: Referral; readonly episodes: readonly Episode[] }

// The longest of the promises this request was received under: no clinic is promised for by another.
function readWithin({ referral, episodes }: Open): number {
  return Math.max(...episodes.map(({ pathway }) => promisesOf(referral, pathway).lookWithinWorkingDays))
}

function answerBy(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).toSorted()[0] ?? null
}

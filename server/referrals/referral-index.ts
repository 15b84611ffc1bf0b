import type { Referral, ReferralIndex } from '#schemas/referral.ts'
import type { Episode } from './episode.ts'
import { episodeStatus } from './episode-status.ts'
import { foldEvents } from './fold-events.ts'
import { isOpen, onTheList, toBeDecided, type State } from './states.ts'

const afterTheList: readonly State[] = ['in_assessment', 'outcome_pending', 'outcome_shared', 'post_support']

/** The key that two open episodes of one pathway for one child would share; a unique index refuses the second. */
export function openKey(childId: string, pathway: string): string {
  return `${childId}:${pathway}`
}

/**
 * The facts lists are found by, derived from the events. Dates are ISO dates and do not depend on the day of asking.
 * `clinicQueue`, `clinicWaiting` and `clinicAssessing` hold the clinic's id while an episode is there, else null.
 */
export function referralIndex({
  childId,
  clinicId,
  events,
}: Pick<Referral, 'childId' | 'clinicId' | 'events'>): ReferralIndex {
  const open = foldEvents(events).filter(({ state }) => isOpen(state))
  const clinicWhen = (among: readonly State[]) =>
    open.some(({ state }) => among.includes(state)) ? clinicId : null
  const sent = open.filter(({ state }) => state !== 'draft')
  const openPathways = [...new Set(sent.map(({ pathway }) => pathway))].sort()
  return {
    clinicQueue: clinicWhen(toBeDecided),
    clinicWaiting: clinicWhen(onTheList),
    clinicAssessing: clinicWhen(afterTheList),
    openKeys: openPathways.map((pathway) => openKey(childId, pathway)),
    openPathways,
    receivedOn: earliest(open.map(({ receivedOn }) => receivedOn)),
    nextDate: earliest(open.map(nextDateOf)),
  }
}

function nextDateOf(episode: Episode): string | null {
  return episodeStatus(episode, episode.since ?? '').nextDate
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null
}

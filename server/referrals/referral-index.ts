import {
  clinicListNames,
  type Attention,
  type ClinicListName,
  type QueueStage,
} from '#schemas/clinic-list.ts'
import type { Pathway, Priority } from '#schemas/referral-choices.ts'
import type { Referral, ReferralIndex } from '#schemas/referral.ts'
import { attentionOf, hasSameDayWorry, priorityReviewOn } from './attention.ts'
import type { Episode } from './episode.ts'
import { clinicStatus } from './clinic-status.ts'
import { eventsInOrder, foldEvents } from './fold-events.ts'
import { attentionKey, holderKey, listKey, queueKey } from './list-keys.ts'
import { nextTimer } from './next-timer.ts'
import { promisesOf } from './promises-of.ts'
import { isPutRight } from './put-right.ts'
import { replyKeys } from './reply-keys.ts'
import { isOpen, onTheList, toBeDecided, type State } from './states.ts'

const statesOfList: Readonly<Record<ClinicListName, readonly State[]>> = {
  waiting: onTheList,
  assessing: ['in_assessment', 'outcome_pending', 'outcome_shared', 'post_support'],
}
const levels = ['urgent', 'soon', 'routine'] as const satisfies readonly Priority[]

type Listed = Pick<
  Referral,
  'childId' | 'clinicId' | 'events' | 'pack' | 'claim' | 'promises' | 'matches' | 'birthDate'
>

/** The index of a referral to which nothing has happened yet. */
export const nowhereOnAList: ReferralIndex = {
  queueViews: [],
  queueLane: null,
  listViews: [],
  listLevel: null,
  attention: [],
  replies: [],
  clinicOpen: null,
  openKeys: [],
  openPathways: [],
  receivedOn: null,
  nextDate: null,
  reviewOn: null,
  timerDue: null,
}

/** The key that two open episodes of one pathway for one child would share; a unique index refuses the second. */
export function openKey(childId: string, pathway: string): string {
  return `${childId}:${pathway}`
}

/**
 * The facts lists are found by, derived from the events. Dates are ISO dates and do not depend on the day of asking.
 * A referral stands in a view (list-keys.ts) while one of its episodes belongs there.
 */
export function referralIndex(referral: Listed): ReferralIndex {
  const { childId, clinicId, events } = referral
  const episodes = foldEvents(events)
  const open = episodes.filter(({ state }) => isOpen(state))
  const putRight = events.some(isPutRight) ? [attentionKey(clinicId, 'put-right')] : []
  if (open.length === 0)
    return { ...nowhereOnAList, attention: putRight, receivedOn: firstReceivedOn(episodes) }
  const sent = open.filter(({ state }) => state !== 'draft')
  const openPathways = [...new Set(sent.map(({ pathway }) => pathway))].sort()
  const queueViews = queueViewsOf(referral, open)
  const listViews = listViewsOf(clinicId, open)
  return {
    queueViews,
    queueLane: queueViews.length > 0 ? laneOf(referral) : null,
    listViews,
    listLevel: listViews.length > 0 ? levelOf(open) : null,
    attention: [
      ...putRight,
      ...(sent.length > 0 ? askingFor(referral).map((one) => attentionKey(clinicId, one)) : []),
    ],
    replies: listViews.includes(wholeList(clinicId)) ? replyKeys(referral) : [],
    clinicOpen: sent.length > 0 ? clinicId : null,
    openKeys: openPathways.map((pathway) => openKey(childId, pathway)),
    openPathways,
    receivedOn: firstReceivedOn(open),
    nextDate: earliest(open.map((episode) => nextDateOf(referral, episode))),
    reviewOn: listViews.length > 0 ? priorityReviewOn(events) : null,
    timerDue: nextTimer(referral, sent),
  }
}

function wholeList(clinicId: string): string {
  return listKey({ clinicId, list: 'waiting', pathway: 'any' })
}

function firstReceivedOn(episodes: readonly Episode[]): string | null {
  return earliest(episodes.map(({ receivedOn }) => receivedOn))
}

function askingFor({ events, matches = [] }: Listed): readonly Attention[] {
  const isUnanswered = matches.some(({ answer }) => answer === null)
  return [...attentionOf(events), ...(isUnanswered ? (['same-child'] as const) : [])]
}

function queueViewsOf({ clinicId, claim, events }: Listed, open: readonly Episode[]): string[] {
  const undecided = open.filter(({ state }) => toBeDecided.includes(state))
  if (undecided.length === 0) return []
  const keys = undecided.flatMap((episode) =>
    (['any', ...stagesOf(episode, events)] as const).flatMap((stage) =>
      anyAnd(episode).map((pathway) => queueKey({ clinicId, pathway, stage })),
    ),
  )
  return [...new Set(keys), holderKey(clinicId, claim?.by ?? null)]
}

function listViewsOf(clinicId: string, open: readonly Episode[]): string[] {
  const keys = clinicListNames.flatMap((list) =>
    open
      .filter(({ state }) => statesOfList[list].includes(state))
      .flatMap((episode) => anyAnd(episode).map((pathway) => listKey({ clinicId, list, pathway }))),
  )
  return [...new Set(keys)]
}

function anyAnd({ pathway }: Episode): readonly (Pathway | 'any')[] {
  return ['any', pathway]
}

function stagesOf({ id, state }: Episode, events: Referral['events']): readonly QueueStage[] {
  if (state === 'info_requested') return ['asked']
  const cameBack = eventsInOrder(events).some(
    ({ type, episodeId }) => type === 'info_received' && episodeId === id,
  )
  return cameBack ? ['ready', 'back'] : ['ready']
}

function laneOf({ pack, events }: Listed): 'flagged' | 'plain' {
  const flags = pack?.profile['flags']
  const isFlagged = (Array.isArray(flags) && flags.length > 0) || hasSameDayWorry(events)
  return isFlagged ? 'flagged' : 'plain'
}

// A referral with two pathways waits at the level of the more urgent one.
function levelOf(open: readonly Episode[]): Priority {
  return levels.find((level) => open.some(({ priority }) => priority === level)) ?? 'routine'
}

function nextDateOf(referral: Listed, episode: Episode): string | null {
  return clinicStatus(episode, promisesOf(referral, episode.pathway), episode.since ?? '').nextDate
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.filter((date) => date !== null).sort()[0] ?? null
}

import { daysBetween } from '#schemas/calendar.ts'
import type { GivenEstimate } from '#schemas/given-estimate.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { estimateChecks, givenEstimates } from '#server/store/collections.ts'
import type { ShownRange } from '#server/waiting/estimate/shown-range.ts'
import { waitEstimate, type WaitEstimate } from '#server/waiting/estimate/wait-estimate.ts'
import { ruleSets } from '#server/waiting/protect/rule-set.ts'
import { shownCount } from '#server/waiting/protect/shown-count.ts'
import type { Parts } from './parts.ts'
import { newestBasis } from './wait-bases.ts'
import { quarterOf } from './estimate-checks.ts'

/** What a family reads of the wait to come: a range and what it stands on, or that there is none and the facts there are. */
export type FamilyEstimate =
  | {
      readonly method: Exclude<WaitEstimate['method'], 'none'>
      readonly asOf: string
      readonly range: ShownRange
      /** To the nearest five; null where they are fewer than ten. */
      readonly children: number | null
      readonly weeks: number | null
      /** Of 10 earlier estimates that can be judged by now, how many held; null while too few can. */
      readonly heldOfTen: number | null
    }
  | {
      readonly method: 'none'
      readonly asOf: string
      readonly waiting: number | null
      readonly seen: number | null
      /** Whole months of the longest wait among those seen; null where they are so few that it is one child's. */
      readonly longestMonths: number | null
    }

/** The estimate for an episode on the list, kept the first time it is read in a month; null while there is nothing to say. */
export async function familyEstimate(
  parts: Pick<Parts, 'store' | 'now'>,
  referral: Pick<Referral, 'id' | 'areaId'>,
  episode: Episode,
): Promise<FamilyEstimate | null> {
  const { receivedOn, state, pathway, estimated } = episode
  if (state !== 'waiting' || receivedOn === null || estimated) return null
  const { store } = parts
  const today = londonDay(parts.now())
  const list = { areaId: referral.areaId, pathway, priority: episode.priority ?? 'routine' }
  const basis = await newestBasis(store, list, today)
  if (!basis) return null
  const waitedDays = Math.max(0, daysBetween(receivedOn, basis.asOf))
  const estimate = waitEstimate(basis, waitedDays)
  const range =
    estimate.method === 'none' ? { days: null, shown: null } : { days: estimate.days, shown: estimate.shown }
  await keepGiven(parts, {
    id: `${episode.id}:${basis.asOf}`,
    areaId: referral.areaId,
    referralId: referral.id,
    episodeId: episode.id,
    asOf: basis.asOf,
    waitedDays,
    method: estimate.method,
    ...range,
    shownAt: parts.now(),
  })
  return shownEstimate(estimate, { asOf: basis.asOf, heldOfTen: await heldOfTen(parts, referral.areaId) })
}

// Written once an episode and month; a second reading finds it there.
async function keepGiven({ store }: Pick<Parts, 'store'>, estimate: GivenEstimate): Promise<void> {
  const given = store.records(givenEstimates)
  if ((await given.get(estimate.id)) === null) await given.insert(estimate)
}

type Around = { readonly asOf: string; readonly heldOfTen: number | null }

function shownEstimate(estimate: WaitEstimate, { asOf, heldOfTen }: Around): FamilyEstimate {
  if (estimate.method === 'none') {
    const { waiting, seenInThreeMonths, longestSeenDays } = estimate
    const seen = safeCount(seenInThreeMonths)
    const isOneChilds = seen === null || longestSeenDays === null
    const longestMonths = isOneChilds ? null : Math.floor(longestSeenDays / daysInMonth)
    return { method: 'none', asOf, waiting: safeCount(waiting), seen, longestMonths }
  }
  const { method, shown, children, weeks } = estimate
  return { method, asOf, range: shown, children: safeCount(children), weeks, heldOfTen }
}

// A family reads about other people's children here, so counts go by the rules of the area's own figures.
function safeCount(count: number): number | null {
  const shown = shownCount(count, ruleSets['local-cube'])
  return shown.kind === 'shown' ? shown.value : null
}

const daysInMonth = 30.4375
// Fewer would make the share jump by a tenth with every child.
const leastJudged = 20

async function heldOfTen(
  { store, now }: Pick<Parts, 'store' | 'now'>,
  areaId: string,
): Promise<number | null> {
  const check = await store.records(estimateChecks).get(`${areaId}:${quarterOf(londonDay(now()))}`)
  if (!check || check.judged < leastJudged) return null
  return Math.round((check.held / check.judged) * 10)
}

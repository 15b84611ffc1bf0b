import { addDays } from '#schemas/calendar.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot } from '#schemas/slot.ts'
import { listKey, queueKey } from '#server/referrals/list-keys.ts'
import { referrals } from '#server/store/collections.ts'
import type { Page, Store } from '#server/store/records.ts'
import { byarInterval } from '#server/waiting/spread/byar-interval.ts'
import type { Rates } from './area/rates-of.ts'
import { listOrder } from './clinic-waiting-list.ts'
import { slotsBetween } from './slots-between.ts'

// Half a year back, as far as it is looked ahead; fewer than twenty either way tell of chance.
const weeksBack = 26
const leastKnown = 20
// Drafts are begun some weeks before they are sent.
const draftDays = 90
// More than this in half a year was entered in one go, from another system, and tells nothing of how many come.
const mostEntered = 5000
const readAtOnce = 500

type RatesRefusal = 'nobody-waits' | 'too-few-seen' | 'too-few-came' | 'entered-in-bulk'

/**
 * The list of a clinic today, and how many came and were seen a week in the last half year, by its own book. Nobody is counted on to
 * leave unseen. Refused where too little is known, or requests were entered in one go.
 */
export async function ratesOfClinic(
  store: Store,
  clinicId: string,
  today: string,
): Promise<Outcome<Rates, RatesRefusal>> {
  const from = addDays(today, -7 * weeksBack)
  const queue = await listNow(store, clinicId)
  if (queue === 0) return refused('nobody-waits')
  const times = await slotsBetween(store, { clinicId, from, to: today })
  const seen = await firstSeenIn(store, times, from)
  if (seen < leastKnown) return refused('too-few-seen')
  const came = await cameSince(store, clinicId, from)
  if (came === null) return refused('entered-in-bulk')
  const range = byarInterval(came)
  if (came < leastKnown || !range.ok) return refused('too-few-came')
  const aWeek = (count: number) => count / weeksBack
  const demandRange = [aWeek(range.value.lower), aWeek(range.value.upper)] as const
  return done({
    weeks: weeksBack,
    queue,
    demand: aWeek(came),
    demandRange,
    capacity: aWeek(seen),
    leaving: 0,
  })
}

async function listNow(store: Store, clinicId: string): Promise<number> {
  const records = store.records(referrals)
  const list = listKey({ clinicId, list: 'waiting', pathway: 'any' })
  const queue = queueKey({ clinicId, pathway: 'any', stage: 'any' })
  const counts = await Promise.all([
    records.count('byQueueDay', { equals: [queue] }),
    ...listOrder.map((level) => records.count('byListLevel', { equals: [list, level] })),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

// A time in which a child came again took nobody off the list.
async function firstSeenIn(store: Store, times: readonly Slot[], from: string): Promise<number> {
  const ids = times.flatMap(({ ending, referralId }) =>
    ending === 'attended' && referralId !== null ? [referralId] : [],
  )
  const met = await store.records(referrals).getEach([...new Set(ids)])
  return met.filter((referral) => {
    const first = (referral?.episodes ?? []).flatMap(({ firstContact }) => firstContact ?? []).sort()[0]
    return first !== undefined && first >= from
  }).length
}

// Requests received since a day, whatever became of them; null where so many were entered that they did not come week by week.
async function cameSince(store: Store, clinicId: string, from: string): Promise<number | null> {
  const records = store.records(referrals)
  const bounds = { equals: [clinicId], from: addDays(from, -draftDays) }
  if ((await records.count('byClinic', bounds)) > mostEntered) return null
  let came = 0
  let after: string | null = null
  do {
    const page: Page<Referral> = await records.find('byClinic', { ...bounds, limit: readAtOnce, after })
    came += page.documents.filter(({ episodes = [] }) =>
      episodes.some(({ localReceived }) => localReceived >= from),
    ).length
    after = page.next
  } while (after !== null)
  return came
}

import { addDays } from '#schemas/calendar.ts'
import type { Priority } from '#schemas/referral-choices.ts'
import type { Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { listKey } from '#server/referrals/list-keys.ts'
import { referrals } from '#server/store/collections.ts'
import type { Page, Store } from '#server/store/records.ts'
import { listOrder } from './clinic-waiting-list.ts'
import { slotsBetween } from './slots-between.ts'

const weeksAhead = 12
const readAtOnce = 200

/** Of those booked ahead, how many have somebody at the same level who came earlier and has no booking. */
export async function clinicJumps(store: Store, clinicId: string, today: string) {
  const view = listKey({ clinicId, list: 'waiting', pathway: 'any' })
  const bookedIds = await bookedAhead(store, clinicId, today)
  const found = await store.records(referrals).getEach([...bookedIds])
  const booked = found.filter((one) => one !== null && one.listViews.includes(view))
  const first = new Map<Priority | null, string>()
  for (const level of listOrder) {
    const day = await firstWithout(store, { view, level, bookedIds })
    if (day !== null) first.set(level, day)
  }
  const jumped = booked.filter((one) => isAfter(one?.receivedOn ?? '', first.get(one?.listLevel ?? null)))
  return { booked: booked.length, jumped: jumped.length }
}

function isAfter(day: string, first: string | undefined): boolean {
  return first !== undefined && day > first
}

async function bookedAhead(store: Store, clinicId: string, today: string): Promise<ReadonlySet<string>> {
  const times = await slotsBetween(store, { clinicId, from: today, to: addDays(today, 7 * weeksAhead) })
  return new Set(
    times.flatMap(({ state, referralId }) => (state === 'booked' && referralId !== null ? [referralId] : [])),
  )
}

type Looking = {
  readonly view: string
  readonly level: Priority
  readonly bookedIds: ReadonlySet<string>
}

// The list is in the order of the days they came: the first without a booking is soon found, however long it is.
async function firstWithout(store: Store, { view, level, bookedIds }: Looking): Promise<string | null> {
  let after: string | null = null
  do {
    const search = { equals: [view, level], limit: readAtOnce, after }
    const page: Page<Referral> = await store.records(referrals).find('byListLevel', search)
    const found = page.documents.find((one) => !bookedIds.has(one.id) && isWaitingForATime(one))
    if (found) return found.receivedOn
    after = page.next
  } while (after !== null)
  return null
}

function isWaitingForATime({ events }: Referral): boolean {
  return foldEvents(events).some(({ state }) => state === 'waiting')
}

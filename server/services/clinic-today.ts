import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import { attentionKey, holderKey, listKey, queueKey } from '#server/referrals/list-keys.ts'
import { referrals } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { addDays } from '#schemas/calendar.ts'
import { rulesOn } from './area-rules.ts'
import { openClinic } from './clinic-place.ts'
import { limitNearDays } from './clinic-queue.ts'
import { countDue, listOrder } from './clinic-waiting-list.ts'
import type { Desk } from './desk.ts'
import { linesOnAPage } from './laned-page.ts'

/** What is new today, each counted up to a page; whoever wants more opens the list. */
export async function clinicToday(desk: Desk, actor: Actor) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const { clinicId, isClinician, role } = place.value
  const count = counting(desk.store)
  const any = { clinicId, pathway: 'any' } as const
  const queue = queueKey({ ...any, stage: 'any' })
  const limitNearAfter = await daysUntilNear(desk, actor)
  const nearLimit = addDays(londonDay(desk.now()), 1 - limitNearAfter)
  const onList = listOrder.map((level) => count('byListLevel', [listKey({ ...any, list: 'waiting' }), level]))
  return done({
    isClinician,
    isOffice: role === 'clinic-administrator',
    isManager: role === 'clinic-manager',
    most: linesOnAPage,
    /** So many days after it came, a request is near the day its decision is promised. */
    limitNearAfter,
    counts: {
      toDecide: await count('byQueueDay', [queue]),
      ...(isClinician && {
        flagged: await count('byQueueLane', [queue, 'flagged']),
        mine: await count('byQueueDay', [holderKey(clinicId, personIdOf(actor))]),
      }),
      cameBack: await count('byQueueDay', [queueKey({ ...any, stage: 'back' })]),
      limitNear: await count('byQueueDay', [queue], nearLimit),
      waiting: Math.min(
        linesOnAPage,
        (await Promise.all(onList)).reduce((sum, one) => sum + one, 0),
      ),
      contactDue: await countDue(desk, clinicId, 'contact'),
      ...(isClinician && {
        risk: await countDue(desk, clinicId, 'risk'),
        review: await countDue(desk, clinicId, 'review'),
      }),
      ...(!isClinician && {
        sameChild: await count('byAttention', [attentionKey(clinicId, 'same-child')]),
      }),
      reply: await countDue(desk, clinicId, 'reply'),
    },
  })
}

// By the shortest promise of today, so that none is near without being counted; each line of the queue goes by its own.
async function daysUntilNear({ store, now }: Desk, actor: Actor): Promise<number> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const { promises } = await rulesOn(store, areaId, londonDay(now()))
  const shortest = Math.min(...Object.values(promises).map(({ decideWithinDays }) => decideWithinDays))
  return Math.max(1, shortest - limitNearDays)
}

function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null
}

function counting(store: Store) {
  return async (
    index: 'byQueueDay' | 'byQueueLane' | 'byListLevel' | 'byAttention',
    equals: readonly string[],
    to?: string,
  ): Promise<number> => {
    return store.records(referrals).count(index, { equals, to, most: linesOnAPage })
  }
}

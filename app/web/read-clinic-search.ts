import { clinicListNames, listDues, queueStages } from '#schemas/clinic-list.ts'
import { pathways, priorities } from '#schemas/referral-choices.ts'
import type { QueueSearch } from '#server/services/clinic-queue.ts'
import type { ListSearch } from '#server/services/clinic-waiting-list.ts'

/** The ages of a request, in days, the queue is offered to be narrowed to. */
export const queueAges = ['14', '21', '28'] as const

const queueHolders = ['mine', 'nobody'] as const

/** What of the queue an address asks for; anything it does not know is left open. */
export function readQueueSearch(request: Request): QueueSearch {
  const query = new URL(request.url).searchParams
  const older = query.get('older') ?? ''
  return {
    pathway: oneOf(pathways, query.get('pathway')) ?? 'any',
    stage: oneOf(queueStages, query.get('stage')) ?? 'any',
    held: oneOf(queueHolders, query.get('held')) ?? null,
    // Any number of days, as an area's promise may be any.
    olderThan: /^[1-9]\d{0,2}$/.test(older) ? Number(older) : null,
    after: query.get('after'),
  }
}

/** What of the list an address asks for; anything it does not know is left open. */
export function readListSearch(request: Request): ListSearch {
  const query = new URL(request.url).searchParams
  return {
    list: oneOf(clinicListNames, query.get('list')) ?? 'waiting',
    pathway: oneOf(pathways, query.get('pathway')) ?? 'any',
    level: oneOf(priorities, query.get('level')) ?? 'any',
    due: oneOf(listDues, query.get('due')) ?? null,
    after: query.get('after'),
  }
}

function oneOf<Value extends string>(among: readonly Value[], asked: string | null): Value | undefined {
  return among.find((value) => value === asked)
}

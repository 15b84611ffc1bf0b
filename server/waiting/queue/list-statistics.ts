import type { Outcome } from '#schemas/outcome.ts'
import {
  dailyQueue,
  meanWaitWeeks,
  referralFlow,
  removalFlow,
  type Days,
  type Flow,
  type Listed,
} from './list-history.ts'
import { queueLoad } from './rates.ts'
import { needsRelief, pressure, targetCapacity, targetQueue, type Target } from './targets.ts'

/** What a list's own history says: rates per week, waits in weeks. Null where the history has no removal to go by. */
export type ListStatistics = {
  readonly queue: number
  readonly demand: Flow
  readonly capacity: Flow | null
  readonly load: number | null
  readonly meanWaitWeeks: number | null
  readonly targetQueue: number
  readonly needsRelief: boolean
  readonly targetCapacity: number | null
  readonly pressure: number | null
}

/** The statistics of one list over some days against a target in weeks. Refuses days that are none, by their name. */
export function listStatistics(
  list: readonly Listed[],
  days: Days,
  target: Target,
): Outcome<
  ListStatistics,
  'start-after-end' | 'no-days' | 'demand-not-sound' | 'target-not-positive' | 'factor-not-positive'
> {
  const demand = referralFlow(list, days)
  if (!demand.ok) return demand
  const wanted = targetQueue(demand.value.perWeek, target)
  if (!wanted.ok) return wanted
  const queue = valueOf(dailyQueue(list, days))?.at(-1) ?? 0
  const value = {
    queue,
    demand: demand.value,
    targetQueue: wanted.value,
    needsRelief: valueOf(needsRelief(queue, wanted.value)) ?? false,
    ...againstCapacity(demand.value, valueOf(removalFlow(list, days)), target),
    ...againstWait(meanWaitWeeks(list, days.end), target),
  }
  return { ok: true, value }
}

type AgainstCapacity = Pick<ListStatistics, 'capacity' | 'load' | 'targetCapacity'>

function againstCapacity(demand: Flow, capacity: Flow | null, target: Target): AgainstCapacity {
  if (!capacity) return { capacity: null, load: null, targetCapacity: null }
  const unevenness = { ofDemand: demand.unevenness, ofCapacity: capacity.unevenness }
  return {
    capacity,
    load: valueOf(queueLoad({ demand: demand.perWeek, capacity: capacity.perWeek })),
    targetCapacity: valueOf(targetCapacity(demand.perWeek, target, unevenness)),
  }
}

function againstWait(
  wait: number | null,
  { weeks }: Target,
): Pick<ListStatistics, 'meanWaitWeeks' | 'pressure'> {
  return { meanWaitWeeks: wait, pressure: wait === null ? null : valueOf(pressure(wait, weeks)) }
}

function valueOf<Value>(outcome: Outcome<Value>): Value | null {
  return outcome.ok ? outcome.value : null
}

import { range, sum } from 'd3-array'
import type { Outcome } from '#schemas/outcome.ts'
import { isPositive, whenSound } from '../when-sound.ts'

/** A queue of chance arrivals at several equal servers: arrivals λ, and what one server finishes μ, both per unit of time. */
export type ManyServers = { readonly arrivals: number; readonly service: number; readonly servers: number }

/** The steady state of M/M/c; times in the unit of the rates. */
export type SteadyQueue = {
  readonly load: number
  readonly emptyChance: number
  /** Erlang C: the chance (0–1) that an arrival has to wait. */
  readonly waitChance: number
  readonly queueLength: number
  readonly meanWait: number
  readonly inSystem: number
  readonly timeInSystem: number
  readonly waitOverChance: (time: number) => number
}

export type QueueRefusal =
  'arrivals-not-positive' | 'service-not-positive' | 'servers-not-whole' | 'rho-not-below-one'

/** M/M/c in its steady state (Erlang C). Refuses a load of 1 or more: there the list only grows. */
export function manyServers(queue: ManyServers): Outcome<SteadyQueue, QueueRefusal> {
  const { arrivals, service, servers } = queue
  const conditions = {
    'arrivals-not-positive': isPositive(arrivals),
    'service-not-positive': isPositive(service),
    'servers-not-whole': Number.isInteger(servers) && servers > 0,
    'rho-not-below-one': arrivals / (servers * service) < 1,
  }
  return whenSound(conditions, () => steadyState(queue))
}

function steadyState({ arrivals, service, servers }: ManyServers): SteadyQueue {
  const offered = arrivals / service
  const load = offered / servers
  // Terms relative to the one before, so that many servers do not overflow a factorial.
  const terms = [1]
  for (const servingSoFar of range(1, servers + 1)) terms.push(((terms.at(-1) ?? 0) * offered) / servingSoFar)
  const allBusy = (terms.at(-1) ?? 0) / (1 - load)
  const emptyChance = 1 / (sum(terms.slice(0, -1)) + allBusy)
  const waitChance = allBusy * emptyChance
  const queueLength = (waitChance * load) / (1 - load)
  const meanWait = queueLength / arrivals
  const timeInSystem = meanWait + 1 / service
  const waitOverChance = (time: number) => waitChance * Math.exp(-(servers * service - arrivals) * time)
  return {
    load,
    emptyChance,
    waitChance,
    queueLength,
    meanWait,
    inSystem: arrivals * timeInSystem,
    timeInSystem,
    waitOverChance,
  }
}

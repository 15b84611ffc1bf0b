import type { Outcome } from '#schemas/outcome.ts'
import { isNotNegative, whenSound } from '../when-sound.ts'

/** A list today and what it gains and loses per week; hazard is the share of those waiting who leave unseen in a week. */
export type FluidList = {
  readonly queue: number
  readonly demand: number
  readonly capacity: number
  readonly hazard?: number
}

export type FluidRefusal =
  'queue-not-sound' | 'demand-not-sound' | 'capacity-not-sound' | 'hazard-not-sound' | 'weeks-not-sound'

/**
 * The expected list after so many weeks at steady rates: Q₀ + (λ − μ) t, or with a removal hazard
 * Q* + (Q₀ − Q*) e^(−ht) with Q* = (λ − μ) / h. Never under 0.
 */
export function fluidForecast(list: FluidList, weeks: number): Outcome<number, FluidRefusal> {
  const { queue, demand, capacity, hazard = 0 } = list
  const conditions = {
    'queue-not-sound': isNotNegative(queue),
    'demand-not-sound': isNotNegative(demand),
    'capacity-not-sound': isNotNegative(capacity),
    'hazard-not-sound': isNotNegative(hazard),
    'weeks-not-sound': isNotNegative(weeks),
  }
  return whenSound(conditions, () => {
    if (hazard === 0) return Math.max(0, queue + (demand - capacity) * weeks)
    const balance = (demand - capacity) / hazard
    return Math.max(0, balance + (queue - balance) * Math.exp(-hazard * weeks))
  })
}

import { describe, expect, test } from 'vitest'
import {
  clearanceWeeks,
  factorForShare,
  impliedRate,
  littlesLaw,
  queueLoad,
} from '#server/waiting/queue/rates.ts'
import {
  listSizeForShare,
  needsRelief,
  pressure,
  reliefCapacity,
  shareWaitingOver,
  targetCapacity,
  targetMeanWait,
  targetQueue,
  upliftedDemand,
  weeksToTarget,
} from '#server/waiting/queue/targets.ts'
import type { Outcome } from '#schemas/outcome.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

const calls: Readonly<Record<string, (...given: number[]) => Outcome<number>>> = {
  load: (demand = 0, capacity = 0) => queueLoad({ demand, capacity }),
  targetMeanWait: (weeks = 0, factor = 0) => targetMeanWait({ weeks, factor }),
  targetMeanWait_pct: (weeks = 0, share = 0) =>
    targetMeanWait({ weeks, factor: valueOf(factorForShare(share)) }),
  targetQueue: (demand = 0, weeks = 0, factor = 0) => targetQueue(demand, { weeks, factor }),
  relief: (demand = 0, queue = 0, target = 0, weeks = 0) => reliefCapacity({ demand, queue, target, weeks }),
  targetCapacity: (...[demand = 0, weeks = 0, factor = 0, ofDemand = 1, ofCapacity = 1]) =>
    targetCapacity(demand, { weeks, factor }, { ofDemand, ofCapacity }),
  pressure: (wait = 0, target = 0) => pressure(wait, target),
  rttListSize: (demand = 0, weeks = 0, share = 0) => listSizeForShare(demand, { weeks, share }),
}

describe('waiting-list quantities', () => {
  test.each(vectors.waitlist_calc)('$fn of $in is $out', ({ fn, in: given, out }) => {
    expect(valueOf(calls[fn]!(...given))).toBeCloseTo(out, 6)
  })

  test('the worked examples of the package’s vignettes are met', () => {
    const at = (share: number) => ({ weeks: 18, factor: valueOf(factorForShare(share)) })
    expect(valueOf(targetMeanWait(at(0.95)))).toBeCloseTo(6.0085476, 6)
    expect(valueOf(targetQueue(100, at(0.92)))).toBeCloseTo(712.66563, 5)
    expect(valueOf(targetQueue(50, at(0.92)))).toBeCloseTo(356.33282, 5)
    expect(valueOf(targetQueue(100, at(0.95)))).toBeCloseTo(600.85476, 5)
    expect(valueOf(targetCapacity(30, { weeks: 52, factor: 1 }))).toBeCloseTo(30.0192308, 6)
    expect(valueOf(targetCapacity(30, { weeks: 52, factor: 6.58 }))).toBeCloseTo(30.1265385, 6)
    const sizes = [0.5, 0.6, 0.7, 0.8].map((share) => valueOf(listSizeForShare(300, { weeks: 18, share })))
    for (const [index, size] of [7790.6, 5893.3, 4485.2, 3355.2].entries())
      expect(sizes[index]).toBeCloseTo(size, 1)
    const tails = [4, 6].map((means) => valueOf(shareWaitingOver(means, 1)))
    expect(tails[0]).toBeCloseTo(0.0183, 4)
    expect(tails[1]).toBeCloseTo(0.0025, 4)
  })

  test('a list three times its target needs relief, one just at twice does not', () => {
    expect(valueOf(needsRelief(1200, 390))).toBe(true)
    expect(valueOf(needsRelief(780, 390))).toBe(false)
  })

  test('with relief capacity the list reaches its target in exactly the weeks asked for', () => {
    const capacity = valueOf(reliefCapacity({ demand: 30, queue: 1200, target: 390, weeks: 26 }))
    expect(valueOf(weeksToTarget({ queue: 1200, target: 390, demand: 30, capacity }))).toBeCloseTo(26, 9)
    expect(valueOf(weeksToTarget({ queue: 840, target: 712.66563, demand: 100, capacity: 105 }))).toBeCloseTo(
      25.47,
      2,
    )
    expect(valueOf(weeksToTarget({ queue: 390, target: 390, demand: 30, capacity: 1 }))).toBe(0)
    expect(valueOf(weeksToTarget({ queue: 400, target: 390, demand: 30, capacity: 30 }))).toBe('never')
  })

  test('nine thousand waiting take 150 weeks with no new referrals, 600 with 45 a week', () => {
    expect(valueOf(clearanceWeeks(9000, { demand: 0, capacity: 60 }))).toBe(150)
    expect(valueOf(clearanceWeeks(9000, { demand: 45, capacity: 60 }))).toBe(600)
    expect(valueOf(clearanceWeeks(9000, { demand: 60, capacity: 60 }))).toBe('never')
  })

  test('a list, its rate and its wait have to agree', () => {
    expect(valueOf(littlesLaw({ queue: 9000, rate: 45, meanWait: 200 }))).toEqual({
      expectedQueue: 9000,
      ratio: 1,
    })
    expect(valueOf(impliedRate(9000, 200))).toBe(45)
  })

  test('demand is raised for what a short sample may have missed, and a shorter one is refused', () => {
    expect(valueOf(upliftedDemand(2, { gaps: 64, unevenness: 1 }))).toBe(4)
    expect(upliftedDemand(2, { gaps: 16, unevenness: 1 })).toMatchObject({ refusal: 'sample-too-small' })
    expect(upliftedDemand(2, { gaps: 0, unevenness: 1 })).toMatchObject({ refusal: 'sample-too-small' })
  })

  test('nonsense is refused by name', () => {
    const target = { weeks: 18, factor: 4 }
    const refusals: readonly (readonly [Outcome<unknown>, string])[] = [
      [queueLoad({ demand: 30, capacity: 0 }), 'capacity-not-positive'],
      [queueLoad({ demand: -1, capacity: 1 }), 'demand-not-sound'],
      [clearanceWeeks(-1, { demand: 1, capacity: 1 }), 'queue-not-sound'],
      [clearanceWeeks(1, { demand: 1, capacity: Number.NaN }), 'capacity-not-sound'],
      [factorForShare(1), 'share-not-between-0-and-1'],
      [targetMeanWait({ weeks: 0, factor: 4 }), 'target-not-positive'],
      [targetQueue(1, { weeks: 18, factor: 0 }), 'factor-not-positive'],
      [targetQueue(Number.POSITIVE_INFINITY, target), 'demand-not-sound'],
      [needsRelief(1, 0), 'target-not-positive'],
      [reliefCapacity({ demand: 1, queue: 1, target: 1, weeks: 0 }), 'weeks-not-positive'],
      [targetCapacity(1, target, { ofDemand: -1, ofCapacity: 1 }), 'unevenness-not-sound'],
      [weeksToTarget({ queue: 1, target: 0, demand: -1, capacity: 1 }), 'rates-not-sound'],
      [pressure(Number.NaN, 18), 'wait-not-sound'],
      [listSizeForShare(1, { weeks: 18, share: 0 }), 'share-not-between-0-and-1'],
      [shareWaitingOver(-1, 1), 'time-not-sound'],
      [littlesLaw({ queue: 1, rate: 0, meanWait: 1 }), 'rate-not-positive'],
      [impliedRate(1, 0), 'wait-not-positive'],
    ]
    for (const [outcome, refusal] of refusals) expect(outcome).toMatchObject({ ok: false, refusal })
  })
})

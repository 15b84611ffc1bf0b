import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { manyServers } from '#server/waiting/queue/many-servers.ts'
import { pollaczekKhinchine } from '#server/waiting/queue/pollaczek-khinchine.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

const textbook = [
  [2, 3, 1, 0.666667, 0.333333, 0.666667, 1.333333, 0.666667, 2, 1],
  [3, 2, 2, 0.75, 0.142857, 0.642857, 1.928571, 0.642857, 3.428571, 1.142857],
  [4.5, 0.5, 10, 0.9, 6.959687e-5, 0.668732, 6.018584, 1.337463, 15.018584, 3.337463],
  [30, 10.3, 3, 0.970874, 0.006687, 0.945472, 31.515737, 1.050525, 34.428358, 1.147612],
] as const

describe('many equal servers (M/M/c)', () => {
  test.each(textbook)('%d a unit at %d each for %d servers is as the textbook says', (...row) => {
    const [arrivals, service, servers, ...expected] = row
    const queue = valueOf(manyServers({ arrivals, service, servers }))
    const { load, emptyChance, waitChance, queueLength, meanWait, inSystem, timeInSystem } = queue
    const found = [load, emptyChance, waitChance, queueLength, meanWait, inSystem, timeInSystem]
    for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 6)
  })

  test('the reference values are met', () => {
    for (const { in: given, C, Lq, Wq, W, P_Wq_gt_1: overOne } of vectors.mmc) {
      const [arrivals = 0, service = 0, servers = 0] = given
      const queue = valueOf(manyServers({ arrivals, service, servers }))
      expect(queue.waitChance).toBeCloseTo(C, 9)
      expect(queue.queueLength).toBeCloseTo(Lq, 8)
      expect(queue.meanWait).toBeCloseTo(Wq, 9)
      expect(queue.timeInSystem).toBeCloseTo(W, 8)
      if (overOne) expect(queue.waitOverChance(1)).toBeCloseTo(overOne, 9)
    }
  })

  test('hundreds of servers overflow nothing', () => {
    const { waitChance } = valueOf(manyServers({ arrivals: 380, service: 1, servers: 400 }))
    expect(waitChance).toBeGreaterThan(0)
    expect(waitChance).toBeLessThan(1)
  })

  test('a list that only grows has no steady state, and other nonsense is refused by name', () => {
    expect(manyServers({ arrivals: 3, service: 1, servers: 3 })).toMatchObject({
      refusal: 'rho-not-below-one',
    })
    expect(manyServers({ arrivals: 0, service: 1, servers: 3 })).toMatchObject({
      refusal: 'arrivals-not-positive',
    })
    expect(manyServers({ arrivals: 1, service: -1, servers: 3 })).toMatchObject({
      refusal: 'service-not-positive',
    })
    expect(manyServers({ arrivals: 1, service: 1, servers: 2.5 })).toMatchObject({
      refusal: 'servers-not-whole',
    })
  })
})

describe('one server with any service time (Pollaczek–Khinchine)', () => {
  test('the textbook value is met', () => {
    expect(valueOf(pollaczekKhinchine({ arrivals: 0.8, meanService: 1, meanSquareService: 2 }))).toBeCloseTo(
      4,
      9,
    )
  })

  test('with chance service times it is the one-server queue', () => {
    const load = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    const service = fc.double({ min: 0.1, max: 10, noNaN: true })
    fc.assert(
      fc.property(load, service, (busy, rate) => {
        const arrivals = busy * rate
        const one = valueOf(manyServers({ arrivals, service: rate, servers: 1 })).meanWait
        const square = 2 / rate ** 2
        const any = valueOf(
          pollaczekKhinchine({ arrivals, meanService: 1 / rate, meanSquareService: square }),
        )
        expect(any / one).toBeCloseTo(1, 9)
      }),
    )
  })

  test('nonsense is refused by name', () => {
    const of = (arrivals: number, meanService: number, meanSquareService: number) =>
      pollaczekKhinchine({ arrivals, meanService, meanSquareService })
    expect(of(1, 1, 2)).toMatchObject({ refusal: 'rho-not-below-one' })
    expect(of(0.5, 1, 0.5)).toMatchObject({ refusal: 'square-below-mean-squared' })
    expect(of(0, 1, 2)).toMatchObject({ refusal: 'arrivals-not-positive' })
    expect(of(0.5, 0, 2)).toMatchObject({ refusal: 'service-not-positive' })
  })
})

import { randomLcg } from 'd3-random'
import { describe, expect, test } from 'vitest'
import { fluidForecast } from '#server/waiting/queue/fluid-forecast.ts'
import { forecastFan, weeklyRates } from '#server/waiting/queue/forecast-fan.ts'
import { dispersionOf, timeToClear } from '#server/waiting/queue/time-to-clear.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

const { hazard, mc } = vectors.forecast

describe('the expected list', () => {
  test('with children leaving unseen it bends towards its balance', () => {
    const list = { queue: hazard.Q0, demand: hazard.lambda, capacity: hazard.mu, hazard: hazard.h }
    expect(valueOf(fluidForecast(list, hazard.t))).toBeCloseTo(hazard.Q, 6)
  })

  test('without, it is a straight line that ends at nobody', () => {
    expect(valueOf(fluidForecast({ queue: 100, demand: 10, capacity: 11 }, 13))).toBe(87)
    expect(valueOf(fluidForecast({ queue: 100, demand: 10, capacity: 20 }, 13))).toBe(0)
    const nearly = { queue: 100, demand: 10, capacity: 11, hazard: 1e-9 }
    expect(valueOf(fluidForecast(nearly, 13))).toBeCloseTo(87, 3)
  })

  test('nonsense is refused by name', () => {
    expect(fluidForecast({ queue: -1, demand: 1, capacity: 1 }, 1)).toMatchObject({
      refusal: 'queue-not-sound',
    })
    expect(fluidForecast({ queue: 1, demand: 1, capacity: 1 }, -1)).toMatchObject({
      refusal: 'weeks-not-sound',
    })
    expect(fluidForecast({ queue: 1, demand: 1, capacity: 1, hazard: -1 }, 1)).toMatchObject({
      refusal: 'hazard-not-sound',
    })
  })
})

describe('the forecast fan', () => {
  const steady = (queue: number, demand: number, capacity: number, weeks: number) => ({
    queue,
    ...weeklyRates({ weeks, demand, capacity }),
  })
  const draws = (seed = 0.42) => ({ runs: 4000, random: randomLcg(seed) })

  test.each(mc)('from $Q0 with $lambda joining and $mu seen, $weeks weeks on', (row) => {
    const fan = valueOf(forecastFan(steady(row.Q0, row.lambda, row.mu, row.weeks), draws()))
    const last = fan.at(-1)!
    const chance = row.sd / Math.sqrt(4000)
    expect(fan).toHaveLength(row.weeks)
    expect(Math.abs(last.mean - row.mean)).toBeLessThan(4 * chance)
    expect(last.spread / row.sd).toBeCloseTo(1, 1)
    expect(Math.abs(last.bands[95][0] - (row.mean - 1.96 * row.sd))).toBeLessThan(0.15 * row.sd)
    expect(Math.abs(last.bands[95][1] - (row.mean + 1.96 * row.sd))).toBeLessThan(0.15 * row.sd)
  })

  test('the same seed gives the same fan, and another one another', () => {
    const plan = steady(100, 10, 11, 13)
    expect(forecastFan(plan, draws())).toEqual(forecastFan(plan, draws()))
    expect(forecastFan(plan, draws())).not.toEqual(forecastFan(plan, draws(0.43)))
  })

  test('wider bands hold the narrower ones, and the list is never less than nobody', () => {
    for (const { bands, median } of valueOf(forecastFan(steady(8, 10, 11, 52), draws()))) {
      const [low95, low80, low50] = [bands[95][0], bands[80][0], bands[50][0]]
      expect(low95).toBeGreaterThanOrEqual(0)
      expect([low95, low80, low50, median, bands[50][1], bands[80][1], bands[95][1]]).toEqual(
        [low95, low80, low50, median, bands[50][1], bands[80][1], bands[95][1]].toSorted((a, b) => a - b),
      )
    }
  })

  test('with children leaving unseen its middle follows the expected list', () => {
    const plan = { ...steady(9000, 60, 45, 52), hazard: hazard.h }
    const last = valueOf(forecastFan(plan, { runs: 400, random: randomLcg(0.1) })).at(-1)
    expect((last?.mean ?? 0) / hazard.Q).toBeCloseTo(1, 2)
  })

  test('a what-if grows referrals, loses staff and ends extra clinics when it says', () => {
    const rates = weeklyRates({
      weeks: 104,
      demand: 10,
      capacity: 8,
      growth: 0.1,
      changes: [
        { slots: 2, from: 5, until: 8 },
        { slots: -20, from: 100 },
      ],
    })
    expect(rates.demand[51]).toBeCloseTo(11, 9)
    expect(rates.demand[103]).toBeCloseTo(12.1, 9)
    expect([3, 4, 7, 8].map((week) => rates.capacity[week])).toEqual([8, 10, 10, 8])
    expect(rates.capacity[103]).toBe(0)
  })

  test('nonsense is refused by name', () => {
    const plan = steady(100, 10, 11, 13)
    const refusal = (change: object, runs = 400) =>
      forecastFan({ ...plan, ...change }, { runs, random: randomLcg(0.1) })
    expect(refusal({ demand: [], capacity: [] })).toMatchObject({ refusal: 'no-weeks' })
    expect(refusal({ demand: [1] })).toMatchObject({ refusal: 'weeks-not-matched' })
    expect(refusal({ queue: -1 })).toMatchObject({ refusal: 'queue-not-sound' })
    expect(refusal({ demand: plan.demand.map(() => -1) })).toMatchObject({ refusal: 'demand-not-sound' })
    expect(refusal({ capacity: plan.demand.map(() => Number.NaN) })).toMatchObject({
      refusal: 'capacity-not-sound',
    })
    expect(refusal({ hazard: 1 })).toMatchObject({ refusal: 'hazard-not-sound' })
    expect(refusal({}, 10)).toMatchObject({ refusal: 'runs-not-sound' })
  })
})

describe('the time until everybody ahead has been seen', () => {
  test('the reference values are met', () => {
    for (const { n, rate, phi, p10_50_90: expected } of vectors.gamma_eta) {
      const found = [0.1, 0.5, 0.9].map((chance) =>
        valueOf(timeToClear({ ahead: n, perWeek: rate, dispersion: phi }, chance)),
      )
      for (const [index, weeks] of expected.entries()) expect(found[index]).toBeCloseTo(weeks, 6)
    }
  })

  test('one child ahead takes an exponential time', () => {
    for (const chance of [0.1, 0.5, 0.9]) {
      const found = valueOf(timeToClear({ ahead: 1, perWeek: 2, dispersion: 1 }, chance))
      expect(found).toBeCloseTo(-Math.log(1 - chance) / 2, 9)
    }
  })

  test('weeks that vary more make the range wider', () => {
    const width = (dispersion: number) => {
      const at = (chance: number) => valueOf(timeToClear({ ahead: 60, perWeek: 3, dispersion }, chance))
      return at(0.9) - at(0.1)
    }
    expect(width(4)).toBeGreaterThan(1.8 * width(1))
  })

  test('dispersion is the variance over the mean, and never less than chance alone', () => {
    expect(valueOf(dispersionOf([0, 6, 0, 6]))).toBeCloseTo(4, 9)
    expect(valueOf(dispersionOf([3, 3, 3]))).toBe(1)
    expect(dispersionOf([3])).toMatchObject({ refusal: 'fewer-than-two-weeks' })
    expect(dispersionOf([0, 0])).toMatchObject({ refusal: 'none-seen' })
    expect(dispersionOf([1, -1, 3])).toMatchObject({ refusal: 'not-a-count' })
  })

  test('nonsense is refused by name', () => {
    const ahead = { ahead: 10, perWeek: 1, dispersion: 1 }
    expect(timeToClear({ ...ahead, ahead: 0 }, 0.5)).toMatchObject({ refusal: 'ahead-not-positive' })
    expect(timeToClear({ ...ahead, perWeek: 0 }, 0.5)).toMatchObject({ refusal: 'rate-not-positive' })
    expect(timeToClear({ ...ahead, dispersion: 0.5 }, 0.5)).toMatchObject({ refusal: 'dispersion-below-one' })
    expect(timeToClear(ahead, 1)).toMatchObject({ refusal: 'share-not-between-0-and-1' })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  greenwoodError,
  kaplanMeier,
  survivalAt,
  type SurvivalCurve,
} from '#server/waiting/survival/kaplan-meier.ts'
import type { Spell } from '#server/waiting/survival/spell.ts'
import { conditionalSurvival, curveGiven } from '#server/waiting/survival/conditional-survival.ts'
import { numberAtRisk } from '#server/waiting/survival/risk-sets.ts'
import { survivalInterval } from '#server/waiting/survival/survival-interval.ts'
import { medianSurvival, survivalQuantile } from '#server/waiting/survival/survival-quantile.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'
import { maintained, notMaintained, spellsOf } from './times.ts'

const km = vectors.km
const curveOf = (spells: readonly Spell<'seen'>[]) => valueOf(kaplanMeier(spells, 'seen'))

function expectSurvival(curve: SurvivalCurve, expected: Readonly<Record<string, number>>): void {
  for (const [time, share] of Object.entries(expected)) {
    expect(survivalAt(curve, Number(time)), `after ${time}`).toBeCloseTo(share, 6)
  }
}

describe('the share still waiting (Kaplan–Meier)', () => {
  test('both arms of the reference study and the small set agree with R', () => {
    expectSurvival(curveOf(spellsOf(km.aml_maintained.t, km.aml_maintained.e)), km.aml_maintained.S)
    expectSurvival(curveOf(spellsOf(km.aml_nonmaintained.t, km.aml_nonmaintained.e)), km.aml_nonmaintained.S)
    expectSurvival(curveOf(spellsOf(km.small.t, km.small.e)), km.small.S)
  })

  test('Greenwood’s errors agree with R at every event', () => {
    const errors = curveOf(maintained)
      .filter(({ events }) => events > 0)
      .map(greenwoodError)
    for (const [index, error] of km.aml_maintained.se.entries()) expect(errors[index]).toBeCloseTo(error, 6)
  })

  test('an error has no value once nobody is left waiting', () => {
    expect(greenwoodError(curveOf(notMaintained).at(-1)!)).toBeNull()
    expect(survivalInterval(curveOf(notMaintained).at(-1)!, 'log')).toBeNull()
  })

  test('the medians and quartiles agree with R, with their intervals', () => {
    const of = (spells: readonly Spell<'seen'>[], share = 0.5, kind: 'plain' | 'log' | 'log-log' = 'log') =>
      valueOf(survivalQuantile(curveOf(spells), share, kind))
    expect(of(maintained)).toEqual({ time: 31, lower: 18, upper: null })
    expect(of(maintained, 0.5, 'log-log')).toEqual({ time: 31, lower: 13, upper: null })
    expect(of(notMaintained)).toEqual({ time: 23, lower: 8, upper: null })
    const both = [...maintained, ...notMaintained]
    expect(of(both)).toEqual({ time: 27, lower: 18, upper: 45 })
    expect([of(both, 0.25).time, of(both, 0.75).time, of(both, 0.92).time]).toEqual([12, 43, null])
  })

  test('a curve that lies exactly on a half gives the middle of that stretch, as R does', () => {
    expect(medianSurvival(curveOf(spellsOf(km.flat_half.t, km.flat_half.e)))).toBe(km.flat_half.median_R)
    expect(medianSurvival(curveOf(spellsOf(km.small.t, km.small.e)))).toBe(km.small.median)
    expect(medianSurvival(curveOf(spellsOf([1, 2, 3, 4], [1, 1, 0, 0])))).toBe(2)
  })

  test('the plain, log and log-log intervals of the first step agree with R', () => {
    const first = curveOf(maintained)[0]!
    const ends = (kind: 'plain' | 'log' | 'log-log') => {
      const interval = survivalInterval(first, kind)
      return [interval?.lower, interval?.upper]
    }
    expect(ends('plain')[0]).toBeCloseTo(0.7392, 4)
    expect(ends('plain')[1]).toBe(1)
    expect(ends('log')[0]).toBeCloseTo(0.7541, 4)
    expect(ends('log')[1]).toBe(1)
    expect(ends('log-log')[0]).toBeCloseTo(0.5081, 4)
    expect(ends('log-log')[1]).toBeCloseTo(0.9867, 4)
  })

  test('for a child who has waited ten, the curve starts anew at ten', () => {
    const curve = curveOf(spellsOf(km.small.t, km.small.e))
    for (const [to, share] of Object.entries(km.small.cond_at_10)) {
      expect(valueOf(conditionalSurvival(curve, { from: 10, to: Number(to) }))).toBeCloseTo(share, 9)
      expect(survivalAt(curveGiven(curve, 10), Number(to))).toBeCloseTo(share, 9)
    }
    expect(conditionalSurvival(curve, { from: 20, to: 30 })).toMatchObject({ refusal: 'nobody-reached-from' })
    expect(conditionalSurvival(curve, { from: 10, to: 9 })).toMatchObject({ refusal: 'to-before-from' })
  })

  test('who joins late is counted from then on only', () => {
    const spells = [
      { entry: 0, exit: 5, cause: 'seen' },
      { entry: 4, exit: 8, cause: 'seen' },
      { entry: 5, exit: 9, cause: null },
    ] as const
    const atRisk = numberAtRisk(spells)
    expect([0, 4, 5, 6, 8, 9, 10].map(atRisk)).toEqual([1, 1, 2, 2, 2, 1, 0])
    expect(curveOf(spells).map(({ survival }) => survival)).toEqual([0.5, 0.25, 0.25])
  })

  test('nonsense is refused by name', () => {
    const refusal = (entry: number, exit: number) => kaplanMeier([{ entry, exit, cause: null }], 'seen')
    expect(kaplanMeier([], 'seen')).toMatchObject({ refusal: 'no-spells' })
    expect(refusal(0, Number.NaN)).toMatchObject({ refusal: 'time-not-a-number' })
    expect(refusal(-1, 3)).toMatchObject({ refusal: 'time-below-zero' })
    expect(refusal(4, 4)).toMatchObject({ refusal: 'exit-not-after-entry' })
    expect(survivalQuantile(curveOf(maintained), 1)).toMatchObject({ refusal: 'share-not-between-0-and-1' })
  })
})

describe('the share still waiting, always', () => {
  const spell = fc
    .record({
      entry: fc.nat(40),
      length: fc.integer({ min: 1, max: 200 }),
      seen: fc.boolean(),
      late: fc.boolean(),
    })
    .map(({ entry, length, seen, late }): Spell<'seen'> => {
      const start = late ? entry : 0
      return { entry: start, exit: start + length, cause: seen ? 'seen' : null }
    })
  const spells = fc.array(spell, { minLength: 1, maxLength: 60 })

  test('with nobody still waiting it is the plain share of longer waits', () => {
    const waits = fc.array(fc.nat(60), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(waits, (times) => {
        const curve = curveOf(
          spellsOf(
            times,
            times.map(() => 1),
          ),
        )
        for (const { time, survival } of curve) {
          expect(survival).toBeCloseTo(times.filter((wait) => wait > time).length / times.length, 9)
        }
      }),
    )
  })

  test('the order of the rows changes nothing, and it never rises or leaves 0 to 1', () => {
    fc.assert(
      fc.property(spells, (rows) => {
        const curve = curveOf(rows)
        expect(curveOf(rows.toReversed())).toEqual(curve)
        let before = 1
        for (const { survival, atRisk, events, censored } of curve) {
          expect(survival).toBeLessThanOrEqual(before)
          expect(survival).toBeGreaterThanOrEqual(0)
          expect(atRisk).toBeGreaterThanOrEqual(events + censored)
          before = survival
        }
      }),
    )
  })

  test('every interval holds its own estimate', () => {
    fc.assert(
      fc.property(spells, fc.constantFrom('plain', 'log', 'log-log'), (rows, kind) => {
        for (const step of curveOf(rows)) {
          const interval = survivalInterval(step, kind)
          if (!interval) continue
          expect(interval.lower).toBeLessThanOrEqual(step.survival + 1e-12)
          expect(interval.upper).toBeGreaterThanOrEqual(step.survival - 1e-12)
        }
      }),
    )
  })
})

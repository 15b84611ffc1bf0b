import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleSetIds, ruleSets, type RuleSetId } from '#server/waiting/protect/rule-set.ts'
import { shownCount, shownPercent } from '#server/waiting/protect/shown-count.ts'
import { shownWait } from '#server/waiting/protect/shown-wait.ts'
import type { Shown } from '#server/waiting/protect/shown.ts'

const markOr = (shown: Shown, id: RuleSetId) =>
  shown.kind === 'shown' ? String(shown.value) : ruleSets[id].mark
const countIn = (id: RuleSetId) => (count: number) => markOr(shownCount(count, ruleSets[id]), id)
const percentIn = (id: RuleSetId) => (part: number, whole: number) =>
  markOr(shownPercent(part, whole, ruleSets[id]), id)

describe('a count under each set of rules', () => {
  test('in our own cube 0 to 9 are hidden, zero included', () => {
    const shown = countIn('local-cube')
    for (let count = 0; count < 10; count += 1) expect(shown(count)).toBe('*')
    expect(shown(10)).toBe('10')
  })

  test('in the monthly mental health statistics 0 to 4 are hidden and the rest go to the nearest five', () => {
    const counts = [0, 4, 5, 7, 8, 12, 13, 22, 23, 47, 48, 102, 103]
    expect(counts.map(countIn('mhsds-monthly'))).toEqual([
      '*',
      '*',
      '5',
      '5',
      '10',
      '10',
      '15',
      '20',
      '25',
      '45',
      '50',
      '100',
      '105',
    ])
  })

  test('in the secondary-care tables zero is said and 1 to 7 are hidden', () => {
    expect([0, 1, 7, 8].map(countIn('secondary-care'))).toEqual(['0', '*', '*', '10'])
  })

  test('in a local return zero is said and 1 to 4 are marked c', () => {
    expect([0, 1, 4, 5].map(countIn('local-return'))).toEqual(['0', 'c', 'c', '5'])
  })

  test('no exact count ever leaves: each shown one is a multiple of five, at most two off', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.constantFrom(...ruleSetIds), (count, id) => {
        const shown = shownCount(count, ruleSets[id])
        if (shown.kind === 'hidden') return count < 10
        return shown.value % 5 === 0 && Math.abs(shown.value - count) <= 2
      }),
    )
  })

  test('what is not a count is refused', () => {
    for (const nonsense of [-1, 1.5, Number.NaN]) {
      expect(() => shownCount(nonsense, ruleSets['local-cube'])).toThrow('not a count')
    }
  })
})

describe('a share under each set of rules', () => {
  test('the monthly mental health statistics hide a share of fewer than five and round halves up', () => {
    const shares = [
      [4, 30],
      [5, 40],
      [12, 30],
      [3, 3],
      [5, 5],
      [1, 200],
      [29, 30],
      [5, 7],
    ] as const
    expect(shares.map(([part, whole]) => percentIn('mhsds-monthly')(part, whole))).toEqual([
      '*',
      '13',
      '40',
      '*',
      '100',
      '*',
      '97',
      '71',
    ])
  })

  test('a local return wants ten children under the line', () => {
    expect(percentIn('local-return')(5, 9)).toBe('c')
    expect(percentIn('local-return')(0, 10)).toBe('0')
    expect(percentIn('local-return')(5, 10)).toBe('50')
  })

  test('our own cube and the secondary-care tables work shares out from rounded counts', () => {
    expect(percentIn('local-cube')(12, 33)).toBe('29')
    expect(percentIn('local-cube')(12, 29)).toBe('*')
    expect(percentIn('secondary-care')(8, 12)).toBe('100')
  })
})

describe('a wait', () => {
  const rules = ruleSets['local-cube']
  const basis = { days: 161, n: 10, schools: 3 }

  test('a median needs ten children and three schools', () => {
    expect(shownWait(basis, 'median', rules)).toEqual({ kind: 'shown', value: 23 })
    for (const thinner of [{ n: 9 }, { n: 1 }, { schools: 2 }, { schools: 0 }, { days: null }]) {
      expect(shownWait({ ...basis, ...thinner }, 'median', rules)).toEqual({ kind: 'hidden', why: 'too-few' })
    }
  })

  test('a 92nd percentile is never the longest wait of a small group', () => {
    expect(shownWait({ ...basis, n: 24 }, 'percentile', rules).kind).toBe('hidden')
    expect(shownWait({ ...basis, n: 25 }, 'percentile', rules).kind).toBe('shown')
  })
})

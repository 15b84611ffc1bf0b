import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logRank } from '#server/waiting/survival/log-rank.ts'
import { valueOf } from '../value-of.ts'
import { maintained, notMaintained, spellsOf } from './times.ts'

describe('whether groups wait alike (log-rank)', () => {
  test('the two arms of the reference study agree with R', () => {
    const result = valueOf(logRank([maintained, notMaintained], 'seen'))
    expect(result.chiSquare).toBeCloseTo(3.396389, 5)
    expect(result.p).toBeCloseTo(0.0653393, 6)
    expect(result.groups.map(({ observed }) => observed)).toEqual([7, 11])
    expect(result.groups[0]?.expected).toBeCloseTo(10.68937, 4)
    expect(result.groups[1]?.expected).toBeCloseTo(7.310628, 4)
  })

  test('a group against itself, twice over, shows no difference', () => {
    const result = valueOf(logRank([maintained, maintained, maintained], 'seen'))
    expect(result.degreesOfFreedom).toBe(2)
    expect(result.chiSquare).toBeCloseTo(0, 9)
    expect(result.p).toBeCloseTo(1, 9)
  })

  test('what cannot be compared is refused by name', () => {
    expect(logRank([maintained], 'seen')).toMatchObject({ refusal: 'fewer-than-two-groups' })
    expect(logRank([maintained, []], 'seen')).toMatchObject({ refusal: 'no-spells' })
    const never = spellsOf([3, 4], [0, 0])
    expect(logRank([never, never], 'seen')).toMatchObject({ refusal: 'groups-never-compared' })
  })

  test('the order of the groups changes nothing', () => {
    const times = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 4, maxLength: 20 })
    fc.assert(
      fc.property(times, times, times, (one, two, three) => {
        const groups = [one, two, three].map((waits) =>
          spellsOf(
            waits,
            waits.map((_, index) => index % 3),
          ),
        )
        const forward = logRank(groups, 'seen')
        const backward = logRank(groups.toReversed(), 'seen')
        expect(backward.ok).toBe(forward.ok)
        if (forward.ok && backward.ok)
          expect(backward.value.chiSquare).toBeCloseTo(forward.value.chiSquare, 6)
      }),
    )
  })
})

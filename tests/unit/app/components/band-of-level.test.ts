import { describe, expect, test } from 'vitest'
import { bandOfLevel } from '#app/components/charts/band-of-level.ts'
import { needLevels } from '#app/components/charts/profile-shape.ts'

describe('the place of a need level on the scale', () => {
  test('most help stands at the left and strength at the right where lines are read from the left', () => {
    expect(needLevels.map((level) => bandOfLevel(level, 'ltr'))).toEqual([0, 1, 2, 3, 4])
  })

  test('the scale is mirrored where lines are read from the right', () => {
    expect(needLevels.map((level) => bandOfLevel(level, 'rtl'))).toEqual([4, 3, 2, 1, 0])
  })
})

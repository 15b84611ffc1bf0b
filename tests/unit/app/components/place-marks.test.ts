import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeMarks } from '#app/components/charts/place-marks.ts'
import { viewpoints } from '#app/components/charts/profile-shape.ts'
import type { Mark, NeedLevel, StrandPicture } from '#app/components/charts/profile-shape.ts'

const grid = { dir: 'ltr', left: 0, bandWidth: 60, pitch: 19, wrapAt: 4 } as const
const levels = [0, 1, 2, 3, 4] as const satisfies readonly NeedLevel[]

function aStrand(said: readonly (NeedLevel | null)[], agreement: number | null = 90): StrandPicture {
  const marks = said.map((level, index): Mark => ({
    viewpoint: viewpoints[index] ?? 'community',
    level,
    state: level === null ? 'no-answer' : 'answered',
  }))
  return { id: 'SLC', name: 'Talking', sentence: '', agreement, marks }
}

describe('marks on a row', () => {
  test('views two bands apart are joined by a thick line', () => {
    expect(placeMarks(aStrand([1, 3]), grid).line).toEqual({ from: 90, to: 210, isThick: true })
  })

  test('views next to one another are joined by a thin line', () => {
    expect(placeMarks(aStrand([2, 3]), grid).line?.isThick).toBe(false)
  })

  test('little agreement makes the line thick even within one band of difference', () => {
    expect(placeMarks(aStrand([2, 3], 64), grid).line?.isThick).toBe(true)
    expect(placeMarks(aStrand([2, 3], 65), grid).line?.isThick).toBe(false)
  })

  test('one view alone is joined to nothing', () => {
    expect(placeMarks(aStrand([2, null]), grid).line).toBeNull()
  })

  test('four marks in one band stand on two lines', () => {
    expect(placeMarks(aStrand([3, 3, 3]), grid).lines).toBe(1)
    expect(placeMarks(aStrand([3, 3, 3, 3]), grid).lines).toBe(2)
  })

  test('marks never stand on top of one another and never leave their band', () => {
    const views = fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(views, fc.constantFrom('ltr', 'rtl'), (said, dir) => {
        const { marks } = placeMarks(aStrand(said), { ...grid, dir })
        expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(said.length)
        marks.forEach(({ x }, index) => {
          const band = dir === 'rtl' ? (said[index] ?? 0) : 4 - (said[index] ?? 0)
          expect(Math.floor(x / grid.bandWidth)).toBe(band)
        })
      }),
    )
  })

  test('the whole row is mirrored where lines are read from the right', () => {
    const views = fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(views, (said) => {
        const fromLeft = placeMarks(aStrand(said), grid).marks
        const fromRight = placeMarks(aStrand(said), { ...grid, dir: 'rtl' }).marks
        expect(fromRight.map(({ x }) => 300 - x)).toEqual(fromLeft.map(({ x }) => x))
      }),
    )
  })
})

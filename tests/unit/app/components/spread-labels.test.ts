import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from '#app/components/charts/spread-labels.ts'

const room = { gap: 20, top: 0, bottom: 200 }

describe('labels beside lines', () => {
  test('stay where they wish to be while they have room', () => {
    expect(spreadLabels([150, 20, 80], room)).toEqual([150, 20, 80])
  })

  test('move apart where they would cover one another', () => {
    expect(spreadLabels([100, 105], room)).toEqual([100, 120])
  })

  test('move up when the last one would fall off the bottom', () => {
    expect(spreadLabels([195, 198, 100], room)).toEqual([180, 200, 100])
  })

  test('always keep their order, their distance and the picture', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(heights, (wished) => {
        const placed = spreadLabels(wished, room)
        const order = wished.map((_, index) => index).sort((a, b) => (wished[a] ?? 0) - (wished[b] ?? 0))
        const inOrder = order.map((index) => placed[index] ?? NaN)
        for (const [index, height] of inOrder.entries()) {
          expect(height).toBeGreaterThanOrEqual(0)
          expect(height).toBeLessThanOrEqual(200)
          if (index > 0) expect(height - (inOrder[index - 1] ?? 0)).toBeGreaterThanOrEqual(20)
        }
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { ticked } from '#app/web/typed-fields.ts'

describe('the boxes of a form', () => {
  test('are ticked as most people would, until somebody has posted; then a box they cleared stays clear', () => {
    expect(ticked({}, 'covers', ['autism', 'adhd'])).toEqual(['autism', 'adhd'])
    expect(ticked({ present: ['child'] }, 'covers', ['autism', 'adhd'])).toEqual([])
    expect(ticked({ covers: ['adhd'] }, 'covers', ['autism', 'adhd'])).toEqual(['adhd'])
  })
})

import { describe, expect, test } from 'vitest'
import { typedAgain } from '#app/web/typed-again.ts'
import { ticked } from '#app/web/typed-fields.ts'

describe('the boxes of a form', () => {
  test('are ticked as most people would, until somebody has posted; then a box they cleared stays clear', () => {
    expect(ticked({}, 'covers', ['autism', 'adhd'])).toEqual(['autism', 'adhd'])
    expect(ticked({ present: ['child'] }, 'covers', ['autism', 'adhd'])).toEqual([])
    expect(ticked({ covers: ['adhd'] }, 'covers', ['autism', 'adhd'])).toEqual(['adhd'])
  })
})

describe('the form of a correction', () => {
  test('begins with what was written, in the boxes it was typed in', () => {
    const written = [
      { name: 'reviewOn', kind: 'day', values: ['2027-03-01'] },
      { name: 'areas', kind: 'grid', values: ['memory=evidence-of'] },
      { name: 'attempts', kind: 'tries', values: ['2026-11-02=post'] },
      { name: 'words', kind: 'words', values: ['2 + 2 = 4'] },
    ]
    expect(typedAgain(written)).toEqual({
      ...{ 'reviewOn-day': ['1'], 'reviewOn-month': ['3'], 'reviewOn-year': ['2027'] },
      'areas.memory': ['evidence-of'],
      ...{ 'attempts.0-day': ['2'], 'attempts.0-month': ['11'], 'attempts.0-year': ['2026'] },
      'attempts.0.channel': ['post'],
      words: ['2 + 2 = 4'],
    })
  })
})

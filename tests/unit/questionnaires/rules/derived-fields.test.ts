import { describe, expect, test } from 'vitest'
import { withDerivedFields } from '#questionnaires/rules/derived-fields.ts'

const today = '2026-03-15'

describe('whether hearing and sight were checked lately', () => {
  test.each([
    ['2025-03-15', 59, 'yes'],
    ['2025-03-14', 59, 'no'],
    ['2024-03-15', 60, 'yes'],
    ['2024-03-14', 60, 'no'],
    ['2026-03-16', 60, 'unknown'],
    ['2025-06', 60, 'yes'],
    ['unknown', 60, 'unknown'],
    [null, 60, 'unknown'],
  ])('a hearing check on %s at %i months: %s', (checkedOn, ageMonths, recent) => {
    const background = withDerivedFields({ hv_hearing_last: checkedOn }, { today, ageMonths })
    expect(background.hv_hearing_recent).toBe(recent)
  })

  test('a recent check with an unknown result is unknown', () => {
    const known = { hv_hearing_last: '2026-01-01', hv_hearing_result: 'unknown' }
    expect(withDerivedFields(known, { today, ageMonths: 60 }).hv_hearing_recent).toBe('unknown')
  })

  test('an eye test counts for two years at any age', () => {
    const known = { hv_vision_last: '2024-03-15' }
    expect(withDerivedFields(known, { today, ageMonths: 40 }).hv_vision_recent).toBe('yes')
    expect(
      withDerivedFields({ hv_vision_last: '2024-03-14' }, { today, ageMonths: 40 }).hv_vision_recent,
    ).toBe('no')
  })
})

import { describe, expect, test } from 'vitest'
import { isSameSecret } from '#server/secrets/same-secret.ts'

describe('two secrets', () => {
  test('are the same only to the last character, and nothing is the same as nothing', () => {
    expect(isSameSecret('abc', 'abc')).toBe(true)
    expect(isSameSecret('abd', 'abc')).toBe(false)
    expect(isSameSecret('ab', 'abc')).toBe(false)
    expect(isSameSecret(null, null)).toBe(false)
    expect(isSameSecret('', null)).toBe(false)
  })
})

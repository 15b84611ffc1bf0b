import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewpoints } from '#questionnaires/engine/questionnaire.ts'
import { buildProfile, type ProfileInput } from '#questionnaires/profile/build-profile.ts'
import { aProfileInput, aRespondent } from './arbitraries.ts'

describe('several viewpoints beside each other', () => {
  test('no viewpoint changes another’s level', () => {
    fc.assert(
      fc.property(aProfileInput, fc.constantFrom(...viewpoints), aRespondent, (input, viewpoint, person) => {
        const before = buildProfile(input).strands
        const strands = Object.fromEntries(
          Object.entries(input.strands).map(([id, strand]) => [id, { ...strand, [viewpoint]: [person] }]),
        )
        const after = buildProfile({ ...input, strands } satisfies ProfileInput).strands
        for (const [at, strand] of before.entries())
          for (const other of viewpoints.filter((one) => one !== viewpoint))
            expect(after[at]?.levels[other]).toEqual(strand.levels[other])
      }),
    )
  })

  test('the highest level anyone reports is never below the one two viewpoints report', () => {
    fc.assert(
      fc.property(aProfileInput, (input) => {
        for (const { comparison } of buildProfile(input).strands)
          expect(comparison.highest ?? 0).toBeGreaterThanOrEqual(comparison.corroborated ?? 0)
      }),
    )
  })

  test('agreement runs from 0 to 100 and is only there for two viewpoints or more', () => {
    fc.assert(
      fc.property(aProfileInput, (input) => {
        for (const { comparison } of buildProfile(input).strands) {
          expect(comparison.agreement === null).toBe(comparison.viewpoints.length < 2)
          expect(comparison.agreement ?? 0).toBeGreaterThanOrEqual(0)
          expect(comparison.agreement ?? 0).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('confidence stays low with one viewpoint, and for a child under three', () => {
    fc.assert(
      fc.property(aProfileInput, (input) => {
        for (const { comparison, confidence } of buildProfile(input).strands)
          if (comparison.viewpoints.length === 1 || input.ageMonths < 36)
            expect(confidence.value).toBeLessThan(50)
      }),
    )
  })
})

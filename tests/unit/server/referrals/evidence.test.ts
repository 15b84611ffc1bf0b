import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathways } from '#schemas/referral-choices.ts'
import { knownFacts, settings } from '#schemas/evidence-item.ts'
import { evidenceNow } from '#server/referrals/evidence-now.ts'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { evidenceCount, evidenceList as listOf, type EvidenceFacts } from '#server/referrals/evidence.ts'
import { after, aReferral, but, onTheList, said } from './a-referral.ts'

const evidenceList = (facts: EvidenceFacts) => listOf(facts, evidenceItems)
const eightYearsOld: EvidenceFacts = { pathways: ['adhd'], ageMonths: 96, setting: 'school', known: [] }
const line = (facts: Partial<EvidenceFacts>, id: string) =>
  evidenceList({ ...eightYearsOld, ...facts }).find((each) => each.id === id)

describe('the evidence list', () => {
  test('what is already known is there, with nothing retyped', () => {
    expect(line({ known: ['hearing'] }, 'hearing')?.status).toBe('have')
    expect(line({}, 'hearing')).toMatchObject({ status: 'missing', owner: 'health' })
  })

  test('any second person who answered counts as a second setting', () => {
    expect(line({ known: ['communityAnswered'] }, 'second-setting')?.status).toBe('have')
  })

  test('a home-educated child is not asked for a school, and others can tell instead', () => {
    const second = line({ setting: 'home_educated' }, 'second-setting')
    expect(second).toMatchObject({ owner: 'home', status: 'missing' })
    expect(second?.alternatives).toContain('club')
    expect(line({ setting: 'home_educated' }, 'attendance')).toMatchObject({
      status: 'not-needed',
      because: 'no-setting',
    })
  })

  test('a three-year-old owes no account in their own words', () => {
    expect(line({ ageMonths: 40 }, 'own-account')).toMatchObject({ status: 'not-needed', because: 'age' })
  })

  test('what happened before birth is asked for FASD alone and is restricted', () => {
    expect(line({}, 'before-birth')).toBeUndefined()
    expect(line({ pathways: ['fasd'] }, 'before-birth')?.restricted).toBe(true)
  })

  test('two pathways share one list, each thing once', () => {
    const ids = evidenceList({ ...eightYearsOld, pathways: ['adhd', 'autism', 'fasd'] }).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('knowing more never takes anything away', () => {
    const some = fc.subarray([...knownFacts])
    fc.assert(
      fc.property(
        fc.subarray([...pathways], { minLength: 1 }),
        fc.constantFrom(...settings),
        fc.tuple(some, some),
        (chosen, setting, [one, more]) => {
          const facts = { ...eightYearsOld, pathways: chosen, setting }
          const less = evidenceCount(evidenceList({ ...facts, known: one }))
          const full = evidenceCount(evidenceList({ ...facts, known: [...one, ...more] }))
          expect(full.have).toBeGreaterThanOrEqual(less.have)
          expect(full.have).toBeLessThanOrEqual(full.of)
        },
      ),
    )
  })

  test('a referral with no evidence at all is received and read', () => {
    expect(after(onTheList.slice(0, 2)).queueViews).toContain('clinic-1 any ready')
  })

  test('what is asked for, comes in or is done without shows on the list', () => {
    const asked = after(
      [
        ...onTheList.slice(0, 2),
        said('info_requested', '2024-01-22', { evidenceIds: ['hearing', 'vision'] }),
      ],
      aReferral(),
    )
    expect(evidenceNow(asked).map(({ id, state }) => [id, state])).toEqual([
      ['hearing', 'asked'],
      ['vision', 'asked'],
    ])
    const part = after([said('info_part_received', '2024-02-01', { evidenceIds: ['hearing'] })], asked)
    expect(evidenceNow(part).map(({ id, state }) => [id, state])).toEqual([
      ['vision', 'asked'],
      ['hearing', 'have'],
    ])
    const waived = after(
      [but({ reasonCode: 'no_reply' }, said('info_waived', '2024-02-19', { evidenceIds: ['vision'] }))],
      asked,
    )
    expect(evidenceNow(waived).at(-1)).toEqual({
      id: 'vision',
      owner: 'school',
      state: 'not-needed',
      because: 'no_reply',
    })
  })
})

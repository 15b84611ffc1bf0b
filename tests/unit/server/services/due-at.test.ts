import { describe, expect, test } from 'vitest'
import { dueAt } from '#server/services/due-at.ts'

const sunday = '2026-11-22T10:00:00.000Z'
const mondayMorning = '2026-11-23T09:30:00.000Z'
const fridayEvening = '2026-11-27T18:00:00.000Z'

describe('when somebody must have acted', () => {
  test('an hour is an hour, on any day', () => {
    expect(dueAt({ within: 1, unit: 'hours' }, sunday)).toBe('2026-11-22T11:00:00.000Z')
  })

  test('the same working day ends at five', () => {
    expect(dueAt({ within: 0, unit: 'working-days' }, mondayMorning)).toBe('2026-11-23T17:00:00.000Z')
  })

  test('a weekend or an evening belongs to the next working day', () => {
    expect(dueAt({ within: 0, unit: 'working-days' }, sunday)).toBe('2026-11-23T17:00:00.000Z')
    expect(dueAt({ within: 0, unit: 'working-days' }, fridayEvening)).toBe('2026-11-30T17:00:00.000Z')
  })

  test('a bank holiday is no working day', () => {
    const christmasEve = '2026-12-24T18:00:00.000Z'
    expect(dueAt({ within: 0, unit: 'working-days' }, christmasEve)).toBe('2026-12-29T17:00:00.000Z')
    expect(dueAt({ within: 1, unit: 'working-days' }, '2027-03-25T09:00:00.000Z')).toBe(
      '2027-03-30T17:00:00.000Z',
    )
  })

  test('five working days from a Monday is the Monday after', () => {
    expect(dueAt({ within: 5, unit: 'working-days' }, mondayMorning)).toBe('2026-11-30T17:00:00.000Z')
    expect(dueAt({ within: 5, unit: 'school-days' }, mondayMorning)).toBe('2026-11-30T17:00:00.000Z')
  })
})

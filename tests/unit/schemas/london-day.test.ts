import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { londonDay } from '#schemas/london-day.ts'

describe('the day it is in London', () => {
  test('half past eleven of a summer evening, UTC, is the next day already', () => {
    expect(londonDay('2026-07-01T22:59:59.999Z')).toBe('2026-07-01')
    expect(londonDay('2026-07-01T23:00:00.000Z')).toBe('2026-07-02')
    expect(londonDay('2026-12-01T23:59:59.999Z')).toBe('2026-12-01')
  })

  test('follows the clock changes of March and October', () => {
    expect(londonDay('2026-03-28T23:30:00.000Z')).toBe('2026-03-28')
    expect(londonDay('2026-03-29T23:30:00.000Z')).toBe('2026-03-30')
    expect(londonDay('2026-10-24T23:30:00.000Z')).toBe('2026-10-25')
    expect(londonDay('2026-10-25T23:30:00.000Z')).toBe('2026-10-25')
  })

  test('is what a calendar in London shows, at any instant', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
    const instants = fc.date({
      min: new Date('1995-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (at) => {
        expect(londonDay(at.toISOString())).toBe(calendar.format(at))
      }),
    )
  })

  test('a text that is no instant is refused by name', () => {
    expect(() => londonDay('soon')).toThrow('Not an instant: soon')
  })
})

import { describe, expect, test } from 'vitest'
import { claimEntry, settleEntry } from '#server/messages/settle-entry.ts'
import { anEntry } from './an-entry.ts'

const midday = '2026-03-03T12:00:00.000Z'

describe('what becomes of an entry', () => {
  const claim = { attempt: 1, now: midday, leaseUntil: '2026-03-03T12:05:00.000Z' }

  test('an entry is taken once: counted, and left alone while it is being sent', () => {
    const taken = claimEntry(anEntry(), claim)
    expect(taken).toMatchObject({ attempts: 1, notBefore: claim.leaseUntil })
    expect(taken && claimEntry(taken, claim)).toBeNull()
    expect(taken && claimEntry(taken, { ...claim, attempt: 2 })).toBeNull()
  })

  test('what has left or was given up is never taken', () => {
    expect(claimEntry(anEntry({ sentAt: midday }), claim)).toBeNull()
    expect(claimEntry(anEntry({ gaveUpAt: midday }), claim)).toBeNull()
  })

  test('a late failure does not undo a message that has left, nor a newer try', () => {
    const late = { kind: 'gave-up', attempt: 1, gaveUpAt: midday, lastError: 'late' } as const
    const sent = anEntry({ attempts: 2, sentAt: midday, providerId: 'id' })
    expect(settleEntry(sent, late)).toBe(sent)
    const newer = anEntry({ attempts: 2 })
    expect(settleEntry(newer, late)).toBe(newer)
  })

  test('a late success counts even after the message was given up', () => {
    const sent = { kind: 'sent', attempt: 1, sentAt: midday, providerId: 'id' } as const
    expect(settleEntry(anEntry({ attempts: 5, gaveUpAt: midday }), sent)).toMatchObject({
      sentAt: midday,
      gaveUpAt: null,
    })
  })
})

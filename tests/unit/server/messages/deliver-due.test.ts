import { describe, expect, test, vi } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { deliverDue } from '#server/messages/deliver-due.ts'
import { createOnceOnly } from '#server/messages/once-only.ts'
import type { OutboxSource } from '#server/messages/outbox-source.ts'
import type { Transport } from '#server/messages/transport.ts'
import { anEntry } from './an-entry.ts'
import { aClock, anOutbox, aTransport } from './an-outbox.ts'

const midday = '2026-03-03T12:00:00.000Z'

function aDelivery(source: OutboxSource<string>, transport: Transport, now: () => string) {
  const onError = vi.fn<(error: unknown) => void>()
  return { source, transport, now, onError, onceOnly: createOnceOnly(), isStopping: () => false }
}

describe('sending what is due', () => {
  test('an entry that is due leaves once and is settled with what the provider calls it', async () => {
    const outbox = anOutbox(anEntry({ dedupeKey: 'round-7:parent-2' }))
    const { transport, references } = aTransport()
    const delivery = aDelivery(outbox.source, transport, () => midday)
    await deliverDue(delivery)
    await deliverDue(delivery)
    expect(references()).toEqual(['round-7:parent-2'])
    expect(outbox.entry('entry-1')).toMatchObject({
      sentAt: midday,
      providerId: 'id-round-7:parent-2',
      attempts: 1,
      lastError: null,
    })
  })

  test('a link that lets somebody in is gone from the entry once it has left', async () => {
    const link = 'https://needs.example/i/a-token-that-nobody-can-guess'
    const outbox = anOutbox(anEntry({ params: { link } }))
    await deliverDue(aDelivery(outbox.source, aTransport().transport, () => midday))
    expect(outbox.entry('entry-1')).toMatchObject({
      sentAt: midday,
      params: { link: 'https://needs.example/i/' },
    })
    expect(JSON.stringify(outbox.entry('entry-1'))).not.toContain('nobody-can-guess')
  })

  test('messages begin to leave in the order they are due, never more than four at a time', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `entry-${index + 10}`)
    const outbox = anOutbox(...ids.map((id) => anEntry({ id, dedupeKey: id })))
    const begun: string[] = []
    let underWay = 0
    let most = 0
    const transport: Transport = {
      name: 'slow',
      deliver: async ({ reference }) => {
        begun.push(reference)
        most = Math.max(most, ++underWay)
        await new Promise((resolve) => setTimeout(resolve, 5))
        underWay -= 1
        return done({ providerId: reference })
      },
    }
    await deliverDue(aDelivery(outbox.source, transport, () => midday))
    expect(begun).toEqual(ids)
    expect(most).toBe(4)
  })

  test('two entries that tell the same thing make one message', async () => {
    const outbox = anOutbox(
      anEntry({ id: 'a', dedupeKey: 'same' }),
      anEntry({ id: 'b', dedupeKey: 'same' }),
      anEntry({ id: 'c', dedupeKey: 'other' }),
    )
    const { transport, references } = aTransport()
    await deliverDue(aDelivery(outbox.source, transport, () => midday))
    expect(references()).toEqual(['same', 'other'])
    expect(outbox.entry('b')).toMatchObject({ sentAt: midday, providerId: 'id-same' })
  })

  test('an entry that says too much is given up at once and nothing leaves', async () => {
    const params = { link: 'https://needs.example.org/i/a', childName: 'Amara' }
    const outbox = anOutbox(anEntry({ params }))
    const { transport, given } = aTransport()
    await deliverDue(aDelivery(outbox.source, transport, () => midday))
    expect(given).toEqual([])
    expect(outbox.entry('entry-1')).toMatchObject({
      gaveUpAt: midday,
      lastError: 'param-not-allowed: childName',
    })
  })
})

describe('trying again', () => {
  test('a message is tried after 1, 5, 30 minutes and 2 hours, and then given up', async () => {
    const outbox = anOutbox(anEntry())
    const { transport, given } = aTransport(() => 'try-again-later')
    const clock = aClock(midday)
    const delivery = aDelivery(outbox.source, transport, clock.now)
    for (const wait of [1, 5, 30, 120]) {
      await deliverDue(delivery)
      clock.turn(wait - 0.01)
      const before = given.length
      await deliverDue(delivery)
      expect(given).toHaveLength(before)
      clock.turn(0.01)
    }
    expect(outbox.entry('entry-1').gaveUpAt).toBeNull()
    await deliverDue(delivery)
    expect(given).toHaveLength(5)
    expect(outbox.entry('entry-1')).toMatchObject({ attempts: 5, gaveUpAt: clock.now(), sentAt: null })
    expect(outbox.entry('entry-1').lastError).toBe('try-again-later')
  })

  test('a message that leaves at the third try is not marked by the first two', async () => {
    const outbox = anOutbox(anEntry())
    let tries = 0
    const { transport, given } = aTransport(() => (++tries < 3 ? 'try-again-later' : 'left'))
    const clock = aClock(midday)
    const delivery = aDelivery(outbox.source, transport, clock.now)
    for (const wait of [1, 5, 30]) {
      await deliverDue(delivery)
      clock.turn(wait)
    }
    expect(given.map(({ triedBefore }) => triedBefore)).toEqual([false, true, true])
    expect(outbox.entry('entry-1')).toMatchObject({ attempts: 3, gaveUpAt: null, lastError: null })
    expect(outbox.entry('entry-1').sentAt).not.toBeNull()
  })

  test('what is refused for good is given up at the first try', async () => {
    const outbox = anOutbox(anEntry())
    const { transport, given } = aTransport(() => 'refused-for-good')
    await deliverDue(aDelivery(outbox.source, transport, () => midday))
    expect(given).toHaveLength(1)
    expect(outbox.entry('entry-1')).toMatchObject({ gaveUpAt: midday, lastError: 'refused-for-good' })
  })

  test('a transport that breaks is reported, and the message waits like any other', async () => {
    const outbox = anOutbox(anEntry({ id: 'a' }), anEntry({ id: 'b' }))
    const { transport } = aTransport(({ reference }) => {
      if (reference === 'key-a') throw new Error('broken')
      return 'left'
    })
    const delivery = aDelivery(outbox.source, transport, () => midday)
    await deliverDue(delivery)
    expect(delivery.onError).toHaveBeenCalledOnce()
    expect(outbox.entry('a')).toMatchObject({
      notBefore: '2026-03-03T12:01:00.000Z',
      lastError: 'test broke',
    })
    expect(outbox.entry('b').sentAt).toBe(midday)
  })
})

describe('texts at night', () => {
  test('a text waits for the morning after the clocks change, without counting as a try; an email leaves', async () => {
    const evening = '2026-03-28T21:00:00.000Z'
    const due = { notBefore: evening }
    const outbox = anOutbox(anEntry({ id: 'text', channel: 'sms', ...due }), anEntry({ id: 'email', ...due }))
    const { transport, references } = aTransport()
    const clock = aClock(evening)
    const delivery = aDelivery(outbox.source, transport, clock.now)
    await deliverDue(delivery)
    expect(references()).toEqual(['key-email'])
    expect(outbox.entry('text')).toMatchObject({ attempts: 0, notBefore: '2026-03-29T07:00:00.000Z' })
    clock.turn(10 * 60)
    await deliverDue(delivery)
    expect(references()).toEqual(['key-email', 'key-text'])
  })
})

describe('never zero times', () => {
  test('a sender that dies after sending leaves the entry to be sent again, marked as tried', async () => {
    const outbox = anOutbox(anEntry())
    const first = aTransport()
    const dying = { ...outbox.source, settle: () => new Promise<void>(() => undefined) }
    void deliverDue(aDelivery(dying, first.transport, () => midday))
    await vi.waitFor(() => {
      expect(first.given).toHaveLength(1)
    })

    const clock = aClock(midday)
    const second = aTransport()
    const delivery = aDelivery(outbox.source, second.transport, clock.now)
    await deliverDue(delivery)
    expect(second.given).toHaveLength(0)
    clock.turn(5)
    await deliverDue(delivery)
    expect(second.given).toMatchObject([{ reference: 'key-entry-1', triedBefore: true }])
    expect(outbox.entry('entry-1').sentAt).toBe(clock.now())
  })

  test('a result that could not be kept is kept at the next look, without a second message', async () => {
    const outbox = anOutbox(anEntry())
    const { transport, given } = aTransport()
    let isDown = true
    const shaky: OutboxSource<string> = {
      ...outbox.source,
      settle: (...parts) =>
        isDown ? Promise.reject(new Error('store down')) : outbox.source.settle(...parts),
    }
    const clock = aClock(midday)
    const delivery = aDelivery(shaky, transport, clock.now)
    await deliverDue(delivery)
    expect(delivery.onError).toHaveBeenCalledOnce()
    isDown = false
    clock.turn(5)
    await deliverDue(delivery)
    expect(given).toHaveLength(1)
    expect(outbox.entry('entry-1').sentAt).toBe(clock.now())
  })

  test('two senders over one store send each message once', async () => {
    const outbox = anOutbox(...Array.from({ length: 20 }, (_, index) => anEntry({ id: `entry-${index}` })))
    const { transport, references } = aTransport()
    await Promise.all([
      deliverDue(aDelivery(outbox.source, transport, () => midday)),
      deliverDue(aDelivery(outbox.source, transport, () => midday)),
    ])
    expect(references()).toHaveLength(20)
    expect(new Set(references()).size).toBe(20)
  })
})

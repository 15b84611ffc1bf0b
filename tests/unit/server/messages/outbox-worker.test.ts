import { afterEach, describe, expect, test, vi } from 'vitest'
import type { OutboxSource } from '#server/messages/outbox-source.ts'
import { startOutboxWorker } from '#server/messages/outbox-worker.ts'
import type { Transport } from '#server/messages/transport.ts'
import { anEntry } from './an-entry.ts'
import { anOutbox, aTransport } from './an-outbox.ts'

const midday = '2026-03-03T12:00:00.000Z'

describe('the outbox worker', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('looks at once and then every so often, until it is stopped', async () => {
    vi.useFakeTimers()
    const outbox = anOutbox(anEntry({ id: 'a' }))
    const { transport, references } = aTransport()
    const worker = startOutboxWorker(outbox.source, transport, {
      everyMs: 1000,
      now: () => midday,
      onError: vi.fn(),
    })
    await vi.advanceTimersByTimeAsync(1)
    expect(references()).toEqual(['key-a'])
    outbox.add(anEntry({ id: 'b' }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(references()).toEqual(['key-a', 'key-b'])
    await worker.stop()
    outbox.add(anEntry({ id: 'c' }))
    await vi.advanceTimersByTimeAsync(5000)
    expect(references()).toEqual(['key-a', 'key-b'])
  })

  test('never runs twice at the same time', async () => {
    vi.useFakeTimers()
    const looks = vi.fn()
    let finish: () => void = () => undefined
    const source: OutboxSource<string> = {
      ...anOutbox().source,
      due: async function* () {
        looks()
        yield* await new Promise<[]>(
          (resolve) =>
            (finish = () => {
              resolve([])
            }),
        )
      },
    }
    const worker = startOutboxWorker(source, aTransport().transport, {
      everyMs: 10,
      now: () => midday,
      onError: vi.fn(),
    })
    await vi.advanceTimersByTimeAsync(100)
    expect(looks).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(10)
    expect(looks).toHaveBeenCalledTimes(2)
    finish()
    await worker.stop()
  })

  test('asked to look now, it looks again after the look under way', async () => {
    const outbox = anOutbox()
    const { transport, references } = aTransport()
    const worker = startOutboxWorker(outbox.source, transport, {
      everyMs: 60_000,
      now: () => midday,
      onError: vi.fn(),
    })
    outbox.add(anEntry({ id: 'new' }))
    await worker.deliverNow()
    expect(references()).toEqual(['key-new'])
    await worker.stop()
  })

  test('stopping waits for the message under way to be settled, and takes up no other', async () => {
    vi.useFakeTimers()
    const outbox = anOutbox(...Array.from({ length: 9 }, (_, index) => anEntry({ id: `entry-${index}` })))
    const { transport, given } = aTransport()
    const slow: Transport = {
      name: 'slow',
      deliver: async (message) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return transport.deliver(message)
      },
    }
    const worker = startOutboxWorker(outbox.source, slow, {
      everyMs: 60_000,
      now: () => midday,
      onError: vi.fn(),
    })
    await vi.advanceTimersByTimeAsync(5)
    const stopped = worker.stop()
    await vi.advanceTimersByTimeAsync(20)
    await stopped
    expect(given).toHaveLength(4)
    expect(outbox.entry('entry-3').sentAt).toBe(midday)
    expect(outbox.entry('entry-5').attempts).toBe(0)
  })

  test('an outbox that cannot be read is reported, and read again next time', async () => {
    vi.useFakeTimers()
    const onError = vi.fn()
    const good = anOutbox(anEntry())
    let looks = 0
    const source: OutboxSource<string> = {
      ...good.source,
      due: (now) => {
        if (++looks === 1) throw new Error('store down')
        return good.source.due(now)
      },
    }
    const { transport, given } = aTransport()
    const worker = startOutboxWorker(source, transport, { everyMs: 10, now: () => midday, onError })
    await vi.advanceTimersByTimeAsync(15)
    expect(onError).toHaveBeenCalledOnce()
    expect(given).toHaveLength(1)
    await worker.stop()
  })
})

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { repeat } from '#server/repeat.ts'

describe('work done again and again', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('starts at once, never twice at a time, and stops when what is under way is done', async () => {
    let started = 0
    let finish = () => {}
    const work = () => {
      started += 1
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    }
    const repeating = repeat(work, { everyMs: 5, onError: () => undefined })
    await vi.advanceTimersByTimeAsync(40)
    expect(started).toBe(1)
    const stopped = repeating.stop()
    finish()
    await stopped
    await vi.advanceTimersByTimeAsync(20)
    expect(started).toBe(1)
  })

  test('tells of a failure and goes on', async () => {
    const told: unknown[] = []
    const repeating = repeat(() => Promise.reject(new Error('no disk')), {
      everyMs: 5,
      onError: (error) => told.push(error),
    })
    await vi.advanceTimersByTimeAsync(40)
    await repeating.stop()
    expect(told).toHaveLength(9)
  })
})

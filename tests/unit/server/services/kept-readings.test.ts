import { describe, expect, test } from 'vitest'
import { createKeptReadings } from '#server/services/kept-readings.ts'

function aCountedReading() {
  const readings = createKeptReadings<number>()
  let count = 0
  const read = (about: object, ...from: readonly unknown[]) => readings(about, from, () => (count += 1))
  return { read, count: () => count }
}

describe('readings that are kept', () => {
  const [round, child, plan] = [{ id: 'round' }, { id: 'child' }, { id: 'plan' }]

  test('the very same things are read once', () => {
    const { read, count } = aCountedReading()
    expect(read(round, child, 'parent', plan)).toBe(read(round, child, 'parent', plan))
    expect(count()).toBe(1)
  })

  test('another reader, another day or a record written since is a reading of its own', () => {
    const { read } = aCountedReading()
    const asked = [
      [round, child, 'parent', plan],
      [round, child, 'senco', plan],
      [round, child, 'parent', null],
      [round, child, 'parent', { ...plan }],
      [round, { ...child }, 'parent', plan],
      [{ ...round }, child, 'parent', plan],
      [round, child, 'parent'],
      [round, child, 'parent', plan, 'one more form'],
    ] as const
    const results = asked.map(([about, ...from]) => read(about, ...from))
    expect(new Set(results).size).toBe(asked.length)
  })

  test('only the last few are kept', () => {
    const { read, count } = aCountedReading()
    for (let reader = 0; reader < 20; reader += 1) read(round, reader)
    read(round, 19)
    expect(count()).toBe(20)
    read(round, 0)
    expect(count()).toBe(21)
  })
})

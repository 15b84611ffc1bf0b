import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AutosaveQueue } from '#app/enhance/autosave-queue.ts'

describe('changes waiting to be saved', () => {
  test('a change is sent once', () => {
    const queue = new AutosaveQueue()
    queue.add('SLC.1')
    queue.add('SLC.1')
    expect(queue.take()).toEqual(['SLC.1'])
    expect(queue.take()).toEqual([])
  })

  test('an answer changed again while on its way waits for its own reply', () => {
    const queue = new AutosaveQueue()
    queue.add('SLC.1')
    const first = queue.take()
    queue.add('SLC.1')
    queue.add('SLC.2')
    expect(queue.take()).toEqual(['SLC.2'])
    queue.arrived(first)
    expect(queue.take()).toEqual(['SLC.1'])
  })

  test('what did not arrive is sent again, later each time and at most a minute later', () => {
    const queue = new AutosaveQueue()
    queue.add('SLC.1')
    const waits = Array.from({ length: 7 }, () => queue.failed(queue.take()))
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    queue.arrived(queue.take())
    queue.add('SLC.1')
    expect(queue.failed(queue.take())).toBe(2000)
  })

  test('nothing is ever lost, whatever the signal does', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 60 })
    fc.assert(
      fc.property(steps, (happenings) => {
        const queue = new AutosaveQueue()
        const unsaved = new Set<string>()
        for (const happening of happenings) {
          if (typeof happening === 'string') {
            queue.add(happening)
            unsaved.add(happening)
          }
          if (typeof happening === 'boolean') {
            const names = queue.take()
            if (happening) {
              queue.arrived(names)
              for (const name of names) unsaved.delete(name)
            }
            if (!happening) queue.failed(names)
          }
        }
        expect(new Set(queue.take())).toEqual(unsaved)
      }),
    )
  })
})

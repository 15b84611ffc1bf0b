import { describe, expect, test } from 'vitest'
import { createRecentDocuments } from '#server/store/recent-documents.ts'
import { aProbe, probes } from './probe.ts'

const kept = (count: number) =>
  JSON.stringify({ ...aProbe({ id: 'one', count, free: { list: [count] } }), rev: 1 })

describe('documents read lately', () => {
  test('what has not changed is not read twice', () => {
    const read = createRecentDocuments()
    expect(read(probes, 'one', kept(1))).toBe(read(probes, 'one', kept(1)))
  })

  test('what was written since is read anew, whoever wrote it', () => {
    const read = createRecentDocuments()
    read(probes, 'one', kept(1))
    expect(read(probes, 'one', kept(2)).count).toBe(2)
    expect(read(probes, 'one', kept(1)).count).toBe(1)
  })

  test('nobody can change what others are given too, however deep', () => {
    const document = createRecentDocuments()(probes, 'one', kept(1))
    expect(Reflect.set(document, 'count', 2)).toBe(false)
    expect(document.free).toSatisfy((free: { list: object }) => Object.isFrozen(free.list))
  })

  test('a document that lost its shape is refused, however often its better self was read', () => {
    const read = createRecentDocuments()
    read(probes, 'one', kept(1))
    expect(() => read(probes, 'one', kept(1).replace('"count":1', '"count":"1"'))).toThrow(
      'stored-shape-mismatch',
    )
  })

  test('what nobody asked for in a long while is forgotten', () => {
    const read = createRecentDocuments(kept(1).length * 2)
    const first = read(probes, 'one', kept(1))
    expect(read(probes, 'one', kept(1))).toBe(first)
    for (const count of [2, 3, 4, 5]) read(probes, `other ${count}`, kept(count))
    expect(read(probes, 'one', kept(1))).not.toBe(first)
  })
})

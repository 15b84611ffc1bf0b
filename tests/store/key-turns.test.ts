import { setImmediate as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { inTurnOfEach, newKeys } from '#server/store/key-turns.ts'
import { createTurns } from '#server/store/take-turns.ts'
import { aProbe, probes } from './probe.ts'

describe('writers of one unique key', () => {
  test('a new document takes every unique key it has a value for, in one order', () => {
    const keys = newKeys(probes, aProbe({ id: 'p1', email: 'a@x', aliases: ['z', 'b'] }))
    expect(keys).toEqual([...keys].sort())
    expect(keys.map((key): unknown => JSON.parse(key))).toEqual([
      [probes.name, 'alias', ['b']],
      [probes.name, 'alias', ['z']],
      [probes.name, 'email', ['a@x']],
    ])
  })

  test('a change takes only the keys it did not hold before', () => {
    const before = aProbe({ id: 'p1', email: 'a@x', aliases: ['z'] })
    expect(newKeys(probes, { ...before, aliases: ['z', 'b'] }, before)).toEqual([
      JSON.stringify([probes.name, 'alias', ['b']]),
    ])
    expect(newKeys(probes, { ...before, count: 2 }, before)).toEqual([])
  })

  test('those who share a key write one after another, others side by side', async () => {
    const inTurn = createTurns()
    let writing = 0
    let most = 0
    const write = async () => {
      writing += 1
      most = Math.max(most, writing)
      await pause()
      writing -= 1
    }
    await Promise.all([['a', 'b'], ['b', 'c'], ['b']].map((keys) => inTurnOfEach(inTurn, keys, write)))
    expect(most).toBe(1)
    await Promise.all([['a'], ['c']].map((keys) => inTurnOfEach(inTurn, keys, write)))
    expect(most).toBe(2)
  })
})

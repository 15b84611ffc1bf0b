import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { killedRound, startWriter, type Round } from './killed-writer.ts'

/** Kills one writer after another over one folder; the next one starts up while the last one writes. */
async function killedRounds(count: number, isHasty: boolean): Promise<readonly Round[]> {
  const path = await mkdtemp(join(tmpdir(), 'needs-first-kill-'))
  onTestFinished(() => rm(path, { recursive: true }))
  const start = (at: number) => startWriter({ path, name: `round${at}`, isHasty })
  const rounds: Round[] = []
  let next = start(0)
  for (let at = 0; at < count; at += 1) {
    const writer = next
    if (at + 1 < count) next = start(at + 1)
    rounds.push(await killedRound(writer, { path, name: `round${at}`, afterMs: 10 + ((at * 37) % 150) }))
  }
  return rounds
}

const total = (rounds: readonly Round[], of: keyof Round) => rounds.reduce((sum, round) => sum + round[of], 0)

describe('a process killed while 50 writes are under way', () => {
  test('loses nothing it has answered and leaves nothing half written, in 20 rounds', async () => {
    const rounds = await killedRounds(20, false)
    expect(rounds).toHaveLength(20)
    expect(Math.min(...rounds.map(({ acknowledged }) => acknowledged))).toBeGreaterThanOrEqual(50)
    expect(total(rounds, 'lost')).toBe(0)
    expect(total(rounds, 'halfWritten')).toBe(0)
  }, 120_000)

  test('is seen to lose answers when they are given before the write', async () => {
    const rounds = await killedRounds(3, true)
    expect(total(rounds, 'lost')).toBeGreaterThan(0)
    expect(total(rounds, 'halfWritten')).toBe(0)
  }, 120_000)
})

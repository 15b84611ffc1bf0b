import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cube } from '#schemas/cube.ts'
import { makeCube, type CubeAsked } from '#server/services/make-cube.ts'
import { createAreaCounts } from '#server/services/area-counts.ts'
import { collections } from '#server/store/collections.ts'
import { openLmdbStore } from '#server/store/lmdb-store.ts'
import { readThroughCounted } from './many-episodes.ts'
import { costOf } from './cost-of.ts'
import type { BenchRow } from './profile.bench.ts'

const episodes = Number(process.env['CUBE_EPISODES'] ?? 1_000_000)
// Of a million requests, so many are of a child with a plan that is being worked on.
const childrenWithPlans = 0.2

const asked: CubeAsked = {
  areaId: 'ar_bench00001',
  measureSet: 'local',
  month: '2026-10-01',
  previous: null,
  local: null,
  madeAt: '2026-11-01T00:00:00.000Z',
}

/**
 * One month of an area of a million episodes and 200,000 plans, from the store that holds them to the protected month that is
 * published.
 */
export const cubeBench = { name: 'cube', run }

async function run(): Promise<readonly BenchRow[]> {
  const path = await mkdtemp(join(tmpdir(), 'needs-first-cube-'))
  try {
    fill(path)
    const floor = await costOf(() => readThroughCounted(path, episodes))
    const cube = await costOf(() => theMonth(path))
    const withStore = process.resourceUsage().maxRSS / 1024
    return [
      {
        name: 'floor: what is kept for counting, read as JSON',
        value: floor.cpu,
        unit: 'cpu s',
        target: 'none',
        ok: true,
      },
      {
        name: `cube of ${episodes} episodes`,
        value: cube.wall,
        unit: 's',
        target: '≤ 20 s',
        ok: cube.wall <= 20,
      },
      {
        name: 'the same in processor time',
        value: cube.cpu,
        unit: 'cpu s',
        ratio: cube.cpu / floor.cpu,
        target: 'none',
        ok: true,
      },
      {
        name: 'memory of its own',
        value: cube.memory,
        unit: 'MB',
        target: '≤ 1,024 MB',
        ok: cube.memory <= 1024,
      },
      { name: 'memory with the mapped store', value: withStore, unit: 'MB', target: 'none', ok: true },
    ]
  } finally {
    await rm(path, { recursive: true })
  }
}

function fill(path: string): void {
  const script = join(import.meta.dirname, 'fill-cube.ts')
  const asks = [path, asked.areaId, String(episodes), String(Math.round(episodes * childrenWithPlans))]
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...asks], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the store of the bench was not filled')
}

async function theMonth(path: string): Promise<Cube> {
  const store = openLmdbStore({ path, collections })
  const cube = await makeCube(createAreaCounts(store), asked)
  await store.close()
  const waiting = cube.cells.find(({ indicator }) => indicator === 'W01')
  if (waiting?.shown.kind !== 'shown') throw new Error('a million episodes and nothing to show')
  return cube
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#schemas/calendar.ts'
import { episodeWith } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import { pathways } from '#schemas/referral-event.ts'
import { believableGroups } from '#server/seed/believable-groups.ts'
import { createRandom, type Random } from '#server/seed/random.ts'
import { makeCube } from '#server/services/make-cube.ts'
import { referrals } from '#server/store/collections.ts'
import { countInOnePass } from '#server/store/lmdb-episode-counts.ts'
import { documentKey, openTables } from '#server/store/lmdb-layout.ts'
import type { BenchRow } from './profile.bench.ts'

const episodes = Number(process.env['CUBE_EPISODES'] ?? 1_000_000)
const areaId = 'ar_bench00001'
const month = '2026-10-01'
const mebibyte = 1024 * 1024

/** One month of an area of a million episodes: counted in one pass of the embedded store, protected, ready to publish. */
export const cubeBench = { name: 'cube', run }

async function run(): Promise<readonly BenchRow[]> {
  const path = await mkdtemp(join(tmpdir(), 'needs-first-cube-'))
  const tables = openTables(path)
  try {
    await fill(tables)
    const start = performance.now()
    const asked = {
      areaId,
      measureSet: 'local',
      month,
      previous: null,
      madeAt: '2026-11-01T00:00:00.000Z',
    } as const
    const cube = await makeCube((area, counting) => countInOnePass(tables, area, counting), asked)
    const seconds = (performance.now() - start) / 1000
    const memory = process.memoryUsage().rss / mebibyte
    const waiting = cube.cells.find(({ indicator }) => indicator === 'W01')
    if (waiting?.shown.kind !== 'shown') throw new Error('a million episodes and nothing to show')
    return [
      {
        name: `cube of ${episodes} episodes`,
        value: seconds,
        unit: 's',
        target: '≤ 20 s',
        ok: seconds <= 20,
      },
      { name: 'memory in all', value: memory, unit: 'MB', target: '≤ 1,024 MB', ok: memory <= 1024 },
    ]
  } finally {
    await tables.root.close()
    await rm(path, { recursive: true })
  }
}

// What the store keeps for counting, written as it writes it, without a million whole requests.
async function fill(tables: ReturnType<typeof openTables>): Promise<void> {
  const random = createRandom(7)
  const aTurn = 20_000
  // As many different episodes as a turn has; making a million would take longer than counting them.
  const made = Array.from({ length: aTurn }, () => anEpisode(random))
  for (let from = 0; from < episodes; from += aTurn) {
    await tables.root.transaction(() => {
      for (let at = from; at < Math.min(episodes, from + aTurn); at += 1) {
        const request = {
          areaId,
          childId: `c_${at % Math.ceil(episodes * 0.8)}`,
          episodes: [made[at % aTurn]],
        }
        tables.counted.putSync(
          documentKey(referrals, `f_${String(at).padStart(8, '0')}`),
          JSON.stringify(request),
        )
      }
    })
  }
}

function anEpisode(random: Random): CountedEpisode {
  const received = addDays('2026-10-31', -random.int(0, 1800))
  const wait = Math.max(20, Math.floor(350 * Math.exp(random.near(0, 0.45))))
  const left = random.chance(0.13)
  const contact = left ? null : addDays(received, wait)
  return episodeWith({
    ...believableGroups(random),
    pathway: random.pick(pathways),
    received,
    triaged: addDays(received, random.int(5, 40)),
    outcome: 'accepted',
    firstContact: contact,
    removed: left ? addDays(received, wait) : null,
    reason: left ? 'withdrawn' : null,
    school: `o_${random.int(1, 400)}`,
  })
}

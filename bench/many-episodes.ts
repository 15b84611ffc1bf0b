import { createRandom } from '#server/seed/random.ts'
import { inventedEpisode } from '#server/seed/invented-episode.ts'
import { referrals } from '#server/store/collections.ts'
import { countedReferral, readCountedReferral } from '#server/store/counted-referral.ts'
import { documentKey, openTables } from '#server/store/lmdb-layout.ts'
import { afterPrefix } from '#server/store/sort-key.ts'

const today = '2026-11-01'
const aTurn = 20_000
const childrenToEpisodes = 0.8
const schools = 400

/** What the embedded store keeps for counting so many episodes, written as it writes it, without as many whole requests. */
export async function writeCounted(path: string, areaId: string, episodes: number): Promise<void> {
  const tables = openTables(path)
  const random = createRandom(7)
  // As many different episodes as a turn has; making a million would take longer than counting them.
  const made = Array.from({ length: aTurn }, () => ({
    ...inventedEpisode(random, today),
    school: `o_${random.int(1, schools)}`,
  }))
  for (let from = 0; from < episodes; from += aTurn) {
    await tables.root.transaction(() => {
      for (let at = from; at < Math.min(episodes, from + aTurn); at += 1) {
        const id = `f_${String(at).padStart(8, '0')}`
        const childId = childIdOf(at % Math.ceil(episodes * childrenToEpisodes))
        const one = made.slice(at % aTurn, (at % aTurn) + 1)
        const text = countedReferral.written({ id, areaId, childId, episodes: one })
        tables.counted.putSync(documentKey(referrals, id), text)
      }
    })
  }
  await tables.root.close()
}

/** The id of one of the children episodes are written for, by its number. */
export function childIdOf(number: number): string {
  return `c_${String(number).padStart(10, '0')}`
}

/** Reads all of it once, and does nothing with it. */
export async function readThroughCounted(path: string, episodes: number): Promise<void> {
  const { root, counted } = openTables(path)
  const start = documentKey(referrals)
  const read = counted
    .getRange({ start, end: afterPrefix(start) })
    .map(({ value }) => readCountedReferral(value))
  let found = 0
  for (const request of read) found += request.episodes.length
  await root.close()
  if (found !== episodes) throw new Error(`${found} of ${episodes} episodes are there`)
}

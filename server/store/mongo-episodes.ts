import { trusted, type Model } from 'mongoose'
import { z } from 'zod'
import { createEpisodeCoder, type CodedEpisode } from '#schemas/coded-episode.ts'
import { countedEpisodeShape } from '#schemas/episode-row.ts'
import type { MongoDocument } from './mongo-records.ts'

const rowShape = z.object({ episodes: z.array(countedEpisodeShape).optional() })
const readAtOnce = 500

/** The episodes of an area, a request at a time; of these children alone where they are named. */
export async function* episodesIn(
  model: Model<MongoDocument>,
  areaId: string,
  childIds?: ReadonlySet<string>,
): AsyncGenerator<readonly CodedEpisode[]> {
  const coded = createEpisodeCoder()
  for (const among of childIds ? someAtATime([...childIds]) : [{}]) {
    const rows = model
      .find({ areaId, ...among })
      .select({ episodes: 1 })
      .lean()
      .cursor({ batchSize: readAtOnce })
    for await (const row of rows) yield (rowShape.parse(row).episodes ?? []).map(coded)
  }
}

function someAtATime(childIds: readonly string[]) {
  return Array.from({ length: Math.ceil(childIds.length / readAtOnce) }, (_, turn) => ({
    childId: trusted({ $in: childIds.slice(turn * readAtOnce, (turn + 1) * readAtOnce) }),
  }))
}

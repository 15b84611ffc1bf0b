import { createEpisodeCoder, type CodedEpisode } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { inventedEpisode } from './invented-episode.ts'
import { createRandom, type Random } from './random.ts'

// Enough that the smallest pathway has ten in most months.
const episodes = 12_000

/**
 * Requests nobody made, for the figures of the demonstration area: of a few hundred children nearly every figure is hidden,
 * as it has to be. The same seed and day give the same counts.
 */
export function createInventedCounts(seed: number, today: string) {
  let known: readonly CodedEpisode[] | null = null
  return async (_areaId: string, asked: CountsAsked): Promise<readonly FactCount[]> => {
    known ??= inventedEpisodes(createRandom(seed).fork('figures'), today)
    const counter = createFactCounter(asked)
    for (const [index, episode] of known.entries()) counter.add(episode, `child ${index}`)
    return Promise.resolve(counter.counts())
  }
}

function inventedEpisodes(random: Random, today: string): readonly CodedEpisode[] {
  const coded = createEpisodeCoder()
  return Array.from({ length: episodes }, () => coded(inventedEpisode(random, today)))
}

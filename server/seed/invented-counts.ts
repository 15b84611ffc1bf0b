import { createEpisodeCoder } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { slotCount } from '#server/services/slot-counts.ts'
import { createSupportCounter } from '#server/waiting/indicators/supported-waiting.ts'
import { inventedEpisode } from './invented-episode.ts'
import { createRandom, type Random } from './random.ts'

const episodes = 12_000
// Each stands for three, so that a large county is counted in the time of a small one: in most months the smallest pathway then
// has enough requests and first contacts to be shown.
const standsFor = 3
// One in so many has a plan that is being worked on.
const helpedEvery = 3

/**
 * Requests nobody made, for the figures of the demonstration area: of a few hundred children nearly every figure is hidden,
 * as it has to be. The same seed and day give the same counts.
 */
export function createInventedCounts(seed: number, today: string) {
  let known: ReturnType<typeof inventedEpisodes> | null = null
  return async (_areaId: string, asked: CountsAsked): Promise<readonly FactCount[]> => {
    known ??= inventedEpisodes(createRandom(seed).fork('figures'), today)
    const counter = createFactCounter(asked)
    const support = createSupportCounter(asked)
    for (const [index, coded] of known.entries()) {
      counter.add(coded, `child ${index}`)
      if (index % helpedEvery === 0) support.add(coded)
    }
    const counts = counter.counts()
    const all = [...counts, ...support.counts(counts)]
    const standing = all.map(standingForThree)
    return Promise.resolve([...standing, ...inventedTimes(standing)])
  }
}

function inventedEpisodes(random: Random, today: string) {
  const codeOf = createEpisodeCoder()
  return Array.from({ length: episodes }, () => codeOf(inventedEpisode(random, today)))
}

function standingForThree({ byDays, ...about }: FactCount): FactCount {
  return {
    ...about,
    byDays: byDays.map(({ days, episodes: counted }) => ({ days, episodes: counted * standsFor })),
  }
}

// Of ten appointments one is about two pathways, and of six times one is left over.
function inventedTimes(counts: readonly FactCount[]): readonly FactCount[] {
  const visits = (...ends: readonly string[]) =>
    counts
      .filter(({ cut, fact, detail }) => cut === null && fact === 'visit' && ends.includes(detail ?? ''))
      .flatMap(({ byDays }) => byDays)
      .reduce((sum, one) => sum + one.episodes, 0)
  const attended = Math.round(visits('attended') * 0.9)
  const offered = Math.round((attended + visits('wnb', 'dna')) * 1.2)
  return [slotCount('slot-offered', offered), slotCount('slot-attended', attended)]
}

import type { EpisodeLine, FaultKind, LineFault, ReadEpisode, Table } from './episode-line.ts'
import { readEpisode } from './read-episode.ts'

type Read = { readonly episodes: readonly ReadEpisode[]; readonly faults: readonly LineFault[] }

/** Every episode of a table that can be read on a day, and all that is wrong with the rest, in order of lines. */
export function readEpisodes({ lines, faults }: Table, today: string): Read {
  const taken = new Set<string>()
  const found = lines.map((line) => readLine(line, today, taken))
  return {
    episodes: found.flatMap(({ episodes }) => episodes),
    faults: [...faults, ...found.flatMap((read) => read.faults)].toSorted(
      (one, other) => one.line - other.line,
    ),
  }
}

/** How many rows could not be read, each counted once, by the first thing wrong with it. */
export function badRows(faults: readonly LineFault[]): Readonly<Partial<Record<FaultKind, number>>> {
  const first = new Map(faults.toReversed().map(({ line, kind }) => [line, kind]))
  const counts: Partial<Record<FaultKind, number>> = {}
  for (const line of [...first.keys()].toSorted((one, other) => one - other)) {
    const kind = first.get(line)
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function readLine({ line, cells }: EpisodeLine, today: string, taken: Set<string>): Read {
  const read = readEpisode(cells, today)
  if (!read.ok) return { episodes: [], faults: read.faults.map((fault) => ({ line, ...fault })) }
  const key = JSON.stringify([read.read.id, read.read.episode.pathway])
  if (taken.has(key)) return { episodes: [], faults: [{ line, field: 'id', kind: 'duplicate' }] }
  taken.add(key)
  return { episodes: [read.read], faults: [] }
}

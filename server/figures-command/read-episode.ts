import { episodeWith } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { EpisodeLine, Fault, ReadEpisode } from './episode-line.ts'
import { isEmpty, readDay } from './read-day.ts'

type Cells = EpisodeLine['cells']
type Read =
  | { readonly ok: true; readonly read: ReadEpisode }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const pathwayOf: ReadonlyMap<string, Pathway> = new Map([
  ['adhd', 'adhd'],
  ['asd', 'autism'],
  ['autism', 'autism'],
  ['fasd', 'fasd'],
  ['unsure', 'unsure'],
  ['nd_unspecified', 'unsure'],
])
const outcomes = ['accepted', 'declined', 'redirected'] as const

/** A row as an episode, or everything that is wrong with it; its days are real, past, and in an order that can have happened. */
export function readEpisode(cells: Cells, today: string): Read {
  const { found, faults } = fieldsOf(cells, today)
  const { pathway, received } = found
  if (faults.length > 0 || !pathway || !received) return { ok: false, faults }
  const episode = episodeWith({ ...found, pathway, received })
  const disordered = orderFaults(episode)
  if (disordered.length > 0) return { ok: false, faults: disordered }
  return { ok: true, read: { id: cells.id, episode, why: wordOf(cells.reason) } }
}

function fieldsOf(cells: Cells, today: string) {
  const faults: Fault[] = []
  const took = <Value>(field: Fault['field'], outcome: Outcome<Value, Fault['kind']>): Value | null => {
    if (outcome.ok) return outcome.value
    faults.push({ field, kind: outcome.refusal })
    return null
  }
  const day = (field: 'received' | 'triaged' | 'firstContact' | 'removed') =>
    took(field, readDay(cells[field], today))
  const needed = (field: 'id' | 'pathway' | 'received') => {
    if (isEmpty(cells[field])) faults.push({ field, kind: 'missing' })
  }
  needed('id')
  needed('pathway')
  needed('received')
  const found = {
    pathway: took('pathway', readPathway(cells.pathway)),
    received: day('received'),
    triaged: day('triaged'),
    outcome: took('outcome', readOutcome(cells.outcome)),
    firstContact: day('firstContact'),
    removed: day('removed'),
  }
  return { found, faults }
}

function wordOf(cell: string): string | null {
  return isEmpty(cell) ? null : cell.toLowerCase().replaceAll(' ', '_')
}

function readPathway(cell: string): Outcome<Pathway | null, 'unknown-pathway'> {
  if (isEmpty(cell)) return done(null)
  const pathway = pathwayOf.get(cell.toLowerCase())
  return pathway ? done(pathway) : { ok: false, refusal: 'unknown-pathway' }
}

function readOutcome(cell: string): Outcome<CountedEpisode['outcome'], 'unknown-outcome'> {
  if (isEmpty(cell)) return done(null)
  const outcome = outcomes.find((known) => known === cell.toLowerCase())
  return outcome ? done(outcome) : { ok: false, refusal: 'unknown-outcome' }
}

function orderFaults(episode: CountedEpisode): readonly Fault[] {
  const { received, triaged, outcome, removed } = episode
  const early = (['triaged', 'firstContact', 'removed'] as const).filter((field) => {
    const day = episode[field]
    return day !== null && day < received
  })
  const late = (['triaged', 'firstContact'] as const).filter((field) => {
    const day = episode[field]
    return day !== null && removed !== null && day > removed
  })
  return [
    ...early.map((field) => ({ field, kind: 'before-received' }) as const),
    ...late.map((field) => ({ field, kind: 'after-leaving' }) as const),
    ...(triaged !== null && outcome === null ? [{ field: 'outcome', kind: 'without-outcome' } as const] : []),
    ...(triaged === null && outcome !== null ? [{ field: 'triaged', kind: 'without-date' } as const] : []),
  ]
}

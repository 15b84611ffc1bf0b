import type { Actor } from '#schemas/actor.ts'
import type { Localities } from '#schemas/localities.ts'
import type { Organisation } from '#schemas/organisation.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import { csvOf } from '#server/documents/csv.ts'
import { localities, organisations } from '#server/store/collections.ts'
import type { Page, Store, Stored } from '#server/store/records.ts'
import type { Desk } from '../desk.ts'
import { personOf } from '../person-of.ts'
import { localityColumns, readLocalities } from './typed-localities.ts'

const readAtOnce = 500

/** The parts of an area by its own names: what groups are told apart by where the area says so. Nothing here is about a child. */
export function createLocalityService(desk: Desk) {
  return {
    /** The names, and every school and health service with the part it is in as a table to type into. */
    async current(actor: Actor) {
      const area = await openArea(desk, actor, 'read')
      if (!area.ok) return area
      const known = await desk.store.records(localities).get(area.value)
      const places = await placesIn(desk.store, area.value)
      return done({ names: known?.names ?? [], table: tableOf(places, known) })
    },
    /** Keeps the table as typed; requests made from then on are counted by it. Nothing is kept while a line is wrong. */
    async keep(actor: Actor, table: string): Promise<Outcome<{ places: number }>> {
      const area = await openArea(desk, actor, 'write')
      if (!area.ok) return area
      const id = area.value
      const known = await desk.store.records(localities).get(id)
      const places = await placesIn(desk.store, id)
      const said = readLocalities(table, { names: known?.names ?? [], places })
      if (!said.ok) return said
      const { personId: keptBy } = personOf(actor)
      const kept = await keepAll(desk, { id, ...copied(said.value), keptBy, keptAt: desk.now() })
      return kept.ok ? done({ places: said.value.places.length }) : kept
    },
  }
}

async function openArea(desk: Desk, actor: Actor, action: 'read' | 'write'): Promise<Outcome<string>> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const opened = await desk.gate.open({ actor, action, section: 'residents' }, { areaId })
  return opened.ok ? done(areaId) : opened
}

// Children are known to these; a clinic is where they are sent.
const kinds = ['school', 'health-visiting'] as const

async function placesIn(store: Store, areaId: string): Promise<readonly Organisation[]> {
  const found: Stored<Organisation>[] = []
  for (const kind of kinds) {
    let after: string | null = null
    do {
      const search = { equals: [areaId, kind], limit: readAtOnce, after }
      const page: Page<Organisation> = await store.records(organisations).find('byArea', search)
      found.push(...page.documents)
      after = page.next
    } while (after !== null)
  }
  return found.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

async function keepAll({ store }: Desk, all: Localities): Promise<Outcome<unknown>> {
  const added = await store.records(localities).insert(all)
  if (added.ok || added.refusal !== 'already-exists') return added
  return store.records(localities).mutate(all.id, () => done(all))
}

function copied({ names, places }: Pick<Localities, 'names' | 'places'>) {
  return { names: [...names], places: [...places] }
}

function tableOf(places: readonly Organisation[], known: Localities | null): string {
  const nameOf = ({ id }: Organisation) => {
    const at = known?.places.find(({ organisationId }) => organisationId === id)?.locality
    return known?.names.find((one) => one.id === at)?.name ?? ''
  }
  const rows = places.map((place) => [place.id, place.name, nameOf(place)])
  // Nobody types a byte order mark.
  return csvOf({ name: '', columns: localityColumns, rows }).replace(/^\uFEFF/, '')
}

import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Residents } from '#schemas/residents.ts'
import { residents } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import type { Desk } from '../desk.ts'
import { personOf } from '../person-of.ts'
import { readResidents, residentColumns, residentGroups } from './typed-residents.ts'

/** What somebody typed or pasted: the year people were counted in, who counted them, and a table as CSV. */
export type TypedResidents = { readonly year: string; readonly source: string; readonly table: string }

/** How many people live in an area, by group: what rates are worked out from. Nothing here is about a child. */
export function createResidentService(desk: Desk) {
  return {
    /** The newest year with its table; a table without numbers while there is none. */
    async current(actor: Actor) {
      const area = await openArea(desk, actor, 'read')
      if (!area.ok) return area
      const known = await newestResidents(desk.store, area.value)
      const { year = null, source = '', rows = [] } = known ?? {}
      return done({ year, source, rows, table: tableOf(rows) })
    },
    /** Keeps a year as typed; a year that is there already is replaced. Nothing is kept while a line is wrong. */
    async keep(actor: Actor, typed: TypedResidents): Promise<Outcome<{ rows: number }>> {
      const area = await openArea(desk, actor, 'write')
      if (!area.ok) return area
      const year = readYear(typed.year, desk.now())
      const source = typed.source.trim()
      const faults = {
        ...(year === null ? { year: 'not-a-year' } : {}),
        ...(source === '' || source.length > 200 ? { source: 'missing' } : {}),
      }
      if (year === null || Object.keys(faults).length > 0) return refused('check-details', faults)
      const rows = readResidents(typed.table)
      if (!rows.ok) return rows
      const kept = await keepYear(desk, {
        id: `${area.value}:residents-${year}`,
        areaId: area.value,
        year,
        source,
        rows: [...rows.value],
        keptBy: personOf(actor).personId,
        keptAt: desk.now(),
      })
      return kept.ok ? done({ rows: rows.value.length }) : kept
    },
  }
}

/** The newest year of residents of an area; null while nobody has entered one. */
export async function newestResidents(store: Store, areaId: string): Promise<Residents | null> {
  const search = { equals: [areaId], descending: true, limit: 1 }
  const { documents } = await store.records(residents).find('byYear', search)
  return documents[0] ?? null
}

async function openArea(desk: Desk, actor: Actor, action: 'read' | 'write'): Promise<Outcome<string>> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const opened = await desk.gate.open({ actor, action, section: 'residents' }, { areaId })
  return opened.ok ? done(areaId) : opened
}

async function keepYear({ store }: Desk, year: Residents): Promise<Outcome<unknown>> {
  const added = await store.records(residents).insert(year)
  if (added.ok || added.refusal !== 'already-exists') return added
  return store.records(residents).mutate(year.id, () => done(year))
}

const firstYear = 2000

function readYear(typed: string, now: string): number | null {
  const year = Number(typed.trim())
  const isYear = /^\d{4}$/.test(typed.trim()) && year >= firstYear && year <= Number(now.slice(0, 4))
  return isYear ? year : null
}

// Every group has a line, so that whoever types needs only the numbers.
function tableOf(rows: Residents['rows']): string {
  const known = new Map(rows.map(({ by, group, residents: count }) => [`${by},${group}`, String(count)]))
  const lines = [...residentGroups].flatMap(([by, groups]) =>
    groups.map((group) => `${by},${group},${known.get(`${by},${group}`) ?? ''}`),
  )
  return [residentColumns.join(','), ...lines].join('\n')
}

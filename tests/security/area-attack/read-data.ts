import type { DemandView } from '#server/services/area/demand-view.ts'
import type { EquityView } from '#server/services/area/equity-view.ts'
import type { NeedsView } from '#server/services/area/needs-view.ts'
import type { RequestsView } from '#server/services/area/requests-view.ts'
import type { WaitsView } from '#server/services/area/waits-view.ts'

/** What a page's loaders gave, by route, as it travels in an answer to a `.data` address. */
function readData(text: string): unknown {
  const [first = '[]'] = text.split('\n')
  const written: unknown = JSON.parse(first)
  const values: readonly unknown[] = Array.isArray(written) ? written : []
  const read = (place: number): unknown => {
    if (place < 0) return special.get(place)
    const value = values[place]
    if (Array.isArray(value)) return value.map((one: unknown) => (typeof one === 'number' ? read(one) : one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, at]) => [String(values[Number(key.slice(1))]), read(Number(at))]),
    )
  }
  return read(0)
}

const special = new Map<number, unknown>([
  [-2, Number.NaN],
  [-3, -Infinity],
  [-4, -0],
  [-5, null],
  [-6, Infinity],
  [-7, undefined],
])

/** What the pages of figures are made of, by route. */
type Views = {
  readonly 'routes/area.waits': WaitsView
  readonly 'routes/area.equity': EquityView
  readonly 'routes/area.requests': RequestsView
  readonly 'routes/area.demand': DemandView
  readonly 'routes/area.needs': NeedsView
}

/** The view in an answer of one route; throws where there is none. */
export function viewIn<Route extends keyof Views>(text: string, route: Route): Views[Route] {
  const view = fieldOf(dataIn(text, route), 'view')
  if (view === undefined || view === null) throw new Error(`no view of ${route}`)
  // The loader of that route gives no other view.
  return view as Views[Route]
}

/** What the loader of a route gave, whatever it holds. */
export function dataIn(text: string, route: string): unknown {
  return fieldOf(fieldOf(readData(text), route), 'data')
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

import type { Child } from '#schemas/child.ts'
import type { SeededArea } from './seeded-area.ts'

const files = Object.keys(import.meta.glob('/app/routes/*.{ts,tsx}'))

/** Every route there is: its id, and its address with `:names` where ids go. A new route is here by being a file. */
export const routes = files.map((file) => {
  const name = file.replace(/^\/app\/routes\/|\.tsx?$/g, '')
  const parts = name
    .split('.')
    .filter((part) => part !== '_index')
    .map((part) => part.replace(/_$/, '').replace(/^\$/, ':'))
  return { id: `routes/${name}`, pattern: `/${parts.join('/')}` }
})
export type Route = (typeof routes)[number]

export type Address = { readonly routeId: string; readonly path: string }

/** The ids an address may name. */
export type Ids = {
  readonly childId?: string
  readonly contributionId?: string
  readonly referralId?: string
  readonly page?: string
  readonly token?: string
}

/** The address of a route with these ids in it; undefined when it names one that is not given. */
export function addressOf({ id, pattern }: Route, ids: Ids): Address | undefined {
  const given: Readonly<Record<string, string | undefined>> = ids
  const wanted = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  if (pattern.includes('/:/') || pattern.endsWith('/:')) return undefined
  if (wanted.some((name) => given[name] === undefined)) return undefined
  return { routeId: id, path: pattern.replaceAll(/:(\w+)/g, (_, name: string) => given[name] ?? '') }
}

/** Every address that names something of this child, and what a query may ask more of it. */
export function addressesAbout(area: SeededArea, child: Child): readonly Address[] {
  const childId = child.id
  const some = { page: 'EMO', token: 'no-such-token' }
  const places: readonly Ids[] = [
    { childId },
    ...area.referralsOf(child).map(({ id }) => ({ childId, referralId: id })),
    ...area.partsOf(child).map(({ id }) => ({ childId, contributionId: id, ...some })),
  ]
  const all = places.flatMap((ids) => routes.flatMap((route) => addressOf(route, ids) ?? []))
  const once = [...new Map(all.map((address) => [address.path, address])).values()]
  return once
    .flatMap((address) => [address, ...withQueries(area, child, address)])
    .filter(isAbout(child, area))
}

/** The addresses that name nobody: lists, home pages, information. */
export function addressesOfNobody(): readonly Address[] {
  return routes.flatMap((route) => addressOf(route, {}) ?? [])
}

function isAbout(child: Child, area: SeededArea): (address: Address) => boolean {
  const ids = [child, ...area.partsOf(child), ...area.referralsOf(child)].map(({ id }) => id)
  return ({ path }) => ids.some((id) => path.includes(id))
}

const queries: Readonly<Record<string, readonly string[]>> = {
  'routes/children.$childId.profile._index': ['face=family', 'face=me'],
  'routes/children.$childId.profile.how': ['area=EMO'],
  'routes/family.$childId.profile.how': ['area=EMO'],
}

function withQueries(area: SeededArea, child: Child, { routeId, path }: Address): readonly Address[] {
  const rounds = area.rounds.filter(({ childId }) => childId === child.id)
  const asked = [
    ...(queries[routeId] ?? []),
    ...(routeId.endsWith('$childId.profile._index') ? rounds.map(({ id }) => `round=${id}`) : []),
  ]
  return asked.map((query) => ({ routeId, path: `${path}?${query}` }))
}

/** How a page can be asked for: as a page, as data, and its loader alone, where nothing a layout guards stands before it. */
export function waysToAsk({ routeId, path }: Address) {
  const [place = '', query = ''] = path.split('?')
  const data = place === '/' ? '/_root.data' : `${place}.data`
  const loader = `_routes=${encodeURIComponent(routeId)}`
  return {
    page: path,
    data: withQuery(data, query),
    alone: withQuery(data, [query, loader].filter((part) => part !== '').join('&')),
  }
}

function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}

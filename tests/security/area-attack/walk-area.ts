import type { MeasureSetId } from '#schemas/measure-set.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { eachOf, type Caller } from '#tests/support/a-caller.ts'
import type { Loaded } from './attack-readings.ts'
import { viewIn } from './read-data.ts'
import {
  barsOfWaits,
  readingsOfDemand,
  readingsOfEquity,
  readingsOfRequests,
  readingsOfWaits,
  sumsOfEquity,
  waitsOfEquity,
  waitsOfRequests,
  waitsOfWaits,
} from './readings.ts'
import { groupsAttacked, isToldBySex } from './truth.ts'

/** What can be asked for of one month under one measure set. */
type Place = { readonly month: string; readonly measureSet: MeasureSetId }

export const everyPathway = ['all', ...pathways] as const
export const everyGrouping = [...groupsAttacked.keys()]

/** An address with its query in order. */
export function addressOf(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query).toString()}`
}

/** Asks for every page of figures with every pair of filters, in every month, as data, and keeps what it says. */
export async function walkArea(caller: Caller, places: readonly Place[]): Promise<Loaded> {
  const ask = async (page: string, query: Readonly<Record<string, string>>) => {
    const { status, text } = await caller.get(addressOf(`/area/${page}.data`, query))
    if (status !== 200) throw new Error(`${page} answered ${status} to ${JSON.stringify(query)}`)
    return text
  }
  const all = places.flatMap((place) => everyPathway.map((pathway) => ({ ...place, pathway })))
  const waits = await eachOf(all, async (query) => viewIn(await ask('waits', query), 'routes/area.waits'))
  const requests = await eachOf(all, async (query) =>
    viewIn(await ask('requests', query), 'routes/area.requests'),
  )
  const demand = await eachOf(all, async ({ month, ...query }) =>
    viewIn(await ask('demand', { ...query, from: month, to: month }), 'routes/area.demand'),
  )
  const grouped = all.flatMap((query) => everyGrouping.map((by) => ({ ...query, by, and: '' })))
  const bySex = all
    .filter(({ pathway }) => pathway === 'all')
    .flatMap((query) => everyGrouping.filter(isToldBySex).map((by) => ({ ...query, by, and: 'sex' })))
  const equity = await eachOf([...grouped, ...bySex], async (query) =>
    viewIn(await ask('equity', query), 'routes/area.equity'),
  )
  return {
    figures: [
      ...waits.flatMap(readingsOfWaits),
      ...requests.flatMap(readingsOfRequests),
      ...demand.flatMap(readingsOfDemand),
      ...equity.flatMap(readingsOfEquity),
    ],
    sums: equity.flatMap(sumsOfEquity),
    bars: waits.flatMap(barsOfWaits),
    waits: [
      ...waits.flatMap(waitsOfWaits),
      ...requests.flatMap(waitsOfRequests),
      ...equity.flatMap(waitsOfEquity),
    ],
  }
}

import { daysBetween } from '#schemas/calendar.ts'
import type { Cube } from '#schemas/cube.ts'
import type { MeasureSetId } from '#schemas/measure-set.ts'
import { cubes } from '#server/store/collections.ts'
import type { FiguresStore } from '#server/store/figures-store.ts'
import { cellKey, groupsKey } from '#server/waiting/protect/cell.ts'
import { isDimension, type Dimension, type Dims } from '#server/waiting/protect/crossing.ts'

/** One published month. `figure` is null where it is hidden or was not counted; all is protected already. */
export type PublishedMonth = {
  readonly month: string
  readonly asOf: string
  readonly figure: (indicator: string, dims?: Dims) => number | null
  /** Whether there is such a figure, shown or hidden. */
  readonly isCounted: (indicator: string) => boolean
  readonly bars: (dims?: Dims) => Cube['bars'][number] | null
  readonly seen: (dims?: Dims) => Cube['seen'][number] | null
  /** How many figures there are, and how many of them are hidden. */
  readonly figures: { readonly all: number; readonly hidden: number }
}

/** The months of an area under one measure set, oldest first. */
export type PublishedMonths = {
  readonly measureSet: MeasureSetId
  readonly ruleSet: string
  readonly months: readonly PublishedMonth[]
  readonly dimensions: readonly Dimension[]
  readonly groups: (dimension: Dimension) => readonly string[]
  /** What an area calls its parts; other groups are called the same everywhere. */
  readonly localities: readonly { readonly id: string; readonly name: string }[]
}

const mostMonths = 1000

/** Reads published months through a store that opens nothing else. What was read once is kept: it never changes. */
export function createPublishedMonths(store: FiguresStore) {
  const kept = new Map<string, readonly Read[]>()

  return async (areaId: string, measureSet: MeasureSetId): Promise<PublishedMonths> => {
    const key = `${areaId} ${measureSet}`
    const known = kept.get(key) ?? []
    const after = known.at(-1)?.month
    const search = { equals: [areaId, measureSet], limit: mostMonths, ...(after && { from: `${after}~` }) }
    const { documents } = await store.records(cubes).find('byMonth', search)
    const months = documents.length > 0 ? [...known, ...documents.map(readMonth)] : known
    kept.set(key, months)
    return publishedMonths(measureSet, months)
  }
}

type Read = PublishedMonth &
  Pick<Cube, 'ruleSet' | 'groups'> & { readonly localities: PublishedMonths['localities'] }

function publishedMonths(measureSet: MeasureSetId, months: readonly Read[]): PublishedMonths {
  const newest = months.at(-1)
  const groups = newest?.groups ?? {}
  return {
    measureSet,
    ruleSet: newest?.ruleSet ?? '',
    months,
    dimensions: Object.keys(groups).filter(isDimension),
    groups: (dimension) => groups[dimension] ?? [],
    localities: newest?.localities ?? [],
  }
}

function readMonth({ month, asOf, cells, bars, seen, ruleSet, groups, localities = [] }: Cube): Read {
  const shown = new Map(cells.map((cell) => [cellKey(cell), cell.shown]))
  const barsBy = new Map(bars.map((one) => [groupsKey(one.dims), one]))
  const seenBy = new Map(seen.map((one) => [groupsKey(one.dims), one]))
  return {
    month,
    asOf,
    ruleSet,
    groups,
    localities,
    figure: (indicator, dims = {}) => {
      const found = shown.get(cellKey({ indicator, dims }))
      return found?.kind === 'shown' ? found.value : null
    },
    isCounted: (indicator) => shown.has(cellKey({ indicator, dims: {} })),
    bars: (dims = {}) => barsBy.get(groupsKey(dims)) ?? null,
    seen: (dims = {}) => seenBy.get(groupsKey(dims)) ?? null,
    figures: { all: cells.length, hidden: cells.filter((cell) => cell.shown.kind === 'hidden').length },
  }
}

// Clinics record late: what is younger than six weeks may still be unfinished.
const provisionalDays = 42

/** Whether a month that ended on one ISO day is still provisional on another. */
export function isProvisional(asOf: string, today: string): boolean {
  return daysBetween(asOf, today) < provisionalDays
}

import { group as groupedBy } from 'd3-array'
import { addDays, addMonths } from '#schemas/calendar.ts'
import { countingOf, groupsWith, publishedCuts } from '#schemas/counting.ts'
import type { Cube } from '#schemas/cube.ts'
import type { CountsAsked, FactCount, FactName } from '#schemas/episode-fact.ts'
import type { Localities } from '#schemas/localities.ts'
import { isMeasured, measureSets, type MeasureSetId } from '#schemas/measure-set.ts'
import { pathways, type Pathway } from '#schemas/referral-choices.ts'
import { cubeCells, type CubeGroups } from '#server/waiting/indicators/cube-cells.ts'
import { hiddenAlike } from '#server/waiting/indicators/hidden-alike.ts'
import { seenAhead } from '#server/waiting/indicators/seen-ahead.ts'
import { seenLine } from '#server/waiting/indicators/seen-line.ts'
import { groupsKey } from '#server/waiting/protect/cell.ts'
import { mayBeCrossed, type Dims } from '#server/waiting/protect/crossing.ts'
import { safePictures } from '#server/waiting/pictures/safe-pictures.ts'
import { waitsByWeek } from '#server/waiting/pictures/waits-by-week.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'

/** Which month of which area, by its first ISO day, under which measure set; `previous` is the month before, as published. */
export type CubeAsked = {
  readonly areaId: string
  readonly measureSet: MeasureSetId
  readonly month: string
  readonly previous: Cube | null
  /** The same month under the local set, where that is published first. */
  readonly local: Cube | null
  readonly madeAt: string
  /** The parts of the area, where it tells them apart. */
  readonly localities?: Localities['names']
}

/** The weighted rows of an area: its store's, or those of a demonstration. */
export type EpisodeCounts = (areaId: string, asked: CountsAsked) => Promise<readonly FactCount[]>

const ruleSet = 'local-cube'

/** One month of an area, counted from its episodes and protected before anything else is done with it. */
export async function makeCube(countsOf: EpisodeCounts, asked: CubeAsked): Promise<Cube> {
  const { areaId, measureSet, month, previous, local, madeAt, localities = [] } = asked
  const groups = groupsWith(localities.map(({ id }) => id))
  const scopes = scopesOf(groups)
  const asOf = addDays(addMonths(month, 1), -1)
  const all = await countsOf(areaId, {
    ...countingOf[measureSet],
    period: { from: month, to: asOf },
    cuts: publishedCuts,
  })
  const measured = all.filter(({ pathway }) => isMeasured(measureSet, pathway))
  const counts = [...measured, ...seenAhead(measured)]
  const countsIn = scoped(counts)
  const before = seenByGroup(previous)
  const measuredPathways = measureSets[measureSet].pathways
  const counted = cubeCells(counts, {
    groups,
    pathways: measuredPathways,
    hasBands: measureSet === 'chs-sitrep',
    isMhsds: measureSet === 'mhsds-autism',
  })
  const clocks = { ours: countingOf[measureSet], theirs: countingOf.local }
  const exact = local
    ? hiddenAlike(counted, { published: local.cells, ...clocks, pathways: measuredPathways })
    : counted
  const cells = [...protectCells(exact, ruleSet, previous?.cells ?? null)]
  const undivided = scopes.filter(
    ({ pathway, cut }) => cut === null && (pathway === null || measuredPathways.includes(pathway)),
  )
  const pictures = safePictures({
    scopes: undivided.map((scope) => waitsByWeek(dimsOf(scope), countsIn(scope))),
    cells,
    before: previous?.bars ?? [],
  })
  return {
    id: `${areaId}:${measureSet}:${month}`,
    areaId,
    measureSet,
    ruleSet,
    month,
    asOf,
    madeAt,
    cells,
    seen: scopes.flatMap((scope) => seenIn(countsIn, scope, before)),
    bars: pictures.map(({ dims, bars, lastBox }) => ({ dims: { ...dims }, bars: [...bars], lastBox })),
    groups: Object.fromEntries([...groups].map(([cut, names]) => [cut, [...names]])),
    ...(localities.length > 0 && { localities: [...localities] }),
  }
}

type Scope = { readonly pathway: Pathway | null; readonly cut: FactCount['cut']; readonly group: string }

function scopesOf(groups: CubeGroups): readonly Scope[] {
  return [null, ...pathways].flatMap((pathway) => [
    { pathway, cut: null, group: 'all' },
    ...[...groups].flatMap(([cut, names]) => names.map((group) => ({ pathway, cut, group }))),
  ])
}

const drawnFacts: readonly FactName[] = ['waiting', 'ever-seen', 'ever-removed']

type CountsIn = (scope: Scope) => readonly FactCount[]

function seenIn(countsIn: CountsIn, scope: Scope, before: SeenByGroup): Cube['seen'] {
  const dims = dimsOf(scope)
  if (!mayBeCrossed(Object.keys(dims))) return []
  const line = seenLine(countsIn(scope), before.get(groupsKey(dims)) ?? null)
  return line ? [{ dims, ...line, steps: [...line.steps], atRisk: [...line.atRisk] }] : []
}

type SeenByGroup = ReadonlyMap<string, Cube['seen'][number]>

function seenByGroup(previous: Cube | null): SeenByGroup {
  return new Map(previous?.seen.map((line) => [groupsKey(line.dims), line]))
}

// There are thousands of counts and hundreds of scopes; curves and bars are drawn of a few facts.
function scoped(counts: readonly FactCount[]): CountsIn {
  const drawn = counts.filter(({ fact }) => drawnFacts.includes(fact))
  const byGroup = groupedBy(drawn, ({ cut, group }) => `${cut ?? ''} ${group}`)
  return ({ pathway, cut, group }) => {
    const found = byGroup.get(`${cut ?? ''} ${group}`) ?? []
    return pathway === null ? found : found.filter((count) => count.pathway === pathway)
  }
}

function dimsOf({ pathway, cut, group }: Scope): Record<string, string> & Dims {
  return { ...(pathway !== null && { pathway }), ...(cut !== null && { [cut]: group }) }
}

import {
  crossedCut,
  crossedWithSex,
  partBesidesSex,
  type Cut,
  type FactCount,
  type FactName,
  type SingleCut,
} from '#schemas/episode-fact.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { ExactCell } from '../protect/cell.ts'
import type { Dims } from '../protect/crossing.ts'
import type { CountedMeasure, Measure } from './indicator.ts'
import { episodesMatching, matching } from './measured.ts'
import { measureNames, measures, type MeasureName } from './measures.ts'
import { percentileOfCounts } from '../percentile.ts'

/** The groups of every cut, those with nobody in them too: what is not listed could be told by what is missing. */
export type CubeGroups = ReadonlyMap<SingleCut, readonly string[]>

// Nearly the same people over one day's difference: two such counts side by side would give those of that day away, so MHSDS
// months have the first and all others the second.
const under13: MeasureName = 'W12.under13'
const within13: MeasureName = 'W09.13'
// Each number more makes others hide. Fine bands are for the return that asks for them.
const isBand = (name: MeasureName) => name.startsWith('W10.')

// Times are offered to all pathways alike, and where clinics record none there is nothing to say.
const ofTimes: readonly MeasureName[] = ['A03.offered', 'A03.attended', 'A03']

const all: readonly Published[] = measureNames.map((indicator) => ({
  indicator,
  measure: measures[indicator],
}))

// What groups are compared by. The rest is counted for the area and its pathways alone.
const comparedByGroup: readonly MeasureName[] = [
  'W01',
  'W05',
  'W06',
  under13,
  within13,
  'W09.18',
  'W09.52',
  'F01',
  'F02',
  'F03',
  'T01.decided',
  'T02.accepted',
  'T02',
  'A01.missed',
  'A01.expected',
  'A01',
  'S01.supported',
  'S01',
  'S02.inTouch',
  'S02',
]

// What is told of girls and boys of each group, for all pathways together.
const comparedBySex: readonly MeasureName[] = ['W01', 'W05', 'W09.18']

/** Which groups and pathways there are, and whether the fine bands of a return are asked for. */
export type CubeAsked = {
  readonly groups: CubeGroups
  readonly pathways: readonly Pathway[]
  readonly hasBands: boolean
  /** Whether 13 weeks are counted as the Mental Health Services Data Set does: day 91 is already over. */
  readonly isMhsds: boolean
}

/** Every exact figure of a month that is published, once protected: for the area, its pathways, and their groups. */
export function cubeCells(
  counts: readonly FactCount[],
  { groups, pathways, hasBands, isMhsds }: CubeAsked,
): readonly ExactCell[] {
  const found = byPlace(counts)
  const published = all.filter(({ indicator }) => indicator !== (isMhsds ? within13 : under13))
  const hasTimes = counts.some(({ fact }) => fact === 'slot-offered')
  const inAllPathways = published.filter(
    ({ indicator }) => (hasBands || !isBand(indicator)) && !ofTimes.includes(indicator),
  )
  const ofArea = hasTimes
    ? [...inAllPathways, ...all.filter(({ indicator }) => ofTimes.includes(indicator))]
    : inAllPathways
  const compared = published.filter(({ indicator }) => comparedByGroup.includes(indicator))
  const scopes: readonly (Pathway | null)[] = [null, ...pathways]
  const bySex = published.filter(({ indicator }) => comparedBySex.includes(indicator))
  const cells = scopes.flatMap((pathway) => [
    ...cellsOf(pathway === null ? ofArea : inAllPathways, { pathway, cut: null, group: 'all' }, found),
    ...[...groups].flatMap(([cut, names]) =>
      names.flatMap((group) => cellsOf(compared, { pathway, cut, group }, found)),
    ),
  ])
  return [...cells, ...placesBySex(groups).flatMap((place) => cellsOf(bySex, place, found))]
}

function placesBySex(groups: CubeGroups): readonly Place[] {
  return crossedWithSex.flatMap((other) =>
    (groups.get('sex') ?? []).flatMap((sex) =>
      (groups.get(other) ?? []).map((name) => ({
        pathway: null,
        cut: crossedCut(other),
        group: `${sex}+${name}`,
      })),
    ),
  )
}

type Place = { readonly pathway: Pathway | null; readonly cut: Cut; readonly group: string }
type Published = { readonly indicator: MeasureName; readonly measure: Measure }

function cellsOf(
  published: readonly Published[],
  place: Place,
  found: ReadonlyMap<string, readonly FactCount[]>,
): readonly ExactCell[] {
  const dims = dimsOf(place)
  const placeKey = keyOf(place)
  return published.flatMap(({ indicator, measure }) => {
    if (measure.kind === 'formula') return []
    if (measure.kind === 'share')
      return [{ indicator, dims, kind: 'percent', part: measure.part, whole: measure.whole }]
    return [countedCell({ indicator, dims }, measure, found.get(`${placeKey} ${measure.of.fact}`) ?? [])]
  })
}

function countedCell(
  about: { readonly indicator: string; readonly dims: Dims },
  measure: CountedMeasure,
  counts: readonly FactCount[],
): ExactCell {
  if (measure.kind === 'count') {
    const exact = episodesMatching(counts, measure.of)
    return { ...about, kind: 'count', exact, isOfOneMonth: !stands.includes(measure.of.fact) }
  }
  const { byDays, schools } = matching(counts, measure.of)
  const known = byDays.filter(({ days }) => days !== null)
  const n = known.reduce((sum, one) => sum + one.episodes, 0)
  const exact = percentileOfCounts(known, measure.share)
  return {
    ...about,
    kind: measure.share === 0.5 ? 'median' : 'percentile',
    exact,
    n,
    schools: schools.length,
  }
}

// What stands at the end of a month is mostly what stood at the end of the one before.
const stands: readonly FactName[] = [
  'waiting',
  'waiting-before',
  'undecided',
  'assessing',
  'in-touch',
  'supported-waiting',
  'child-waiting',
]

function dimsOf({ pathway, cut, group }: Place): Dims {
  const other = partBesidesSex(cut)
  if (other === null) return { ...(pathway !== null && { pathway }), ...(cut !== null && { [cut]: group }) }
  const [sex = '', name = ''] = group.split('+')
  return { sex, [other]: name }
}

function keyOf({ pathway, cut, group }: Place): string {
  return `${pathway ?? ''} ${cut ?? ''} ${group}`
}

// Each fact of a place by itself, in its pathway's place and in that of all pathways together.
function byPlace(counts: readonly FactCount[]): ReadonlyMap<string, readonly FactCount[]> {
  const found = new Map<string, FactCount[]>()
  for (const count of counts) {
    for (const pathway of new Set([count.pathway, null])) {
      const key = `${keyOf({ pathway, cut: count.cut, group: count.group })} ${count.fact}`
      const known = found.get(key)
      if (known) known.push(count)
      if (!known) found.set(key, [count])
    }
  }
  return found
}

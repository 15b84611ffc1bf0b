import { addDays, addMonths } from '#schemas/calendar.ts'
import { countingOf, publishedGroups } from '#schemas/counting.ts'
import type { Cube } from '#schemas/cube.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { measureSets, type MeasureSetId } from '#schemas/measure-set.ts'
import { pathways, type Pathway } from '#schemas/referral-choices.ts'
import { cubeCells } from '#server/waiting/indicators/cube-cells.ts'
import { matching } from '#server/waiting/indicators/measured.ts'
import { seenAhead } from '#server/waiting/indicators/seen-ahead.ts'
import { seenLine } from '#server/waiting/indicators/seen-line.ts'
import { mayBeCrossed, type Dims } from '#server/waiting/protect/crossing.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { shownWaitBars } from './shown-wait-bars.ts'

/** Which month of which area, by its first ISO day, under which measure set; `previous` is the month before, as published. */
export type CubeAsked = {
  readonly areaId: string
  readonly measureSet: MeasureSetId
  readonly month: string
  readonly previous: Cube | null
  readonly madeAt: string
}

/** The weighted rows of an area: its store's, or those of a demonstration. */
export type EpisodeCounts = (areaId: string, asked: CountsAsked) => Promise<readonly FactCount[]>

const ruleSet = 'local-cube'

/** One month of an area, counted from its episodes and protected before anything else is done with it. */
export async function makeCube(countsOf: EpisodeCounts, asked: CubeAsked): Promise<Cube> {
  const { areaId, measureSet, month, previous, madeAt } = asked
  const asOf = addDays(addMonths(month, 1), -1)
  const all = await countsOf(areaId, {
    ...countingOf[measureSet],
    period: { from: month, to: asOf },
    cuts: [null, ...publishedGroups.keys()],
  })
  const measured = all.filter(({ pathway }) => measureSets[measureSet].pathways.includes(pathway))
  const counts = [...measured, ...seenAhead(measured)]
  const exact = cubeCells(counts, {
    groups: publishedGroups,
    pathways: measureSets[measureSet].pathways,
    hasBands: measureSet === 'chs-sitrep',
  })
  return {
    id: `${areaId}:${measureSet}:${month}`,
    areaId,
    measureSet,
    ruleSet,
    month,
    asOf,
    madeAt,
    cells: [...protectCells(exact, ruleSet, previous?.cells ?? null)],
    seen: scopes.flatMap((scope) => seenIn(counts, scope)),
    bars: scopes.filter(({ cut }) => cut === null).flatMap((scope) => barsIn(counts, scope)),
    groups: Object.fromEntries([...publishedGroups].map(([cut, names]) => [cut, [...names]])),
  }
}

type Scope = { readonly pathway: Pathway | null; readonly cut: FactCount['cut']; readonly group: string }

const scopes: readonly Scope[] = [null, ...pathways].flatMap((pathway) => [
  { pathway, cut: null, group: 'all' },
  ...[...publishedGroups].flatMap(([cut, names]) => names.map((group) => ({ pathway, cut, group }))),
])

function seenIn(counts: readonly FactCount[], scope: Scope): Cube['seen'] {
  const dims = dimsOf(scope)
  const line = mayBeCrossed(Object.keys(dims)) ? seenLine(inScope(counts, scope)) : null
  return line ? [{ dims, ...line, steps: [...line.steps], atRisk: [...line.atRisk] }] : []
}

function barsIn(counts: readonly FactCount[], scope: Scope): Cube['bars'] {
  const waits = matching(inScope(counts, scope), { fact: 'waiting' }).byDays.flatMap(({ days, episodes }) =>
    days === null ? [] : Array.from({ length: episodes }, () => days),
  )
  const shown = shownWaitBars(waits)
  return shown ? [{ dims: dimsOf(scope), bars: [...shown.bars], lastBox: shown.lastBox }] : []
}

function inScope(counts: readonly FactCount[], { pathway, cut, group }: Scope): readonly FactCount[] {
  return counts.filter(
    (count) => (pathway === null || count.pathway === pathway) && count.cut === cut && count.group === group,
  )
}

function dimsOf({ pathway, cut, group }: Scope): Record<string, string> & Dims {
  return { ...(pathway !== null && { pathway }), ...(cut !== null && { [cut]: group }) }
}

import { countingOf, groupsWith, publishedCuts } from '#schemas/counting.ts'
import type { Cube } from '#schemas/cube.ts'
import { crossedWithSex, type FactCount } from '#schemas/episode-fact.ts'
import { isMeasured, measureSets, type MeasureSetId } from '#schemas/measure-set.ts'
import { demonstrationLocalities } from '#server/seed/make-localities.ts'
import { createInventedCounts } from '#server/seed/invented-counts.ts'
import { cubeCells } from '#server/waiting/indicators/cube-cells.ts'
import { seenAhead } from '#server/waiting/indicators/seen-ahead.ts'
import { countBetween, waitsByWeek, type WaitsByWeek } from '#server/waiting/pictures/waits-by-week.ts'
import { cellKey, type ExactCell } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { hidden, shown } from '#server/waiting/protect/shown.ts'

/** Every group of the demonstration area. */
export const groupsAttacked = groupsWith(demonstrationLocalities)

/** Whether a page tells girls and boys of each of these groups apart. */
export function isToldBySex(cut: string): boolean {
  return crossedWithSex.some((one) => one === cut)
}

/** What is behind the wall in one published month: every exact figure, and the waits by week of the area and its pathways. */
export type ExactMonth = {
  readonly cube: Cube
  readonly cells: readonly ExactCell[]
  readonly counts: ReadonlyMap<string, number>
  readonly scopes: readonly WaitsByWeek[]
}

/** The exact figures of published months, counted again as they were when the months were made. */
export async function exactMonths(seed: number, cubes: readonly Cube[]): Promise<readonly ExactMonth[]> {
  const countsOf = createInventedCounts(seed, cubes[0]?.madeAt.slice(0, 10) ?? '')
  const found: ExactMonth[] = []
  for (const cube of cubes) {
    const { areaId, measureSet, month, asOf } = cube
    const all = await countsOf(areaId, {
      ...countingOf[measureSet],
      period: { from: month, to: asOf },
      cuts: publishedCuts,
    })
    const own = all.filter(({ pathway }) => isMeasured(measureSet, pathway))
    const cells = cubeCells([...own, ...seenAhead(own)], {
      groups: groupsAttacked,
      pathways: measureSets[measureSet].pathways,
      hasBands: measureSet === 'chs-sitrep',
      isMhsds: measureSet === 'mhsds-autism',
    })
    found.push({
      cube,
      cells,
      counts: new Map(cells.flatMap((cell) => (cell.kind === 'count' ? [[cellKey(cell), cell.exact]] : []))),
      scopes: [
        waitsByWeek({}, undivided(own)),
        ...measureSets[measureSet].pathways.map((one) =>
          waitsByWeek(
            { pathway: one },
            undivided(own).filter(({ pathway }) => pathway === one),
          ),
        ),
      ],
    })
  }
  return found
}

function undivided(counts: readonly FactCount[]): readonly FactCount[] {
  return counts.filter(({ cut }) => cut === null)
}

/** Who waited more than one number of weeks and up to another. */
export function waitedBetween({ scopes }: ExactMonth, dims: Dims, from: number, to: number): number {
  const scope = scopes.find((one) => one.dims.pathway === dims.pathway)
  return scope ? countBetween(scope, from, to) : 0
}

/**
 * The same month under the naive rule, as if it were of another measure set: every number as it is, 1 to 4 left out, waits of however
 * few, and curves as they are worked out.
 */
export function hiddenUnderFive({ cube, cells, scopes }: ExactMonth, measureSet: MeasureSetId): Cube {
  return {
    ...cube,
    id: `${cube.areaId}:${measureSet}:${cube.month}`,
    measureSet,
    cells: cells.map((cell) => ({
      indicator: cell.indicator,
      dims: { ...cell.dims },
      isCarried: false,
      shown: shownNaively(cell),
    })),
    seen: cube.seen.map((line) => ({
      ...line,
      steps: line.steps.map((step) => ({ ...step, percent: Math.min(100, step.percent + 1 / 3) })),
    })),
    bars: scopes.map((scope) => ({
      dims: { ...scope.dims },
      bars: scope.weekly.flatMap((count, fromWeek) =>
        isFew(count) ? [] : [{ fromWeek, toWeek: fromWeek + 1, count }],
      ),
      lastBox: { fromWeek: scope.weekly.length, count: scope.later },
    })),
  }
}

function isFew(count: number): boolean {
  return count >= 1 && count <= 4
}

function shownNaively(cell: ExactCell): Cube['cells'][number]['shown'] {
  if (cell.kind === 'count' && !isFew(cell.exact)) return { ...shown(cell.exact) }
  if ((cell.kind === 'median' || cell.kind === 'percentile') && cell.exact !== null)
    return { ...shown(Math.floor(cell.exact / 7)) }
  return { ...hidden('too-few') }
}

import { strandIds, type StrandId } from '#questionnaires/engine/vocabulary.ts'
import { waitingAgeBands, type WaitingAgeBand } from '#schemas/episode-row.ts'
import { cellKey, type ExactCell, type ShownCell } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { percentile } from '#server/waiting/percentile.ts'
import { hidden } from '#server/waiting/protect/shown.ts'

/** What a published profile says, without a child: which needs stand out, and for which something is being done. */
export type NeedRow = {
  readonly ageBand: WaitingAgeBand | null
  /** Strands with a significant or high level from any viewpoint. */
  readonly needs: readonly StrandId[]
  /** Of those, the ones with an action that is being worked on. */
  readonly helped: readonly StrandId[]
  /** Waits under way for a first contact, in days, and who asked. */
  readonly waits: readonly { readonly days: number; readonly school: string | null }[]
}

/** How much a profile says is needed: no strand with much or high need, one or two, or more. */
export const needLevels = ['none', 'some', 'many'] as const
type NeedLevel = (typeof needLevels)[number]

type Kind = 'need' | 'unmet' | 'met'

/** How a count of needs is named: `G01.need.SLC`, `G01.unmet.SLC`, `G01.met.SLC`. */
export function needIndicator(kind: Kind, strand: StrandId): string {
  return `G01.${kind}.${strand}`
}

/** Every count of needs of a month, exact, for the area and each age group: to be protected before anything else (indicator G01). */
export function needCells(rows: readonly NeedRow[]): readonly ExactCell[] {
  const scopes: readonly Dims[] = [{}, ...waitingAgeBands.map((ageBand) => ({ ageBand }))]
  const byLevel = needLevels.map((level) => waitOf(level, rows))
  const byStrand = scopes.flatMap((dims) => {
    const own = dims.ageBand === undefined ? rows : rows.filter(({ ageBand }) => ageBand === dims.ageBand)
    return [
      countOf('G01.profiles', dims, own.length),
      ...strandIds.flatMap((strand) => {
        const need = own.filter(({ needs }) => needs.includes(strand))
        const met = need.filter(({ helped }) => helped.includes(strand)).length
        return [
          countOf(needIndicator('need', strand), dims, need.length),
          countOf(needIndicator('unmet', strand), dims, need.length - met),
          countOf(needIndicator('met', strand), dims, met),
        ]
      }),
    ]
  })
  return [...byStrand, ...byLevel]
}

// Whether those with the highest needs wait longest (indicator G05).
function waitOf(level: NeedLevel, rows: readonly NeedRow[]): ExactCell {
  const waits = rows.filter(({ needs }) => levelOf(needs.length) === level).flatMap((row) => row.waits)
  const schools = new Set(waits.flatMap(({ school }) => school ?? []))
  const exact = percentile(
    waits.map(({ days }) => days),
    0.5,
  )
  return {
    indicator: 'G05',
    dims: { needs: level },
    kind: 'median',
    exact,
    n: waits.length,
    schools: schools.size,
  }
}

function levelOf(strands: number): NeedLevel {
  if (strands === 0) return 'none'
  return strands < 3 ? 'some' : 'many'
}

function countOf(indicator: string, dims: Dims, exact: number): ExactCell {
  return { indicator, dims, kind: 'count', exact, isOfOneMonth: false }
}

/** Hides both parts of a need where one of them is hidden: the whole less the other would tell it. */
export function withBothParts(cells: readonly ShownCell[]): readonly ShownCell[] {
  const shown = new Map(cells.map((cell) => [cellKey(cell), cell.shown]))
  const isHidden = (indicator: string, dims: Dims) =>
    shown.get(cellKey({ indicator, dims }))?.kind !== 'shown'
  return cells.map((cell) => {
    const [, kind, strand] = cell.indicator.split('.')
    if (kind !== 'unmet' && kind !== 'met') return cell
    const isTold = !['unmet', 'met'].some((part) => isHidden(`G01.${part}.${String(strand)}`, cell.dims))
    return isTold ? cell : { ...cell, shown: hidden('too-few') }
  })
}

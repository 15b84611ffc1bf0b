import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { viewpointsOf, type ByViewpoint } from './by-viewpoint.ts'
import { isSeen, type GivenWeight, type LevelIndex, type SeenLevel, type StrandLevel } from './need-level.ts'
import { patternsOf, type Pattern, type Seen } from './patterns.ts'

/** How alike the viewpoints are; also the key of the words for it. */
export type AgreementLabel =
  'no-viewpoints' | 'one-viewpoint' | 'same-picture' | 'some-difference' | 'different-pictures'

/** The viewpoints of one strand side by side; levels as indexes, gaps in points, null where there is nothing to compare. */
export type Comparison = {
  readonly viewpoints: readonly Viewpoint[]
  readonly highest: LevelIndex | null
  readonly corroborated: LevelIndex | null
  readonly agreement: number | null
  readonly agreementLabel: AgreementLabel
  readonly homeMinusSchool: number | null
  readonly patterns: readonly Pattern[]
}

const nothingSeen: Comparison = {
  viewpoints: [],
  highest: null,
  corroborated: null,
  agreement: null,
  agreementLabel: 'no-viewpoints',
  homeMinusSchool: null,
  patterns: [],
}

/**
 * Sets the viewpoints of one strand side by side: nothing is averaged, and no viewpoint changes another's level.
 * Effort is 0–3 as told by home or the child; the child's own report is a viewpoint, not a place.
 */
export function compareViewpoints(
  levels: ByViewpoint<StrandLevel>,
  effort: ByViewpoint<GivenWeight> = {},
): Comparison {
  const seen: Partial<Record<Viewpoint, SeenLevel>> = {}
  const viewpoints: Viewpoint[] = []
  for (const viewpoint of viewpointsOf(levels)) {
    const level = levels[viewpoint]
    if (!isSeen(level)) continue
    seen[viewpoint] = level
    viewpoints.push(viewpoint)
  }
  if (viewpoints.length === 0) return nothingSeen
  const homeMinusSchool = seen.home && seen.school ? seen.home.score - seen.school.score : null
  return {
    viewpoints,
    ...extremesOf(seen, viewpoints),
    homeMinusSchool,
    patterns: patternsOf(seen, viewpoints, effort),
  }
}

function extremesOf(
  seen: Seen,
  viewpoints: readonly Viewpoint[],
): Pick<Comparison, 'highest' | 'corroborated' | 'agreement' | 'agreementLabel'> {
  let highest: LevelIndex | null = null
  let corroborated: LevelIndex | null = null
  let top = 0
  let bottom = 100
  for (const viewpoint of viewpoints) {
    const strand = seen[viewpoint]
    if (!strand) continue
    const isHighest = highest === null || strand.level > highest
    if (isHighest) [highest, corroborated] = [strand.level, highest]
    if (!isHighest && (corroborated === null || strand.level > corroborated)) corroborated = strand.level
    top = Math.max(top, strand.score)
    bottom = Math.min(bottom, strand.score)
  }
  if (viewpoints.length === 1)
    return { highest, corroborated, agreement: null, agreementLabel: 'one-viewpoint' }
  const agreement = 100 - (top - bottom)
  return { highest, corroborated, agreement, agreementLabel: agreementLabel(agreement) }
}

function agreementLabel(agreement: number): AgreementLabel {
  if (agreement >= 80) return 'same-picture'
  return agreement >= 65 ? 'some-difference' : 'different-pictures'
}

import { isCountedAlike } from '#schemas/counted-alike.ts'
import type { Counting } from '#schemas/episode-fact.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { cellKey, type ExactCell, type ShownCell } from '../protect/cell.ts'
import { measureNames, measures } from './measures.ts'

/** The same month of another measure set, as it was published, and by which days each of the two counts. */
export type OtherSet = {
  readonly published: readonly ShownCell[]
  readonly theirs: Counting
  readonly ours: Counting
  /** What this set counts; a set of one pathway counts the same for all of them. */
  readonly pathways: readonly Pathway[]
}

/**
 * The cells of a set, with those marked that count what another set of the same month counts and hides: seen here, such a figure
 * would tell the small one it is hidden for there (decision record 005).
 */
export function hiddenAlike(cells: readonly ExactCell[], other: OtherSet): readonly ExactCell[] {
  const hiddenThere = new Set(
    other.published.filter(({ shown }) => shown.kind !== 'shown').map((cell) => cellKey(cell)),
  )
  const [only, ...more] = other.pathways
  const inTheirs = ({ indicator, dims }: ExactCell): string => {
    const pathway = dims.pathway ?? (more.length === 0 ? only : undefined)
    return cellKey({ indicator, dims: pathway === undefined ? dims : { ...dims, pathway } })
  }
  const alike = alikeIn(other)
  return cells.map((cell) =>
    cell.kind === 'count' && alike.has(cell.indicator) && hiddenThere.has(inTheirs(cell))
      ? { ...cell, isHiddenElsewhere: true }
      : cell,
  )
}

function alikeIn({ ours, theirs }: OtherSet): ReadonlySet<string> {
  return new Set(
    measureNames.filter((name) => {
      const measure = measures[name]
      return measure.kind === 'count' && isCountedAlike(measure.of, ours, theirs)
    }),
  )
}

import type { Pathway } from '#schemas/referral-event.ts'
import type { WaitingFigures } from '../waiting-figures.ts'
import { ruleSets } from './rule-set.ts'
import { shownCount } from './shown-count.ts'
import { shownWait } from './shown-wait.ts'
import type { Shown } from './shown.ts'

/** A count as the area may see it: to the nearest five, or hidden because it could point at a child. */
type ShownCount = number | 'hidden'
const rules = ruleSets['local-cube']

/** Figures safe to leave the server: counts to the nearest five, waits in whole weeks, small ones hidden. */
export type ShownFigures = {
  readonly waiting: ShownCount
  readonly awaitingDecision: ShownCount
  readonly medianWeeks: ShownCount
  readonly percentile92Weeks: ShownCount
  readonly over: { readonly 13: ShownCount; readonly 18: ShownCount; readonly 52: ShownCount }
  readonly newInYear: ShownCount
  readonly seenInYear: ShownCount
}

/** The area's page: every pathway, and the total waiting (pathways, not children) unless a part of it is hidden. */
export function shownFigures(figures: Readonly<Record<Pathway, WaitingFigures>>): {
  readonly byPathway: Readonly<Record<Pathway, ShownFigures>>
  readonly waiting: ShownCount
} {
  const { adhd, autism, fasd, unsure } = figures
  return {
    byPathway: { adhd: shown(adhd), autism: shown(autism), fasd: shown(fasd), unsure: shown(unsure) },
    waiting: totalOf([adhd, autism, fasd, unsure].map(({ waiting }) => waiting)),
  }
}

function shown(figures: WaitingFigures): ShownFigures {
  const { over, basis } = figures
  // Schools that are not all known may be too few.
  const of = { n: basis.waits, schools: basis.schools ?? 0 }
  return {
    waiting: countOf(figures.waiting),
    awaitingDecision: countOf(figures.awaitingDecision),
    medianWeeks: valueOf(shownWait({ ...of, days: figures.medianDays }, 'median', rules)),
    percentile92Weeks: valueOf(shownWait({ ...of, days: figures.percentile92Days }, 'percentile', rules)),
    over: { 13: countOf(over[13]), 18: countOf(over[18]), 52: countOf(over[52]) },
    newInYear: countOf(figures.newInYear),
    seenInYear: countOf(figures.seenInYear),
  }
}

function countOf(count: number): ShownCount {
  return valueOf(shownCount(count, rules))
}

function totalOf(parts: readonly number[]): ShownCount {
  if (parts.some((part) => countOf(part) === 'hidden')) return 'hidden'
  return countOf(parts.reduce((sum, part) => sum + part, 0))
}

function valueOf(shownOne: Shown): ShownCount {
  return shownOne.kind === 'shown' ? shownOne.value : 'hidden'
}

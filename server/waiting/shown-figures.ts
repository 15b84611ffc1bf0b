import type { Pathway } from '#schemas/referral-event.ts'
import { shownCount, shownMedian, shownPercentile, shownTotal, type ShownCount } from './disclosure.ts'
import type { WaitingFigures } from './waiting-figures.ts'

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
    waiting: shownTotal([adhd, autism, fasd, unsure].map(({ waiting }) => waiting)),
  }
}

function shown(figures: WaitingFigures): ShownFigures {
  const { over, basis } = figures
  return {
    waiting: shownCount(figures.waiting),
    awaitingDecision: shownCount(figures.awaitingDecision),
    medianWeeks: shownMedian(figures.medianDays, basis),
    percentile92Weeks: shownPercentile(figures.percentile92Days, basis),
    over: { 13: shownCount(over[13]), 18: shownCount(over[18]), 52: shownCount(over[52]) },
    newInYear: shownCount(figures.newInYear),
    seenInYear: shownCount(figures.seenInYear),
  }
}

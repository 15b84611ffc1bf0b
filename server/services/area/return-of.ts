import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { ruleSetIds, ruleSets, type RuleSetId } from '#server/waiting/protect/rule-set.ts'
import type { BookMonth } from './figure-book.ts'

// The bands of the Community Health Services SitRep.
const bands = ['0-1', '1-2', '2-4', '4-12', '12-18', '18-52', '52-104', '>104'] as const

/** The rule set a return is made under; the cube's own when none was asked. */
export function ruleSetAsked(asked: string | null): Outcome<RuleSetId, 'rule-set-unknown'> {
  if (asked === null || asked === '') return done('local-cube')
  const found = ruleSetIds.find((id) => id === asked)
  return found ? done(found) : refused('rule-set-unknown')
}

/**
 * The list by waiting band as a return asks for it. A return never shows more than the screen: it is made of published
 * figures, and the rule set that was chosen hides what it would hide besides, with its own mark. A measure set that does not count
 * bands has the list alone: a mark would say that they were hidden.
 */
export function returnOf(month: BookMonth, dims: Dims, ruleSet: RuleSetId) {
  const { mark, hiddenUpTo } = ruleSets[ruleSet]
  const counted = ['all', ...bands].filter((band) => month.isCounted(indicatorOf(band)))
  const rows = counted.map((band) => {
    const count = month.figure(indicatorOf(band), dims)
    return { band, count: count !== null && count > hiddenUpTo ? count : null }
  })
  return { ruleSet, mark, rows }
}

function indicatorOf(band: string): string {
  return band === 'all' ? 'W01' : `W10.${band}`
}

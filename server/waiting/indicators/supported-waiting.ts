import { addDays } from '#schemas/calendar.ts'
import { countFacts } from '#schemas/count-facts.ts'
import { factRules, type CountsAsked, type FactCount } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'

/**
 * Those waiting who are helped meanwhile (pathways.md S01): heard from within 12 weeks, as `counts` has them, or with an action
 * of their plan under way on the last day of the period. `helped` are the episodes of children with such an action.
 */
export function supportedWaiting(
  counts: readonly FactCount[],
  helped: readonly CountedEpisode[],
  asked: CountsAsked,
): readonly FactCount[] {
  const isInTouch = heardFrom(asked.period.to)
  const besides = countFacts(
    helped.filter((episode) => !isInTouch(episode)),
    asked,
  )
  return [
    ...counts.filter(({ fact }) => fact === 'in-touch'),
    ...besides.filter(({ fact }) => fact === 'waiting'),
  ].map((row) => ({ ...row, fact: 'supported-waiting' }))
}

const inTouchDays = factRules['in-touch'].touchedWithin ?? 0

function heardFrom(to: string) {
  const from = addDays(to, -inTouchDays)
  return ({ touched }: CountedEpisode) => touched.some((day) => day >= from && day <= to)
}

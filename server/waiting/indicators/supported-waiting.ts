import { dayNumber } from '#schemas/calendar.ts'
import type { CodedEpisode } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import { factRules, isCrossed, type CountsAsked, type FactCount } from '#schemas/episode-fact.ts'

/**
 * Those waiting who are helped meanwhile (indicator S01): heard from within 12 weeks, as the counts of all have them, or with an
 * action of their plan under way on the last day of the period. Only episodes of children with such an action are added, one after
 * another.
 */
export function createSupportCounter(asked: CountsAsked) {
  const cuts = asked.cuts.filter((cut) => !isCrossed(cut))
  const besides = createFactCounter({ ...asked, cuts }, ['waiting'])
  const to = dayNumber(asked.period.to)
  const isInTouch = ({ touched }: CodedEpisode) => touched.some((day) => day >= to - inTouchDays && day <= to)

  return {
    add(episode: CodedEpisode): void {
      if (!isInTouch(episode)) besides.add(episode)
    },
    counts(all: readonly FactCount[]): readonly FactCount[] {
      return [...all.filter(({ fact }) => fact === 'in-touch'), ...besides.counts()].map((row) => ({
        ...row,
        fact: 'supported-waiting',
      }))
    },
  }
}

const inTouchDays = factRules['in-touch'].touchedWithin ?? 0

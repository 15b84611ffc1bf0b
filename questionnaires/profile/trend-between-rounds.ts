import type { RespondentAnswers } from './build-profile.ts'
import { strandScore, type GivenAnswer } from './strand-score.ts'
import { trend, type Trend } from './trend.ts'

/** The same viewpoint's answers to one strand in two rounds, and whether the same person gave them. */
export type RoundPair = {
  readonly before: RespondentAnswers
  readonly now: RespondentAnswers
  readonly samePerson: boolean
}

/** The change in one strand for one viewpoint, over only the items answered both times. */
export function trendBetweenRounds({ before, now, samePerson }: RoundPair): Trend {
  const common = commonAnswers(before, now)
  return trend({
    before: scoreOver(
      before,
      common.map(([then]) => then),
    ),
    now: scoreOver(
      now,
      common.map(([, today]) => today),
    ),
    samePerson,
    commonItems: common.length,
  })
}

// A round that saw too little stays unseen, however well the rest would compare.
function scoreOver({ answers, form }: RespondentAnswers, common: readonly number[]): number | null {
  const { score } = strandScore(answers, form)
  return score === null ? null : (strandScore(common, form).score ?? score)
}

function commonAnswers(
  before: RespondentAnswers,
  now: RespondentAnswers,
): readonly (readonly [number, number])[] {
  const earlier = new Map<string, GivenAnswer>(
    before.items.map((item, at) => [item, before.answers[at] ?? null]),
  )
  return now.items.flatMap((item, at) => {
    const [then, today] = [earlier.get(item), now.answers[at]]
    return typeof then === 'number' && typeof today === 'number' ? [[then, today] as const] : []
  })
}

import { sum } from 'd3-array'
import chiSquareShare from '@stdlib/stats-base-dists-chisquare-cdf'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { numberAtRisk, riskSets } from './risk-sets.ts'
import { solveLinear } from './solve-linear.ts'
import { spellRefusal, type Spell, type SpellRefusal } from './spell.ts'

/** Whether groups wait alike: events seen and expected by group, χ² with its degrees of freedom, and p (0–1). */
export type LogRank = {
  readonly groups: readonly { readonly observed: number; readonly expected: number }[]
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly p: number
}

export type LogRankRefusal = SpellRefusal | 'fewer-than-two-groups' | 'groups-never-compared'

/**
 * The log-rank test of the time to one cause between two or more groups; other causes are censored.
 * Refuses groups that are never followed at the same time, which cannot be compared.
 */
export function logRank<Cause extends string>(
  groups: readonly (readonly Spell<Cause>[])[],
  event: NoInfer<Cause>,
): Outcome<LogRank, LogRankRefusal> {
  if (groups.length < 2) return refused('fewer-than-two-groups')
  for (const group of groups) {
    const refusal = spellRefusal(group)
    if (refusal) return refused(refusal)
  }
  const strata = groups.map((group) => stratumOf(group, event))
  const compared = comparison(
    strata,
    riskSets(groups.flat()).map(({ time }) => time),
  )
  const differences = compared.observed.map((observed, index) => observed - (compared.expected[index] ?? 0))
  const degreesOfFreedom = groups.length - 1
  // The differences add up to 0, so one group says nothing new.
  const free = differences.slice(0, degreesOfFreedom)
  const weights = solveLinear(compared.covariance, free)
  if (!weights) return refused('groups-never-compared')
  const chiSquare = sum(free, (difference, index) => difference * (weights[index] ?? 0))
  return done({
    groups: compared.observed.map((observed, index) => ({
      observed,
      expected: compared.expected[index] ?? 0,
    })),
    chiSquare,
    degreesOfFreedom,
    p: 1 - chiSquareShare(chiSquare, degreesOfFreedom),
  })
}

type Stratum = { readonly atRisk: (time: number) => number; readonly events: ReadonlyMap<number, number> }

function stratumOf<Cause extends string>(group: readonly Spell<Cause>[], event: Cause): Stratum {
  const events = new Map(riskSets(group).map(({ time, ended }) => [time, ended.get(event) ?? 0]))
  return { atRisk: numberAtRisk(group), events }
}

type Comparison = {
  readonly observed: readonly number[]
  readonly expected: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

function comparison(strata: readonly Stratum[], times: readonly number[]): Comparison {
  const moments = times.map((time) => momentOf(strata, time)).filter(({ events }) => events > 0)
  const groups = strata.map((_, index) => index)
  const share = (moment: Moment, group: number) => (moment.atRisk[group] ?? 0) / moment.total
  const free = groups.slice(0, -1)
  return {
    observed: strata.map(({ events }) => sum(events.values())),
    expected: groups.map((group) => sum(moments, (moment) => moment.events * share(moment, group))),
    covariance: free.map((row) =>
      free.map((column) =>
        sum(
          moments,
          (moment) =>
            spreadOf(moment) * share(moment, row) * ((row === column ? 1 : 0) - share(moment, column)),
        ),
      ),
    ),
  }
}

type Moment = { readonly atRisk: readonly number[]; readonly total: number; readonly events: number }

function momentOf(strata: readonly Stratum[], time: number): Moment {
  const atRisk = strata.map((stratum) => stratum.atRisk(time))
  return { atRisk, total: sum(atRisk), events: sum(strata, ({ events }) => events.get(time) ?? 0) }
}

// The hypergeometric variance of tied events; one child alone at risk leaves nothing to chance.
function spreadOf({ total, events }: Moment): number {
  return total > 1 ? (events * (total - events)) / (total - 1) : 0
}

import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { riskSets } from './risk-sets.ts'
import { spellRefusal, type Spell, type SpellRefusal } from './spell.ts'

/** At a time: the share (0–1) that has left by each cause, and the share still followed. All of them together are 1. */
export type IncidenceStep<Cause extends string = string> = {
  readonly time: number
  readonly atRisk: number
  readonly incidence: ReadonlyMap<Cause, number>
  readonly remaining: number
}

/** The Aalen–Johansen cumulative incidence of competing causes: removals compete with being seen, they are not censored. */
export function aalenJohansen<Cause extends string>(
  spells: readonly Spell<Cause>[],
): Outcome<readonly IncidenceStep<Cause>[], SpellRefusal> {
  const refusal = spellRefusal(spells)
  if (refusal) return refused(refusal)
  let remaining = 1
  const incidence = new Map<Cause, number>()
  const steps = riskSets(spells).map(({ time, atRisk, ended }) => {
    const before = remaining
    for (const [cause, count] of ended) {
      incidence.set(cause, (incidence.get(cause) ?? 0) + (before * count) / atRisk)
      remaining -= (before * count) / atRisk
    }
    return { time, atRisk, incidence: new Map(incidence), remaining }
  })
  return done(steps)
}

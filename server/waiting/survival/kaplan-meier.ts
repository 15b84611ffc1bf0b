import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { riskSets } from './risk-sets.ts'
import { spellRefusal, type Spell, type SpellRefusal } from './spell.ts'

/** The share (0–1) still without the event just after a time, and what that stands on. */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  /** Greenwood's standard error of log S; null once S is 0. The error of S itself is this times S. */
  readonly logError: number | null
}

export type SurvivalCurve = readonly SurvivalStep[]

/**
 * The Kaplan–Meier estimate of the time to one cause, a step for every time a spell ended; other causes are censored.
 * Events come before censorings of the same time, as in R's survival package. Spells may enter late.
 */
export function kaplanMeier<Cause extends string>(
  spells: readonly Spell<Cause>[],
  event: NoInfer<Cause>,
): Outcome<SurvivalCurve, SpellRefusal> {
  const refusal = spellRefusal(spells)
  if (refusal) return refused(refusal)
  let survival = 1
  let variance = 0
  const steps = riskSets(spells).map(({ time, atRisk, ended, censored }) => {
    const events = ended.get(event) ?? 0
    survival *= (atRisk - events) / atRisk
    variance += events / (atRisk * (atRisk - events))
    const others = [...ended.values()].reduce((sum, count) => sum + count, 0) - events
    const logError = survival > 0 ? Math.sqrt(variance) : null
    return { time, atRisk, events, censored: censored + others, survival, logError }
  })
  return done(steps)
}

/** The share (0–1) still without the event just after a time; 1 before the first step. */
export function survivalAt(curve: SurvivalCurve, time: number): number {
  return curve.findLast((step) => step.time <= time)?.survival ?? 1
}

/** Greenwood's standard error of S at a step; null once S is 0. */
export function greenwoodError({ survival, logError }: SurvivalStep): number | null {
  return logError === null ? null : survival * logError
}

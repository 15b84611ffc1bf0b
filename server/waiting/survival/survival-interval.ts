import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { SurvivalStep } from './kaplan-meier.ts'

/** How an interval round S is formed, as R's `conf.type`: on S itself, on its log, or on the log of its log. */
export type IntervalKind = 'plain' | 'log' | 'log-log'

/** A lower and an upper end, as shares from 0 to 1. */
export type ShareInterval = { readonly lower: number; readonly upper: number }

/** The 95 % interval round S at a step, kept within 0 and 1; null once S is 0, where Greenwood's error has no value. */
export function survivalInterval(step: SurvivalStep, kind: IntervalKind): ShareInterval | null {
  const { survival, logError } = step
  if (logError === null) return null
  if (survival === 1) return { lower: 1, upper: 1 }
  const { lower, upper } = forms[kind](survival, z95 * logError)
  return { lower: Math.max(lower, 0), upper: Math.min(upper, 1) }
}

const z95 = normalQuantile(0.975, 0, 1)

const forms: Readonly<Record<IntervalKind, (survival: number, reach: number) => ShareInterval>> = {
  plain: (survival, reach) => ({ lower: survival * (1 - reach), upper: survival * (1 + reach) }),
  log: (survival, reach) => ({ lower: survival * Math.exp(-reach), upper: survival * Math.exp(reach) }),
  'log-log': (survival, reach) => {
    const stretch = Math.exp(reach / Math.abs(Math.log(survival)))
    return { lower: survival ** stretch, upper: survival ** (1 / stretch) }
  },
}

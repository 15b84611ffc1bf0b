import { assessmentRules } from './assessment-rules.ts'
import { checkFirstRules } from './check-first-rules.ts'
import type { ReferralRule } from './rule.ts'
import { serviceRules } from './service-rules.ts'

/** The version of the rules; kept with every published profile. */
export const rulesVersion = '1.0.0'

/** Every prompt a profile can bring up, in the order they are shown (docs/decisions). */
export const referralRules: readonly ReferralRule[] = [
  ...checkFirstRules,
  ...assessmentRules,
  ...serviceRules,
]

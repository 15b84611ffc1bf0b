import type { Asked } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'

type AskedFields = Pick<
  Contribution,
  | 'viewpoint'
  | 'form'
  | 'mode'
  | 'ageBand'
  | 'ageMonths'
  | 'correctedAgeMonths'
  | 'isBackgroundAsked'
  | 'isHealthTrained'
>

/** Who was asked in which form, as the engine reads it; only somebody marked as trained is asked what needs training. */
export function askedOf(contribution: AskedFields): Asked {
  const { viewpoint, form, mode, ageBand, ageMonths, correctedAgeMonths, isBackgroundAsked } = contribution
  const isTrained = viewpoint === 'health' && contribution.isHealthTrained === true
  return {
    viewpoint,
    form,
    mode,
    ageBand,
    ageMonths,
    isBackgroundAsked,
    ...(correctedAgeMonths !== null && { correctedAgeMonths }),
    ...(isTrained && { roles: ['health-trained'] as const }),
  }
}

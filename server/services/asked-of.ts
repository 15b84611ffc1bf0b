import type { Asked } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'

type AskedFields = Pick<
  Contribution,
  'viewpoint' | 'form' | 'mode' | 'ageBand' | 'ageMonths' | 'correctedAgeMonths' | 'isBackgroundAsked'
>

/** Who was asked in which form, as the engine reads it. Whoever answers for health is trained for the questions that need it. */
export function askedOf(contribution: AskedFields): Asked {
  const { viewpoint, form, mode, ageBand, ageMonths, correctedAgeMonths, isBackgroundAsked } = contribution
  return {
    viewpoint,
    form,
    mode,
    ageBand,
    ageMonths,
    isBackgroundAsked,
    ...(correctedAgeMonths !== null && { correctedAgeMonths }),
    ...(viewpoint === 'health' && { roles: ['health-trained'] as const }),
  }
}

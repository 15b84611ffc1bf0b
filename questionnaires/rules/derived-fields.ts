import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { parseDay } from '#questionnaires/engine/calendar.ts'
import type { Background } from './facts.ts'

/** Whether hearing and sight were checked lately enough; unknown where nobody can say. */
export type DerivedFields = {
  readonly hv_hearing_recent: 'yes' | 'no' | 'unknown'
  readonly hv_vision_recent: 'yes' | 'no' | 'unknown'
}

const underFive = 60
const hearingMonths = { underFive: 12, older: 24 } as const
const visionMonths = 24

/** The day the rules are read for (ISO), and the child's age in whole months. */
export type ReadingDay = { readonly today: string; readonly ageMonths: number }

/** The background with the fields that rules read but nobody answers; computed before any rule runs. */
export function withDerivedFields(
  background: Background,
  { today, ageMonths }: ReadingDay,
): Background & DerivedFields {
  const hearingWithin = ageMonths < underFive ? hearingMonths.underFive : hearingMonths.older
  const hearing = isWithin(background['hv_hearing_last'], hearingWithin, today)
  const isResultUnknown = background['hv_hearing_result'] === 'unknown'
  return {
    ...background,
    hv_hearing_recent: hearing === 'yes' && isResultUnknown ? 'unknown' : hearing,
    hv_vision_recent: isWithin(background['hv_vision_last'], visionMonths, today),
  }
}

function isWithin(
  checkedOn: Background[string] | undefined,
  months: number,
  today: string,
): 'yes' | 'no' | 'unknown' {
  const day = typeof checkedOn === 'string' ? dayOf(checkedOn) : undefined
  if (day === undefined || day > today) return 'unknown'
  const since = ageInMonths(day, today)
  return since < months || isAnniversary(day, today, months) ? 'yes' : 'no'
}

// A check known only by its month counts from the first of that month.
function dayOf(checkedOn: string): string | undefined {
  const day = /^\d{4}-\d{2}$/.test(checkedOn) ? `${checkedOn}-01` : checkedOn
  return parseDay(day) ? day : undefined
}

// On the very day the months are up, the check still counts.
function isAnniversary(day: string, today: string, months: number): boolean {
  return ageInMonths(day, today) === months && day.slice(8) === today.slice(8)
}

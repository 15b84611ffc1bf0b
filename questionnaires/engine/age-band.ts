import { addDays, requireDay } from './calendar.ts'
import { ageBandIds, type AgeBand } from './questionnaire.ts'

/** First and last whole month of age of each band; P16 ends the day before the 26th birthday. */
export const ageBands = {
  EY: { fromMonths: 0, toMonths: 59 },
  PRI: { fromMonths: 60, toMonths: 131 },
  SEC: { fromMonths: 132, toMonths: 191 },
  P16: { fromMonths: 192, toMonths: 311 },
} as const satisfies Record<AgeBand, { fromMonths: number; toMonths: number }>

/** A band the lead professional chose; the reason prints on the profile. */
export type AgeBandOverride = { readonly band: AgeBand; readonly reason: string }

export type AgeNote = 'conversation-only' | 'development-varies' | 'show-both-ages'

/** Whole months from birth to a day (ISO days); below zero before birth. A birthday on the 29th to 31st falls on the 1st where a month is shorter. Throws for what is no day. */
export function ageInMonths(birthDate: string, day: string): number {
  const born = requireDay(birthDate)
  const now = requireDay(day)
  const months = (now.year - born.year) * 12 + now.month - born.month
  return now.day < born.day ? months - 1 : months
}

/** The band of an age in months; undefined before birth and from the 26th birthday. */
export function ageBandOf(ageMonths: number): AgeBand | undefined {
  return ageBandIds.find((band) => {
    const { fromMonths, toMonths } = ageBands[band]
    return ageMonths >= fromMonths && ageMonths <= toMonths
  })
}

/** The band on a day: the chosen one if the lead professional gave one with a reason, else by age. */
export function ageBandOn(birthDate: string, day: string, override?: AgeBandOverride): AgeBand | undefined {
  if (override && override.reason.trim() !== '') return override.band
  return ageBandOf(ageInMonths(birthDate, day))
}

/** Whole months counted from the due date (40 weeks) for a child born before 37 weeks; undefined otherwise. */
export function monthsFromDueDate(
  birthDate: string,
  gestationWeeks: number,
  day: string,
): number | undefined {
  if (gestationWeeks >= 37) return undefined
  return Math.max(0, ageInMonths(addDays(birthDate, (40 - gestationWeeks) * 7), day))
}

/** The age used to choose items for a child born early, in months; undefined from 24 months, when it no longer applies. */
export function correctedAgeMonths(
  birthDate: string,
  gestationWeeks: number,
  day: string,
): number | undefined {
  if (ageInMonths(birthDate, day) >= 24) return undefined
  return monthsFromDueDate(birthDate, gestationWeeks, day)
}

/** Whether the questions are only a guide to a conversation: no answers on a scale, no score, no comparison (profiling rule for under 24 months). */
export function isConversationOnly(ageMonths: number): boolean {
  return ageMonths < 24
}

/** What must be said beside anything shown for this age; weeks of pregnancy at birth if known. */
export function ageNotes(ageMonths: number, gestationWeeks?: number): readonly AgeNote[] {
  if (isConversationOnly(ageMonths)) return ['conversation-only']
  if (ageMonths >= 36) return []
  const wasEarly = gestationWeeks !== undefined && gestationWeeks < 37
  return wasEarly ? ['development-varies', 'show-both-ages'] : ['development-varies']
}

import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { addDays, daysBetween } from '#schemas/calendar.ts'
import type { Child } from '#schemas/child.ts'
import { adjustmentKinds, type AdjustmentKind, type SlotEnding } from '#schemas/slot.ts'
import type { StrandId } from '#questionnaires/engine/questionnaire.ts'
import { pictureOf } from './pack-picture.ts'
import type { Referral } from '#schemas/referral.ts'

/** Days of notice families are given, unless they say a sooner day is fine (local promise). */
export const usualNoticeDays = 14

/** Whether an appointment on an ISO day leaves a family less than the usual notice. */
export function isShortNotice(on: string, today: string): boolean {
  return daysBetween(today, on) < usualNoticeDays
}

/** The first ISO day that leaves the usual notice. */
export function firstDayWithNotice(today: string): string {
  return addDays(today, usualNoticeDays)
}

// Where a picture shows much need, what usually helps a child to be at ease in a strange place.
const helpsWith: Readonly<Partial<Record<StrandId, readonly AdjustmentKind[]>>> = {
  SNS: ['quiet-room', 'first-of-the-day'],
  FLX: ['pictures-beforehand', 'first-of-the-day'],
  EMO: ['somebody-they-trust'],
  ATT: ['breaks'],
  ENE: ['breaks'],
  SLC: ['longer-time', 'pictures-beforehand'],
}
const muchNeed: readonly (string | null)[] = ['significant', 'high']

/** What an appointment might need, read from the picture the request came with; a person chooses. */
export function suggestedAdjustments(
  pack: Referral['pack'],
  needsInterpreter: boolean,
): readonly AdjustmentKind[] {
  const strands = pictureOf(pack).strands.filter(({ highest }) => muchNeed.includes(highest))
  const fromPicture = strands.flatMap(({ strand }) => helpsWith[strand] ?? [])
  const suggested = needsInterpreter ? [...fromPicture, 'interpreter' as const] : fromPicture
  return adjustmentKinds.filter((kind) => suggested.includes(kind))
}

type OfAppointment = {
  readonly on: string
  readonly today: string
  readonly isClinician: boolean
  readonly child: Pick<Child, 'birthDate'>
}

// Whoever depends on an adult is brought, or not; from 16 a young person answers for themselves.
const monthsToComeAlone = 16 * 12

/**
 * What may be recorded of an appointment: who was seen is for clinicians, nothing is missed before its day, and only a young person
 * may be said not to have come.
 */
export function endingsFor({ on, today, isClinician, child }: OfAppointment): readonly SlotEnding[] {
  const cancelled = ['cancelled-by-family', 'cancelled-by-service'] as const
  if (on > today) return cancelled
  const comesAlone = ageInMonths(child.birthDate, on) >= monthsToComeAlone
  const missed = comesAlone
    ? (['was-not-brought', 'did-not-attend'] as const)
    : (['was-not-brought'] as const)
  return isClinician ? ['attended', ...missed, ...cancelled] : [...missed, ...cancelled]
}

import { daysBetween } from '#schemas/calendar.ts'
import type { Period } from '#schemas/episode-fact.ts'

/** The weeks of a period, both its days included: three months of 90 days are 12.857 weeks. */
export function weeksIn({ from, to }: Period): number {
  return (daysBetween(from, to) + 1) / 7
}

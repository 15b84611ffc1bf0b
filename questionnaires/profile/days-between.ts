import { requireDay } from '#questionnaires/engine/calendar.ts'

const dayLength = 86_400_000

/** Whole days from one ISO day to another; throws for what is no day. */
export function daysBetween(from: string, to: string): number {
  return (instantOf(to) - instantOf(from)) / dayLength
}

function instantOf(iso: string): number {
  const { year, month, day } = requireDay(iso)
  return Date.UTC(year, month - 1, day)
}

import { byarInterval } from '#server/waiting/spread/byar-interval.ts'
import type { GroupShare } from './groups-compared.ts'

/** Requests of a group in a year for each 1,000 who live in the area, with Byar's 95 % range; nothing where either is unknown. */
export function rateOf(group: string, count: number | null, residents: number | null): GroupShare {
  const range = count === null ? null : byarInterval(count)
  if (count === null || !range?.ok || residents === null || residents <= 0) {
    return { group, value: null, low: null, high: null }
  }
  const perThousand = (value: number) => Math.round((10_000 * value) / residents) / 10
  return {
    group,
    value: perThousand(count),
    low: perThousand(range.value.lower),
    high: perThousand(range.value.upper),
  }
}

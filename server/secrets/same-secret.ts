import { timingSafeEqual } from 'node:crypto'

/** Whether two secrets are the same, in a time that does not tell how much of them is. */
export function isSameSecret(given: string | null, expected: string | null): boolean {
  if (given === null || expected === null) return false
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

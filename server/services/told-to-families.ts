import type { EvidenceItem } from '#schemas/evidence-item.ts'

// Whether people were asked about safety is not told to a family: it may be about somebody of it.
const staffOnly: readonly string[] = ['safeguarding-question']

/**
 * Whether a line of the evidence list is kept off the pages of families, which several people of one family may read: what is
 * restricted, and what may be about one of them. A clinic talks about it with the person it asks.
 */
export function isPrivateToFamilies(
  id: string,
  items: readonly Pick<EvidenceItem, 'id' | 'restricted'>[],
): boolean {
  return staffOnly.includes(id) || items.some((item) => item.id === id && item.restricted)
}

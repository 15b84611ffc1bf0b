import { accessTable } from './access-table.ts'
import type { Action, Section } from './facts.ts'
import type { Relationship } from './relationships.ts'

/**
 * Whether a relationship that opened one section of a child opens this one too, for some record: enough to show a link, never
 * enough to open anything. Takes the relationship of a grant.
 */
export function mayAlso(by: Relationship, action: Action, section: Section): boolean {
  return accessTable.some((row) => row.who === by && row.section === section && row.may.includes(action))
}

import type { Pathway } from '#schemas/referral-choices.ts'
import type { EvidenceItem, EvidenceOwner, KnownFact, Setting } from '#schemas/evidence-item.ts'

/** What is known of one child, as plain facts; the age is in whole months. */
export type EvidenceFacts = {
  readonly pathways: readonly Pathway[]
  readonly ageMonths: number
  readonly setting: Setting
  readonly known: readonly KnownFact[]
}

/** One line of the checklist: what is wanted, whether it is there, who can give it and what would do instead. */
export type EvidenceLine = {
  readonly id: string
  readonly pathways: readonly Pathway[]
  readonly neededTo: 'triage' | 'assess'
  readonly status: 'have' | 'missing' | 'not-needed'
  readonly owner: EvidenceOwner
  readonly because: 'age' | 'no-setting' | null
  readonly alternatives: readonly string[]
  readonly restricted: boolean
}

/**
 * An area's evidence list for the chosen pathways, filled from what is known. It never holds back a referral:
 * receiving one depends on none of it. Restricted lines are for people with access to that block.
 */
export function evidenceList(facts: EvidenceFacts, items: readonly EvidenceItem[]): readonly EvidenceLine[] {
  const wanted = items.filter(({ pathways }) => pathways.some((pathway) => facts.pathways.includes(pathway)))
  return wanted.map((item) => evidenceLine(item, facts))
}

/** How many lines of those that apply are there, for a list to show; it orders and decides nothing. */
export function evidenceCount(lines: readonly EvidenceLine[]): {
  readonly have: number
  readonly of: number
} {
  const applying = lines.filter(({ status }) => status !== 'not-needed')
  return { have: applying.filter(({ status }) => status === 'have').length, of: applying.length }
}

/** Whether an id is on an area's evidence list of a pathway. */
export function isOnEvidenceList(id: string, pathway: Pathway, items: readonly EvidenceItem[]): boolean {
  return items.some((item) => item.id === id && item.pathways.includes(pathway))
}

function evidenceLine(item: EvidenceItem, facts: EvidenceFacts): EvidenceLine {
  const because = whyNotNeeded(item, facts)
  const isKnown = item.knownBy.some((fact) => facts.known.includes(fact))
  return {
    id: item.id,
    pathways: item.pathways.filter((pathway) => facts.pathways.includes(pathway)),
    neededTo: item.neededTo,
    status: statusOf(isKnown, because),
    owner: ownerOf(item, facts.setting),
    because: isKnown ? null : because,
    alternatives: item.alternatives,
    restricted: item.restricted,
  }
}

function statusOf(isKnown: boolean, because: EvidenceLine['because']): EvidenceLine['status'] {
  if (isKnown) return 'have'
  return because === null ? 'missing' : 'not-needed'
}

function whyNotNeeded(
  { ownerIn, months }: EvidenceItem,
  { ageMonths, setting }: EvidenceFacts,
): EvidenceLine['because'] {
  if (ageMonths < months.from || ageMonths > months.to) return 'age'
  return ownerIn[setting] === null ? 'no-setting' : null
}

function ownerOf({ owner, ownerIn }: EvidenceItem, setting: Setting): EvidenceOwner {
  return ownerIn[setting] ?? owner
}

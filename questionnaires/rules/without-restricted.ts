import type { BlockId } from '#questionnaires/engine/questionnaire.ts'
import type { Background, Facts } from './facts.ts'

/** What one viewer may know: the restricted background blocks, whether the child is or was in care, and safeguarding answers. */
export type KnowledgeAccess = {
  readonly blocks: readonly BlockId[]
  readonly careHistory: boolean
  readonly safeguarding: boolean
}

const restrictedPrefixes = { pae_: 'B3', fh_: 'B7', le_: 'B8', b2_: 'B2' } as const satisfies Record<
  string,
  BlockId
>

// Health and education flags whose prompt is an instruction to the people around the child; every other flag stays with safeguarding.
const sharedFlags = ['RF04', 'RF05', 'RF06', 'RF07', 'RF08', 'RF14', 'RF15', 'RF16'] as const

/** The facts as one viewer may know them; what they may not know is null, so rules that rest on it stay silent. */
export function withoutRestricted(facts: Facts, access: KnowledgeAccess): Facts {
  const background: Background = Object.fromEntries(
    Object.entries(facts.background).map(([field, value]) => [field, mayKnow(field, access) ? value : null]),
  )
  if (access.safeguarding) return { ...facts, background }
  return {
    ...facts,
    background,
    flags: Object.fromEntries(Object.entries(facts.flags).filter(([flag]) => isShared(flag))),
    openFlags: facts.openFlags.filter(isShared),
  }
}

function mayKnow(field: string, { blocks, careHistory }: KnowledgeAccess): boolean {
  if (field === 'b1_adoption_care') return careHistory
  const restricted = Object.entries(restrictedPrefixes).find(([prefix]) => field.startsWith(prefix))
  return restricted === undefined || blocks.includes(restricted[1])
}

function isShared(flag: string): boolean {
  return sharedFlags.some((shared) => shared === flag)
}

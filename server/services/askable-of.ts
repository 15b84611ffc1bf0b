import type { Child } from '#schemas/child.ts'
import { evidenceOwners, type EvidenceOwner } from '#schemas/evidence-item.ts'
import type { TypedDecision } from './typed-decision.ts'

type Learner = Pick<Child, 'learnsElsewhere'>

/** Whether a child is said to learn at home or nowhere just now, so that no school knows them any more. */
export function hasLeftSchool({ learnsElsewhere = null }: Learner): boolean {
  return learnsElsewhere !== null
}

/** Whom a clinic may ask for something about a child: not a school, where the child learns at home or nowhere just now. */
export function askableOf(child: Learner): readonly EvidenceOwner[] {
  return hasLeftSchool(child) ? evidenceOwners.filter((owner) => owner !== 'school') : evidenceOwners
}

/** Whether a decision asks somebody who cannot be asked about this child. */
export function asksInVain(decision: TypedDecision, child: Learner): boolean {
  return decision.kind === 'ask' && !askableOf(child).some((owner) => owner === decision.of)
}

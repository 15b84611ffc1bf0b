import type { Child } from '#schemas/child.ts'
import type { Match, Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { possibleMatch } from '#server/referrals/possible-match.ts'
import type { Documents } from './make-documents.ts'

/** The documents with every request told which others may be for the same child, as the service keeps it when the later one comes. */
export function withMatches(documents: Documents): Documents {
  const childOf = new Map(documents.children.map((child) => [child.id, child]))
  const alike = new Map<string, Referral[]>()
  for (const referral of documents.referrals) {
    const { birthDate = '' } = childOf.get(referral.childId) ?? {}
    alike.set(birthDate, [...(alike.get(birthDate) ?? []), referral])
  }
  const referrals = documents.referrals.map((referral) => {
    const child = childOf.get(referral.childId)
    const others = child ? (alike.get(child.birthDate) ?? []) : []
    const matches = others.flatMap((other) => matchOf(childOf, referral, other))
    return matches.length > 0 ? refreshReferral({ ...referral, matches }, referral.updatedAt) : referral
  })
  return { ...documents, referrals }
}

function matchOf(childOf: ReadonlyMap<string, Child>, referral: Referral, other: Referral): readonly Match[] {
  const [one, two] = [childOf.get(referral.childId), childOf.get(other.childId)]
  const came = referral.receivedOn
  if (!one || !two || one.id === two.id || came === null || (other.receivedOn ?? '') >= came) return []
  const isBeside =
    other.clinicOpen === referral.clinicOpen &&
    other.openPathways.some((pathway) => referral.openPathways.includes(pathway))
  const because = isBeside ? possibleMatch(one, two) : null
  return because === null ? [] : [{ referralId: other.id, because, foundOn: came, answer: null }]
}

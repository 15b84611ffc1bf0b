import { pathways, type Pathway, type ReferralSource } from '#schemas/referral-choices.ts'
import type { Grant } from '#server/access/decide.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'

/** As what somebody sends a request, by the grant that lets them. */
export function sourceOf({ by }: Pick<Grant, 'by'>): Extract<ReferralSource, 'school' | 'health_visitor'> {
  return by === 'health-lead' ? 'health_visitor' : 'school'
}

/** The pathways an area takes requests for from such a sender (pathways 1.1); one on paper is received whoever sent it. */
export function permittedPathways({ promises }: AreaRules, source: ReferralSource): readonly Pathway[] {
  return pathways.filter((pathway) => promises[pathway].permittedReferrers.includes(source))
}

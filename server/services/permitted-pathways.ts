import { pathways, type Pathway, type ReferralSource } from '#schemas/referral-choices.ts'
import type { Grant } from '#server/access/decide.ts'
import type { Relationship } from '#server/access/relationships.ts'
import type { AreaRules } from '#server/referrals/move-facts.ts'

type OnlineSource = Extract<ReferralSource, 'school' | 'health_visitor' | 'self'>

const sources: Readonly<Partial<Record<Relationship, OnlineSource>>> = {
  'school-lead': 'school',
  'health-lead': 'health_visitor',
  parent: 'self',
  'young-person': 'self',
}

/** As what somebody sends a request, by the grant that lets them. */
export function sourceOf({ by }: Pick<Grant, 'by'>): OnlineSource {
  const source = sources[by]
  if (!source) throw new Error(`a ${by} sends no request`)
  return source
}

/** The pathways an area takes requests for from such a sender; one on paper is received whoever sent it. */
export function permittedPathways({ promises }: AreaRules, source: ReferralSource): readonly Pathway[] {
  return pathways.filter((pathway) => promises[pathway].permittedReferrers.includes(source))
}

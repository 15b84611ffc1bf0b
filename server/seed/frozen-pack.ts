import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { Child } from '#schemas/child.ts'
import type { Plan } from '#schemas/plan.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { buildPack } from '#server/services/build-pack.ts'
import type { RoundProfile } from '#server/services/round-profile.ts'
import type { MadeRound } from './make-round.ts'
import { withReference, withoutReference } from './markers.ts'
import type { Workshop } from './workshop.ts'

export type PackMaking = {
  readonly child: Child
  readonly school: string | null
  readonly made: MadeRound
  readonly read: RoundProfile
  readonly plan: Plan | null
  readonly sentOn: string
  readonly hasRestricted: boolean
}

/** What the clinic reads, frozen on the day of sending; every section ends its words with a marker of its own. */
export function frozenPack(workshop: Workshop, making: PackMaking): ReferralPack {
  const { child, school, made, read, sentOn } = making
  const by = child.ties.find(({ bar }) => bar === null)?.personId ?? ''
  const known = { round: made.round, parts: made.parts, read, plan: planOn(making) }
  const agreed = making.hasRestricted ? { by, on: sentOn } : null
  const parts = { questionnaire: childNeedsV1, now: () => `${sentOn}T09:00:00.000Z` }
  return withMarkers(workshop, buildPack(parts, { child, school, known, privateParts: known.parts, agreed }))
}

// The plan as it stood when the referral was sent.
function planOn({ plan, sentOn }: PackMaking): Plan | null {
  const cycles = plan?.cycles.filter(({ plannedOn }) => plannedOn <= sentOn) ?? []
  return plan && cycles.length > 0 ? { ...plan, cycles } : null
}

function withMarkers({ newMarker }: Workshop, pack: ReferralPack): ReferralPack {
  const [impactMarker, familyMarker, childMarker] = [newMarker(), newMarker(), newMarker()]
  const renamed = (text: string, marker: string) => withReference(withoutReference(text), marker)
  return {
    ...pack,
    impact: pack.impact.map((one) => ({
      ...one,
      examples: one.examples === '' ? '' : renamed(one.examples, impactMarker),
    })),
    child: { ...pack.child, languages: pack.child.languages.map(withoutReference) },
    tried: pack.tried.map((one) => ({
      ...one,
      what: withoutReference(one.what),
      whatHappened: one.whatHappened === null ? null : withoutReference(one.whatHappened),
    })),
    continuing: pack.continuing.map((one) => ({
      ...one,
      what: withoutReference(one.what),
      owner: withoutReference(one.owner),
    })),
    familyWords: pack.familyWords === null ? null : renamed(pack.familyWords, familyMarker),
    childWords: pack.childWords === null ? null : renamed(pack.childWords, childMarker),
    restricted: pack.restricted.map((part) => ({
      ...part,
      answers: { ...part.answers, marker: newMarker() },
    })),
  }
}

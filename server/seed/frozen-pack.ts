import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { valuesOf } from '#questionnaires/engine/answers.ts'
import { strandIds } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Child } from '#schemas/child.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { answerInWords } from '#server/services/answer-in-words.ts'
import { packPicture } from '#server/services/pack-picture.ts'
import { restrictedParts } from '#server/services/restricted-parts.ts'
import type { RoundProfile } from '#server/services/round-profile.ts'
import { withReference, withoutReference } from './markers.ts'
import type { MadeRound } from './make-round.ts'
import type { Workshop } from './workshop.ts'

export type PackMaking = {
  readonly child: Child
  readonly school: string | null
  readonly made: MadeRound
  readonly read: RoundProfile
  readonly sentOn: string
  readonly hasRestricted: boolean
}

/** What the clinic reads, frozen on the day of sending; every section ends its words with a marker of its own. */
export function frozenPack(workshop: Workshop, making: PackMaking): ReferralPack {
  const { child, school, made, read, sentOn } = making
  const { counted } = read
  const [impactMarker, familyMarker, childMarker] = [
    workshop.newMarker(),
    workshop.newMarker(),
    workshop.newMarker(),
  ]
  const said = (id: string) =>
    counted.flatMap(
      (form) => answerInWords(childNeedsV1, form, { id, name: child.likesToBeCalled }) ?? [],
    )[0] ?? null
  return {
    frozenAt: `${sentOn}T09:00:00.000Z`,
    roundId: made.round.id,
    questionnaire: { id: 'child-needs', version: 1 },
    child: {
      givenName: child.givenName,
      familyName: child.familyName,
      knownAs: child.likesToBeCalled,
      dateOfBirth: child.birthDate,
      nhsNumber: null,
      postcode: null,
      languages: [],
      interpreter: child.interpreter !== null,
      school,
      gp: null,
    },
    profile: packPicture(read),
    impact: counted.flatMap((form) => impactOf(form, impactMarker)),
    onset: { noticedAt: said('m_onset_age'), lasting: said('m_duration'), words: null },
    tried: [],
    continuing: [],
    hearing: said('hv_hearing_result'),
    vision: said('hv_vision_result'),
    sleep: said('h_sleep_snore'),
    attendance: { percent: null, daysSuspended: null, partTime: null, words: null },
    familyWords: wordsOf(counted, ['home', ['STR1', 'STR4', 'FT1']], familyMarker),
    childWords: wordsOf(counted, ['self', ['CV1', 'CV4', 'CV5']], childMarker),
    restricted: making.hasRestricted ? restrictedOf(workshop, making) : [],
  }
}

function impactOf(form: Contribution, marker: string): ReferralPack['impact'] {
  const values = valuesOf(form.answers)
  return strandIds.flatMap((strand) => {
    const [impact, comment] = [values[`${strand}.impact`], values[`${strand}.comment`]]
    if (typeof impact !== 'number') return []
    const examples = typeof comment === 'string' ? withReference(withoutReference(comment), marker) : ''
    return [{ strand, viewpoint: form.viewpoint, impact, effort: null, examples }]
  })
}

function wordsOf(
  counted: readonly Contribution[],
  [viewpoint, ids]: readonly [Contribution['viewpoint'], readonly string[]],
  marker: string,
): string | null {
  const said = counted
    .filter((form) => form.viewpoint === viewpoint)
    .flatMap(({ answers, voice }) => ids.map((id) => valuesOf({ ...answers, ...voice })[id]))
    .filter((words) => typeof words === 'string')
  return said.length > 0 ? withReference(withoutReference(said.join('\n')), marker) : null
}

function restrictedOf(
  { newMarker }: Workshop,
  { child, sentOn, made }: PackMaking,
): ReferralPack['restricted'] {
  const by = child.ties.find(({ bar }) => bar === null)?.personId ?? ''
  return restrictedParts(childNeedsV1, made.parts, { by, on: sentOn }).map((part) => ({
    ...part,
    answers: { ...part.answers, marker: newMarker() },
  }))
}

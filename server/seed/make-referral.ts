import type { KnownFact } from '#schemas/evidence-item.ts'
import { localityAt } from './make-localities.ts'
import { episodeGroups } from '#server/referrals/episode-groups.ts'
import { evidenceList } from '#server/referrals/evidence.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'
import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Pathway, ReferralRole } from '#schemas/referral-choices.ts'
import type { Letter, Referral } from '#schemas/referral.ts'
import type { ReferralPack } from '#schemas/referral-pack.ts'
import { withReference } from './markers.ts'
import type { MadeChild } from './make-child.ts'
import { placeOf, workerAt, type Area } from './people.ts'
import { eventOf } from './referral-commands.ts'
import { demonstrationPathways, demonstrationRules } from './demonstration-pathways.ts'
import { withKeptPromises } from './kept-promises.ts'
import { daysOfEvents } from './referral-days.ts'
import { endings } from './referral-endings.ts'
import type { ReferralStory } from './stories.ts'
import type { Workshop } from './workshop.ts'

/** What a request is made from; the pack is null when it came on paper. */
export type ReferralMaking = {
  readonly area: Area
  readonly made: MadeChild
  readonly story: ReferralStory
  /** ISO days of the events of each pathway. */
  readonly days: readonly (readonly string[])[]
  readonly packFor: (sentOn: string) => ReferralPack | null
}

/** The days of a request's events, one list for each pathway; both pathways arrive together. */
export function referralDays(
  workshop: Workshop,
  { child }: MadeChild,
  story: ReferralStory,
): readonly (readonly string[])[] {
  const { today, random } = workshop
  const mostDays = Math.max(20, Math.min(oldestDays, ageInMonths(child.birthDate, today) * 30 - youngestDays))
  const { ending, sinceDays, receivedDaysAgo } = story
  const [first = 'unsure'] = story.pathways
  const days = daysOfEvents(random, { ending, pathway: first, today, sinceDays, receivedDaysAgo, mostDays })
  return story.pathways.map(() => days)
}

const oldestDays = 1040
const youngestDays = 960

/** A referral with all its events, recorded one by one as the service records them. */
export function makeReferral(workshop: Workshop, making: ReferralMaking): Referral {
  const { story, days } = making
  const start = blankReferral(workshop, making)
  return story.pathways.reduce(
    (referral, pathway, index) =>
      withEpisode(workshop, making, {
        referral,
        pathway,
        days: days[index] ?? [],
        endings: endings[story.ending],
      }),
    refreshReferral(start, start.createdAt),
  )
}

type EpisodeMaking = {
  readonly referral: Referral
  readonly pathway: Pathway
  readonly days: readonly string[]
  readonly endings: (typeof endings)[keyof typeof endings]
}

function withEpisode(workshop: Workshop, making: ReferralMaking, told: EpisodeMaking): Referral {
  const { newId, newMarker } = workshop
  const episodeId = `${told.referral.id}:${told.pathway}`
  const { days, pathway } = told
  const actorOf = actors(making)
  const area = demonstrationRules
  const story = told.endings.map((type, index) => {
    const on = days[index] ?? workshop.today
    return { type, on, next: days[index + 1] ?? on }
  })
  // The same chance for each pathway, as a family is asked about all of them at once.
  const random = workshop.random.fork('kept promises')
  const keeping = { random, promises: area.promises[pathway], today: workshop.today }
  let referral = told.referral
  for (const [index, happening] of withKeptPromises(story, keeping).entries()) {
    const { type, on } = happening
    const marker = newMarker()
    const say = (text: string) => withReference(text, marker)
    const [id, recordedAt] = [newId('e'), `${on}T10:${String(10 + index)}:00.000Z`]
    const event = eventOf(referral, type, { ...happening, id, recordedAt, episodeId, pathway, say, actorOf })
    const recorded = recordEvent(referral, event, { today: on, now: recordedAt, id, area })
    if (!recorded.ok)
      throw new Error(`${type} on ${on}: ${recorded.refusal} ${JSON.stringify(recorded.details ?? {})}`)
    referral = recorded.value
  }
  return referral
}

function actors({ area, made, story }: ReferralMaking): (role: ReferralRole) => string {
  const clinician = workerAt(area, story.clinic, 'clinician').id
  const administrator = workerAt(area, story.clinic, 'clinic-administrator').id
  const [family = made.lead.id] = made.accountIds
  return (role) => {
    if (role === 'referrer') return made.lead.id
    if (role === 'family') return family
    if (role === 'system') return 'timer'
    return role === 'administrator' ? administrator : clinician
  }
}

function blankReferral(workshop: Workshop, making: ReferralMaking): Referral {
  const { newId, areaId } = workshop
  const id = newId('f')
  const { area, made, story, days } = making
  const [sentOn = workshop.today] = days[0] ?? []
  const pack = story.ending === 'draft' ? null : making.packFor(sentOn)
  const createdAt = `${sentOn}T09:00:00.000Z`
  const clinic = placeOf(area, story.clinic)
  const school = made.child.schoolId ?? made.child.healthOrganisationId ?? clinic.id
  return {
    id,
    birthDate: made.child.birthDate,
    groups: episodeGroups(made.child, {
      on: sentOn,
      school,
      locality: localityAt(area.places.values(), school),
    }),
    areaId,
    childId: made.child.id,
    clinicId: clinic.id,
    fromOrganisationId: school,
    referrerId: made.lead.id,
    reference: id.slice(-8).toUpperCase(),
    ...(story.ending !== 'draft' && {
      areaPathwaysId: demonstrationPathways.id,
      promises: demonstrationPathways.promises,
    }),
    pack,
    evidence: evidenceOf(workshop, making, { sentOn, hasPack: pack !== null }),
    agreement: agreementOf(workshop, making, sentOn),
    events: [],
    letters: lettersOf(workshop, story, days[0]?.[2] ?? sentOn),
    outbox: [],
    outboxDue: null,
    claim: null,
    ...nowhereOnAList,
    createdAt,
    updatedAt: createdAt,
  }
}

function agreementOf(
  { hashOfSecret }: Workshop,
  { made }: ReferralMaking,
  on: string,
): Referral['agreement'] {
  const tie = made.child.ties.find(({ kind, bar }) => kind !== 'teacher' && bar === null)
  const capacity = tie?.kind === 'self' ? 'young_person' : tie?.kind === 'carer' ? 'carer' : 'parent'
  return {
    givenBy: tie?.personId ?? made.lead.id,
    capacity,
    on,
    wordsHash: hashOfSecret('agreement to share with a clinic, first wording'),
    wordsVersion: '1',
  }
}

function lettersOf({ newId, newMarker }: Workshop, { ending }: ReferralStory, on: string): Letter[] {
  if (!endings[ending].some((type) => type === 'accepted' || type === 'declined' || type === 'redirected'))
    return []
  const letter = (to: Letter['to'], text: string) => ({
    id: newId('l'),
    to,
    on,
    text: withReference(text, newMarker()),
  })
  return [
    letter(
      'family',
      'Thank you for telling us what you see. This is what happens next, and what helps meanwhile.',
    ),
    letter('referrer', 'Thank you for your request. Please go on with the support in the plan.'),
  ]
}

const usuallyKnown: readonly KnownFact[] = [
  'identity',
  'agreement',
  'concern',
  'impact',
  'schoolAnswered',
  'homeAnswered',
  'safeguardingAsked',
  'onset',
  'duration',
  'sleep',
  'attendance',
  'learning',
]
const sometimesKnown: readonly KnownFact[] = [
  'selfAnswered',
  'development',
  'supportTried',
  'prenatalAlcoholAsked',
  'adaptive',
]

type Known = { readonly sentOn: string; readonly hasPack: boolean }

function evidenceOf(
  { random }: Workshop,
  { made, story }: ReferralMaking,
  { sentOn, hasPack }: Known,
): Referral['evidence'] {
  const known = hasPack
    ? [...usuallyKnown, ...sometimesKnown.filter(() => random.chance(0.6))]
    : usuallyKnown.slice(0, 3)
  const facts = {
    pathways: story.pathways,
    ageMonths: ageInMonths(made.child.birthDate, sentOn),
    setting: made.child.schoolId ? 'school' : 'early_years',
    known,
  } as const
  const lines = evidenceList(facts, demonstrationRules.evidence)
  return lines.map(({ id, owner, status, because }) => ({
    id,
    owner,
    state: status === 'missing' ? 'asked' : status,
    ...(because && { because }),
  }))
}

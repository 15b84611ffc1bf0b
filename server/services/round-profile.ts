import { ageBandOf, ageInMonths, correctedAgeMonths } from '#questionnaires/engine/age-band.ts'
import { valuesOf } from '#questionnaires/engine/answers.ts'
import type { AgeBand, Questionnaire, StrandId, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { strandIds, viewpoints } from '#questionnaires/engine/questionnaire.ts'
import { buildProfile, type Profile, type ProfileInput } from '#questionnaires/profile/build-profile.ts'
import { profileInput, type SentContribution } from '#questionnaires/profile/profile-input.ts'
import { evaluateRules, type RuleResult } from '#questionnaires/rules/evaluate-rules.ts'
import { factsOf, type Facts } from '#questionnaires/rules/facts.ts'
import { knownBesides } from '#questionnaires/rules/known-besides.ts'
import { referralRules } from '#questionnaires/rules/referral-rules.ts'
import { withoutRestricted } from '#questionnaires/rules/without-restricted.ts'
import type { Tried } from '#questionnaires/support/did-not-help.ts'
import type { SupportList } from '#questionnaires/support/offer.ts'
import { selectSupport } from '#questionnaires/support/select-support.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Round } from '#schemas/round.ts'
import { answersInForm } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { isOwn, isSharedWith, knowledgeOf, knownTo, type ProfileReader } from './profile-reader.ts'

/** One round to be read: every part of it (sent or not), for whom, on which day (ISO), and what was tried before. */
export type RoundToRead = {
  readonly child: Pick<Child, 'birthDate' | 'gestationWeeks' | 'band'>
  readonly round: Pick<Round, 'openedOn' | 'published'>
  readonly contributions: readonly Contribution[]
  readonly reader: ProfileReader
  readonly today: string
  readonly tried?: readonly Tried[]
}

/** What a round says to one reader: the profile and what it was drawn from, what is worth asking about, and what can start today. */
export type RoundProfile = {
  readonly input: ProfileInput
  readonly profile: Profile
  readonly band: AgeBand
  /** The strands the child and the family put first, the child's first. */
  readonly priorities: readonly StrandId[]
  readonly prompts: readonly RuleResult[]
  readonly support: readonly SupportList[]
  /** The sent forms this reader's profile is drawn from. */
  readonly counted: readonly Contribution[]
  /** All that rules may ask of this reader's profile, for telling why a prompt is shown. */
  readonly facts: Facts
  /** Who was asked in this round, whether or not they have answered. */
  readonly asked: readonly Viewpoint[]
  /** The child answered and keeps it to themselves. */
  readonly isChildPrivate: boolean
}

/** The levels of a round for one reader, and the forms they are drawn from. */
export type RoundLevels = Pick<RoundProfile, 'input' | 'profile' | 'counted'>

/** Reads one round for one reader: levels, prompts and support, from exactly the forms the round's profile rests on. */
export function roundProfile(questionnaire: Questionnaire, asking: RoundToRead): RoundProfile {
  const { child, contributions, reader, today, tried = [] } = asking
  const { sent, forms, ...levels } = levelsFrom(questionnaire, asking)
  const { profile, input, counted } = levels
  const band = child.band?.chosen ?? ageBandOf(profile.ageMonths) ?? 'P16'
  const priorities = prioritiesIn(sent.filter((one) => isSharedWith(reader, 'words', one)))
  const facts = factsFor(questionnaire, { profile, input, forms, reader, today })
  return {
    ...levels,
    band,
    priorities,
    facts,
    prompts: evaluateRules(referralRules, facts),
    support: selectSupport({ profile, band, priorities, tried, today }),
    asked: viewpoints.filter((viewpoint) => contributions.some((one) => isAsked(one, viewpoint))),
    isChildPrivate: sent.some((one) => one.viewpoint === 'self' && !counted.includes(one)),
  }
}

/** Only the levels of a round, for setting two rounds beside each other. */
export function roundLevels(questionnaire: Questionnaire, asking: RoundToRead): RoundLevels {
  const { input, profile, counted } = levelsFrom(questionnaire, asking)
  return { input, profile, counted }
}

type Forms = ReadonlyMap<Contribution, SentContribution>

function levelsFrom(
  questionnaire: Questionnaire,
  { child, round, contributions, reader }: RoundToRead,
): RoundLevels & { readonly sent: readonly Contribution[]; readonly forms: Forms } {
  const sent = contributionsBehind(round, contributions)
  const forms = new Map(sent.map((contribution) => [contribution, sentForm(questionnaire, contribution)]))
  const counted = sent.filter((contribution) => isSharedWith(reader, 'strands', contribution))
  const input = profileInput(
    questionnaire,
    counted.flatMap((contribution) => forms.get(contribution) ?? []),
    aboutChild(child, round.openedOn),
  )
  return { sent, forms, counted, input, profile: buildProfile(input) }
}

/** The forms a round's profile rests on: what was published, or while it is a draft whatever has been sent and not withdrawn. */
export function contributionsBehind<Part extends Pick<Contribution, 'id' | 'sentAt' | 'withdrawnAt'>>(
  { published }: Pick<Round, 'published'>,
  contributions: readonly Part[],
): readonly Part[] {
  if (published) return contributions.filter(({ id }) => published.contributionIds.includes(id))
  return contributions.filter(({ sentAt, withdrawnAt }) => sentAt !== null && withdrawnAt === null)
}

/** The answers of one sent form as a profile counts them, known by the form's id. */
export function sentForm(questionnaire: Questionnaire, contribution: Contribution): SentContribution {
  // Only the ratings and what stands around them: no other area of the form is opened for a profile.
  const answers = answersInForm(questionnaire, { ...contribution, ...otherAreas })
  const knownFor = answers['known_for']
  const at = contribution.sentAt ?? contribution.lastSavedAt
  return {
    asked: askedOf(contribution),
    answers,
    knownFor: typeof knownFor === 'string' ? knownFor : null,
    sentOn: at === null ? '' : londonDay(at),
    respondentId: contribution.id,
  }
}

const otherAreas = { background: {}, restricted: {}, safety: {}, voice: {} }

// Somebody whose form was taken back has not been asked again, so no mark waits for them.
function isAsked(contribution: Contribution, viewpoint: Viewpoint): boolean {
  return contribution.viewpoint === viewpoint && contribution.withdrawnAt === null
}

function aboutChild(
  { birthDate, gestationWeeks, band }: RoundToRead['child'],
  openedOn: string,
): Pick<ProfileInput, 'ageMonths' | 'correctedAgeMonths' | 'bandOverride'> {
  const corrected =
    gestationWeeks === null ? undefined : correctedAgeMonths(birthDate, gestationWeeks, openedOn)
  return {
    ageMonths: ageInMonths(birthDate, openedOn),
    ...(corrected !== undefined && { correctedAgeMonths: corrected }),
    ...(band && { bandOverride: { band: band.chosen, reason: band.reason } }),
  }
}

const firstVoices = ['self', 'home'] as const satisfies readonly Viewpoint[]

function prioritiesIn(contributions: readonly Contribution[]): readonly StrandId[] {
  const chosen = firstVoices.flatMap((viewpoint) =>
    contributions
      .filter((contribution) => contribution.viewpoint === viewpoint)
      .flatMap(({ answers }) => keysOf(answers['priorities']?.value)),
  )
  return [...new Set(chosen)].flatMap((key) => strandIds.filter((strand) => strand === key)).slice(0, 3)
}

function keysOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : []
}

type Known = Pick<RoundToRead, 'reader' | 'today'> & {
  readonly profile: Profile
  readonly input: ProfileInput
  readonly forms: Forms
}

function factsFor(questionnaire: Questionnaire, { profile, input, forms, reader, today }: Known): Facts {
  const told = [...forms].filter(([contribution]) => !isKeptFrom(reader, contribution))
  const known = knownBesides(
    questionnaire,
    told.map(([contribution, form]) => ({
      ...form,
      answers: { ...knownTo(reader, questionnaire, contribution), ...valuesOf(contribution.safety) },
    })),
    {
      today,
      ageMonths: profile.ageMonths,
      openFlags: openFlagsIn(told.map(([contribution]) => contribution)),
    },
  )
  return withoutRestricted(factsOf(profile, input.strands, known), knowledgeOf(reader))
}

// Nothing one parent told in confidence may bring up a prompt on another parent's page.
function isKeptFrom(reader: ProfileReader, contribution: Contribution): boolean {
  return reader.role === 'parent' && contribution.viewpoint === 'home' && !isOwn(reader, contribution)
}

function openFlagsIn(contributions: readonly Contribution[]): readonly string[] {
  const open = contributions.flatMap(({ safetyTasks }) =>
    safetyTasks.filter(({ closedAt }) => closedAt === null),
  )
  return [...new Set(open.map(({ flag }) => flag))]
}

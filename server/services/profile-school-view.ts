import type { AgeBand, Questionnaire, Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { ProfileInput } from '#questionnaires/profile/build-profile.ts'
import type { GivenAnswer } from '#questionnaires/profile/strand-score.ts'
import { codeOfPracticeView, type AreaView } from '#questionnaires/profile/code-of-practice.ts'
import { qualityNotes, type QualityNote } from '#questionnaires/profile/quality-notes.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { mayAlso } from '#server/access/may-also.ts'
import type { OpenedProfile } from './opened-profile.ts'
import { profileFacts, type ProfileFacts } from './profile-facts.ts'
import { remarkViews, type RemarkView } from './profile-remarks.ts'
import { promptViews, type PromptView } from './profile-prompts.ts'
import { severalPeople, type SeveralPeople } from './profile-several.ts'
import { strengthsIn, type Strengths } from './profile-strengths.ts'
import { supportViews, type SupportView } from './profile-support.ts'
import type { RoundLevels, RoundProfile } from './round-profile.ts'

/** Which profile a page shows, and of whom; the name is the one the child likes to be called. */
export type ProfileHead = {
  readonly childId: string
  readonly name: string
  readonly roundNumber: number
  readonly openedOn: string
  readonly publishedOn: string | null
  readonly band: AgeBand
  /** Pages around this one that its reader may open. */
  readonly opens: Readonly<Record<'record' | 'answers' | 'sheet', boolean>>
}

/** Help that was in place while a form was filled in, in its author's words. */
export type SupportInPlace = { readonly viewpoint: Viewpoint; readonly label: string; readonly words: string }

/** The school and clinic face of a profile. */
export type SchoolProfile = ProfileHead & {
  readonly facts: ProfileFacts
  readonly strengths: Strengths
  readonly prompts: readonly PromptView[]
  readonly support: readonly SupportView[]
  readonly areas: readonly AreaView[]
  readonly supportsInPlace: readonly SupportInPlace[]
  /** What each of several people in one setting said; empty for those who may not know who answered. */
  readonly several: readonly SeveralPeople[]
  /** For the people who lead the round; nobody else is shown them. */
  readonly qualityNotes: readonly QualityNote[]
  readonly isLead: boolean
  /** What the family and the child say is not true for them; for the people who lead the round. */
  readonly remarks: readonly RemarkView[]
}

/** What stands at the head of every page of this profile. */
export function profileHead({ child, round, read, grant }: OpenedProfile): ProfileHead {
  return {
    childId: child.id,
    name: child.likesToBeCalled,
    roundNumber: round.number,
    openedOn: round.openedOn,
    publishedOn: round.published ? londonDay(round.published.publishedAt) : null,
    band: read.band,
    opens: {
      record: mayAlso(grant.by, 'read', 'child-record'),
      answers: mayAlso(grant.by, 'read', 'contribution-answers'),
      sheet: round.published !== null && mayAlso(grant.by, 'read', 'profile-strategies'),
    },
  }
}

/** The school and clinic face, beside the round before when there was one. */
export function schoolProfile(
  questionnaire: Questionnaire,
  opened: OpenedProfile,
  before: RoundLevels | null,
): SchoolProfile {
  const { reader, read, sent, child } = opened
  const isLead = reader.role === 'school-lead' || reader.role === 'health-lead'
  const mayKnowWho = isLead || reader.role === 'clinic-accepted'
  const name = child.likesToBeCalled
  return {
    ...profileHead(opened),
    facts: profileFacts(read, before),
    strengths: strengthsIn(questionnaire, { reader, sent, name }),
    prompts: promptViews(read.prompts, { questionnaire, facts: read.facts, name }),
    support: supportViews(read.support, ['school', 'home', 'health']),
    areas: codeOfPracticeView(read.profile, questionnaire.strands),
    supportsInPlace: mayKnowWho ? supportsInPlace(read.counted) : [],
    several: mayKnowWho ? severalPeople(read) : [],
    qualityNotes: isLead ? notesOn(read) : [],
    isLead,
    remarks: isLead ? remarkViews(opened.round, child) : [],
  }
}

function supportsInPlace(counted: readonly Contribution[]): readonly SupportInPlace[] {
  return counted.flatMap(({ viewpoint, label, answers }) => {
    const words = answers['support_in_place']?.value
    return typeof words === 'string' && words.trim() !== '' ? [{ viewpoint, label, words }] : []
  })
}

function notesOn({ counted, input }: RoundProfile): readonly QualityNote[] {
  return qualityNotes(
    counted.map((contribution) => ({
      viewpoint: contribution.viewpoint,
      secondsTaken: secondsTaken(contribution),
      answers: ratingsIn(input, contribution.id),
    })),
  )
}

function secondsTaken({ openedAt, sentAt }: Contribution): number {
  return openedAt && sentAt ? (Date.parse(sentAt) - Date.parse(openedAt)) / 1000 : Infinity
}

function ratingsIn({ strands }: ProfileInput, contributionId: string): readonly GivenAnswer[] {
  return Object.values(strands)
    .flatMap((views) => Object.values(views).flat())
    .filter(({ respondentId }) => respondentId === contributionId)
    .flatMap(({ answers }) => answers)
}

import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { OpenedProfile } from './opened-profile.ts'
import { profileFacts, type ProfileFacts } from './profile-facts.ts'
import type { PromptView } from './profile-prompts.ts'
import type { OwnRemarks } from './profile-remarks.ts'
import { profileHead, type ProfileHead } from './profile-school-view.ts'
import { strengthsIn, type Strengths } from './profile-strengths.ts'
import { supportViews, type SupportView } from './profile-support.ts'

/** The family face: levels by place and nobody's answers, home ideas first. */
export type FamilyProfile = ProfileHead & {
  readonly facts: ProfileFacts
  readonly strengths: Strengths
  readonly support: readonly SupportView[]
  /** What this reader says is not true, by line. */
  readonly remarks: OwnRemarks
  readonly prompts: readonly Pick<PromptView, 'rule' | 'type' | 'isUrgent'>[]
}

/** The profile as the family reads it: what anyone said stays with whoever said it, only levels are shared. */
export function familyProfile(
  questionnaire: Questionnaire,
  opened: OpenedProfile,
): Omit<FamilyProfile, 'remarks'> {
  const { reader, read, sent, child } = opened
  return {
    ...profileHead(opened),
    facts: profileFacts(read),
    strengths: strengthsIn(questionnaire, { reader, sent, name: child.likesToBeCalled }),
    support: supportViews(read.support, ['home', 'school', 'health']),
    prompts: read.prompts.map(({ rule, type }) => ({
      rule: rule.id,
      type,
      isUrgent: rule.isUrgent ?? false,
    })),
  }
}

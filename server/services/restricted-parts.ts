import { isAnswered, valuesOf } from '#questionnaires/engine/answers.ts'
import type { AnswerValue, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { restrictedBlocks, type ReferralPack, type RestrictedBlock } from '#schemas/referral-pack.ts'
import { questionsOfBlock } from './questions-of-block.ts'

/** Who agreed that the private parts go too, and on which ISO day. */
export type PrivateAgreement = { readonly by: string; readonly on: string }

// What was said about alcohol in pregnancy has a consent of its own, asked where it was told.
const goesToClinic: readonly unknown[] = ['share_with_health_only', 'share_with_health_and_lead']

/** The private blocks that may travel, each with who agreed; a block nobody answered is left out. */
export function restrictedParts(
  questionnaire: Questionnaire,
  parts: readonly Contribution[],
  { by, on }: PrivateAgreement,
): ReferralPack['restricted'] {
  return restrictedBlocks.flatMap((block) => {
    const answers = Object.fromEntries(parts.flatMap((form) => answersIn(questionnaire, form, block)))
    return Object.keys(answers).length > 0 ? [{ block, agreedBy: by, agreedOn: on, answers }] : []
  })
}

function answersIn(
  questionnaire: Questionnaire,
  form: Contribution,
  block: RestrictedBlock,
): readonly (readonly [string, number | string | string[]])[] {
  if (form.sentAt === null || form.withdrawnAt !== null) return []
  const values = valuesOf({ ...form.background, ...form.restricted })
  if (block === 'B3' && !goesToClinic.includes(values['pae_consent'])) return []
  return questionsOfBlock(questionnaire, block).flatMap((id) => {
    const value = values[id]
    return isAnswered(value) ? [[id, plain(value)] as const] : []
  })
}

// The pack is plain JSON, whose lists are their own.
function plain(value: AnswerValue): number | string | string[] {
  return typeof value === 'object' ? [...value] : value
}

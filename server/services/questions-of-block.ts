import type { Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { RestrictedBlock } from '#schemas/referral-pack.ts'

const careHistory = 'b1_adoption_care'

/** The ids of the questions of a private block; of the first block only the question about care is private. */
export function questionsOfBlock(questionnaire: Questionnaire, block: RestrictedBlock): readonly string[] {
  if (block === 'B1_care') return [careHistory]
  return [...questionnaire.byId.values()].filter((question) => question.block === block).map(({ id }) => id)
}

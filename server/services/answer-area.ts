import type { Question, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { AnswerArea } from '#schemas/contribution.ts'

/**
 * Where the answer to a question is kept, which settles who may read it: a background block in `background` or,
 * with readers of its own, in `restricted`; safety answers, and words that lead to one, in `safety`; what only the child is asked
 * in `voice`. The child's choice of readers stays with the ratings it is about.
 */
export function answerAreaOf(
  { blockById }: Pick<Questionnaire, 'blockById'>,
  question: Question,
): AnswerArea {
  if (question.block !== undefined)
    return blockById.get(question.block)?.isRestricted === false ? 'background' : 'restricted'
  if (question.section === 'safety') return 'safety'
  if (question.kind === 'text' && question.routesTo !== undefined) return 'safety'
  if (question.section === 'sharing') return 'answers'
  return question.askedOf.every((viewpoint) => viewpoint === 'self') ? 'voice' : 'answers'
}

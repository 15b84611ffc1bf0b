import { isAnswered, type AnswerValues } from './answers.ts'
import type { Asked, Question, Questionnaire, Section } from './questionnaire.ts'
import { pagesFor, type Part } from './pages.ts'

export type PartProgress = {
  readonly section: Section
  readonly status: 'not-started' | 'in-progress' | 'done'
  /** Answered, of those that count towards the part. */
  readonly answered: number
  readonly of: number
}

/** How far an informant is with each part of the task list. Comments and optional questions do not hold a part back; where all is optional, one answer finishes it. */
export function progressOf(
  questionnaire: Questionnaire,
  asked: Asked,
  answers: AnswerValues,
): readonly PartProgress[] {
  return pagesFor(questionnaire, asked, answers).map((part) => progressOfPart(part, asked, answers))
}

function progressOfPart({ section, pages }: Part, asked: Asked, answers: AnswerValues): PartProgress {
  const questions = pages.flatMap((page) => page.questions).filter(({ kind }) => kind !== 'info')
  const needed = questions.filter((question) => isCounted(question, asked))
  const counted = needed.length > 0 ? needed : questions
  const answered = counted.filter(({ id }) => isAnswered(answers[id])).length
  const hasAny = questions.some(({ id }) => isAnswered(answers[id]))
  const isDone = needed.length > 0 ? answered === needed.length : hasAny
  return {
    section,
    status: isDone ? 'done' : hasAny ? 'in-progress' : 'not-started',
    answered,
    of: counted.length,
  }
}

function isCounted(question: Question, { viewpoint }: Asked): boolean {
  if (question.isNeeded) return true
  if (question.kind === 'text' || question.kind === 'person-note') return false
  return !question.optionalFor?.includes(viewpoint)
}

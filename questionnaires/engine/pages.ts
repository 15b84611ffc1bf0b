import type { AnswerValues } from './answers.ts'
import type { Asked, ItemQuestion, Question, Questionnaire, Section } from './questionnaire.ts'
import { askableQuestions, conversationGuide, visibleQuestions } from './visible-questions.ts'

export type Page = {
  /** The section, or the question's id where a page holds one question. */
  readonly id: string
  readonly section: Section
  readonly questions: readonly Question[]
  /** Questions an answer on this page would open; a page without script may show them as "if so". */
  readonly waiting: readonly Question[]
  /** Items to talk through without answers, for a child under 24 months. */
  readonly guide: readonly ItemQuestion[]
  /** The help panel must be on the same screen. */
  readonly showsHelpPanel: boolean
}

/** One line of the task list. */
export type Part = { readonly section: Section; readonly pages: readonly Page[] }

/** The task list of one informant in order: adults one section a page; easy read, children, restricted background and safety one question a page. */
export function pagesFor(questionnaire: Questionnaire, asked: Asked, answers: AnswerValues): readonly Part[] {
  const shown = visibleQuestions(questionnaire, asked, answers)
  const hidden = askableQuestions(questionnaire, asked).filter((question) => !shown.includes(question))
  const guide = conversationGuide(questionnaire, asked)
  return questionnaire.sections
    .map((section) => ({
      section,
      questions: shown.filter((question) => question.section === section),
      waiting: hidden.filter((question) => question.section === section),
      guide: guide.filter((question) => question.section === section),
    }))
    .filter(({ questions, guide: items }) => questions.length + items.length > 0)
    .map((content) => ({
      section: content.section,
      pages: isOneAPage(questionnaire, asked, content) ? onePageEach(content) : [wholePage(content)],
    }))
}

type Content = Omit<Page, 'id' | 'showsHelpPanel'>

function isOneAPage({ blocks }: Questionnaire, { form }: Asked, { section, guide }: Content): boolean {
  if (guide.length > 0) return false
  if (form !== 'full' && form !== 'brief') return true
  return (
    section === 'safety' ||
    blocks.some(({ id, isRestricted }) => isRestricted && section === `background.${id}`)
  )
}

function wholePage(content: Content): Page {
  return { id: content.section, ...content, showsHelpPanel: content.section === 'safety' }
}

// Words to read stand on the page of the question they lead up to, or alone where none follows.
function onePageEach(content: Content): readonly Page[] {
  const { section, questions } = content
  return questions.flatMap((question, index) => {
    const before = questions[index - 1]
    const after = questions[index + 1]
    if (question.kind === 'info' && after && after.kind !== 'info') return []
    const hasLead = before?.kind === 'info' && question.kind !== 'info'
    const together = hasLead ? [before, question] : [question]
    return [{ ...wholePage({ section, questions: together, waiting: [], guide: [] }), id: question.id }]
  })
}

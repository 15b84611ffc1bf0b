import { valuesOf, type AnswerValues } from '#questionnaires/engine/answers.ts'
import {
  strandIds,
  type Question,
  type Questionnaire,
  type Section,
  type StrandId,
  type Viewpoint,
} from '#questionnaires/engine/questionnaire.ts'
import type { SharedPart } from '#questionnaires/engine/sharing-of.ts'
import { countingAnswers } from '#questionnaires/engine/stale-answers.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { answerWords, askedWords, type FormRead } from './answer-words.ts'
import { answersInForm } from './answers-in-form.ts'
import { askedOf } from './asked-of.ts'
import { isSharedWith, knownTo, type ProfileReader, type ProfileRole } from './profile-reader.ts'

export type AnswerLine = { readonly question: string; readonly answer: string }

/** One sent form as the people who lead the round read it, with how and in which language it was answered. */
export type AnswersView = Pick<Contribution, 'form' | 'mode' | 'locale' | 'completedBy'> & {
  readonly viewpoint: Viewpoint
  readonly label: string
  readonly sentOn: string
  readonly strands: readonly {
    readonly strand: StrandId
    readonly lines: readonly AnswerLine[]
    readonly comment: string | null
  }[]
  readonly words: readonly AnswerLine[]
  readonly background: readonly AnswerLine[]
}

type Reading = {
  readonly questionnaire: Questionnaire
  readonly reader: ProfileReader
  readonly name: string
  /** Whether the gate opened the restricted blocks of this form, beside what its author agreed to. */
  readonly mayReadRestricted: boolean
}

/** The answers of one form this reader may read. Safety answers are never here, restricted blocks only for those who may read them. */
export function answersView(contribution: Contribution, reading: Reading): AnswersView {
  const { questionnaire, reader, name } = reading
  const { viewpoint, label, form, mode, locale, completedBy } = contribution
  const asked = askedOf(contribution)
  const words = { questionnaire, asked, name }
  const values = countingAnswers(questionnaire, asked, readableValues(contribution, reading))
  const lines = linesOf(values, words)
  const isVisible = ({ question }: Line) => mayReadWords(question, { contribution, reader, values })
  return {
    viewpoint,
    label,
    form,
    mode,
    locale,
    completedBy,
    sentOn: contribution.sentAt === null ? '' : londonDay(contribution.sentAt),
    strands: isSharedWith(reader, 'strands', contribution) ? strandLines(lines) : [],
    words: lines.filter((line) => wordSections.has(line.question.section) && isVisible(line)).map(shown),
    background: lines.filter(({ question }) => question.block !== undefined).map(shown),
  }
}

function readableValues(contribution: Contribution, reading: Reading): AnswerValues {
  const { questionnaire, reader, mayReadRestricted } = reading
  const fitting = answersInForm(questionnaire, contribution)
  const known = knownTo(reader, questionnaire, {
    ...contribution,
    restricted: mayReadRestricted ? contribution.restricted : {},
  })
  const open = valuesOf({ ...contribution.answers, ...contribution.voice })
  return Object.fromEntries(Object.entries(fitting).filter(([id]) => id in open || id in known))
}

const wordSections = new Set<Section>(['before', 'strengths', 'words', 'voice'])

type Line = { readonly question: Question; readonly asks: string; readonly answer: string }

function linesOf(values: AnswerValues, form: FormRead): readonly Line[] {
  return form.questionnaire.questions.flatMap((question) => {
    const value = values[question.id]
    if (value === undefined) return []
    return [{ question, asks: askedWords(question, form), answer: answerWords(question, value, form) }]
  })
}

function shown({ asks, answer }: Line): AnswerLine {
  return { question: asks, answer }
}

function strandLines(lines: readonly Line[]): AnswersView['strands'] {
  return strandIds.flatMap((strand) => {
    const ofStrand = lines.filter(({ question }) => question.section === strand)
    if (ofStrand.length === 0) return []
    const comment = ofStrand.find(({ question }) => question.kind === 'text')
    return [
      {
        strand,
        lines: ofStrand.filter(({ question }) => question.kind !== 'text').map(shown),
        comment: comment?.answer ?? null,
      },
    ]
  })
}

type Words = {
  readonly contribution: Contribution
  readonly reader: ProfileReader
  readonly values: AnswerValues
}

function mayReadWords(question: Question, words: Words): boolean {
  const { contribution, reader } = words
  const part = partOf(question)
  if (part !== null && !isSharedWith(reader, part, contribution)) return false
  return !storyIds.has(question.id) || mayReadStory(words)
}

function partOf({ id, section }: Question): SharedPart | null {
  if (id.startsWith('CV') || section === 'voice') return 'voice'
  return section === 'strengths' || section === 'words' ? section : null
}

const storyIds = new Set(['FT3', 'FT3.readers'])
const leads: readonly ProfileRole[] = ['school-lead', 'health-lead']

// The family chose who reads the story it does not want to repeat; until it chose, the lead alone.
function mayReadStory({ reader, values }: Words): boolean {
  if (leads.includes(reader.role)) return true
  const chosen = values['FT3.readers'] ?? 'lead_only'
  return reader.role === 'clinic-accepted' && chosen !== 'lead_only'
}

import {
  flagAdvice,
  questionText,
  scaleOptions,
  sectionText,
  stemText,
  type Reading,
} from '#questionnaires/engine/question-text.ts'
import type { Asked, Question, ScaleQuestion, Section } from '#questionnaires/engine/questionnaire.ts'
import { childNeedsV1Texts as texts } from '#questionnaires/texts/child-needs-v1.ts'
import type { CheckedPart } from '#server/services/sending-service.ts'
import type { PageView, Reader } from '#server/services/contribution-pages.ts'
import { answerInWords, wordQuestion } from './word-question.ts'

/** Who reads a contribution, as the words need to know it. */
export function readingOf({ asked, name }: Reader): Reading {
  return { asked, name }
}

/** A person who answers for themselves reads the help lines for children; everyone else those for adults. */
export function helpFor({ viewpoint }: Asked): 'adult' | 'child' {
  return viewpoint === 'self' ? 'child' : 'adult'
}

/** The heading of a part; `nameless` is the same for the title of the browser, which never holds a name. */
export function wordSection(section: Section, reading: Reading, nobody: string) {
  const { title, why, note } = sectionText(texts, section, reading)
  const nameless = sectionText(texts, section, { ...reading, name: nobody }).title
  return { title, nameless, ...(why && { why }), ...(note && { note }) }
}

/** One page of questions in the words of whoever is asked. */
export function wordPage(view: PageView, nobody: string) {
  const reading = readingOf(view)
  const items = view.questions.filter((question): question is ScaleQuestion => question.kind === 'scale')
  const [first] = items.filter(({ measure }) => measure === 'item')
  const stem = first && stemText(texts, first, reading)
  return {
    ...wordSection(view.section, reading, nobody),
    ...(stem && { stem }),
    points: first ? pointsOf(first, reading) : [],
    guide: view.guide.map((question) => questionText(texts, question, reading)),
    fields: view.questions.map((question) => ({
      ...wordQuestion(question, reading, view.values[question.id]),
      ...(view.waiting.includes(question.id) && { isIfSo: true }),
      ...(view.leads[question.id] && { leadsTo: view.leads[question.id] }),
    })),
    advice: view.advice.flatMap((raised) => {
      const text = flagAdvice(texts, raised, reading)
      return text === undefined ? [] : [{ key: `${raised.flagId}.${raised.answer}`, text }]
    }),
    help: helpFor(view.asked),
  }
}

/** What the points of the scale mean, said once above the questions. */
function pointsOf(question: ScaleQuestion, reading: Reading) {
  return scaleOptions(texts, question, reading).flatMap(({ label, help }) => (help ? [{ label, help }] : []))
}

/** A part to look over: each question with its answer in words. */
export function wordCheckedPart(part: CheckedPart, reader: Reader & { values: PageView['values'] }) {
  const reading = readingOf(reader)
  return {
    pageId: part.pageId,
    title: sectionText(texts, part.section, reading).title,
    rows: part.rows.map(({ question, pageId }) => ({
      id: question.id,
      pageId,
      text: questionText(texts, question, reading),
      answer: answerInWords(wordQuestion(question, reading, reader.values[question.id])),
    })),
  }
}

/** One version of an answer in words. */
export function wordVersion(
  question: Question,
  reading: Reading,
  value: PageView['values'][string] | null,
): string {
  return answerInWords(wordQuestion(question, reading, value ?? undefined)) ?? ''
}

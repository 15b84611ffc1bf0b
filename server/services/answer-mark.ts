import type { AnswerValue } from '#questionnaires/engine/questionnaire.ts'

/**
 * A short mark of an answer as a page was drawn with it; empty for no answer. A form carries it, so that a value nobody touched is
 * told from a change when the answer has moved on meanwhile. FNV-1a: it only has to notice a change, it guards nothing.
 */
export function answerMark(value: AnswerValue | null | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  const text = String(value)
  let mark = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    mark = Math.imul(mark ^ text.charCodeAt(index), 0x01000193)
  return (mark >>> 0).toString(36)
}

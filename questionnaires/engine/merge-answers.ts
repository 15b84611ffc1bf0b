import { isAnswered, type Answers, type EarlierAnswer, type StoredAnswer } from './answers.ts'
import type { AnswerValue } from './questionnaire.ts'

export type AnswerChange = {
  readonly questionId: string
  /** Null clears the answer. */
  readonly value: AnswerValue | null
  /** The revision the writer saw; 0 for an answer not yet given. */
  readonly baseRev: number
  /** Someone's own words: when two saves cross, both are kept and shown. */
  readonly isText?: boolean
  /** The writer saw both versions and this is the one to keep. */
  readonly isSettled?: boolean
}

/** When (ISO instant) and by whom (person id) the save was made. */
export type SaveStamp = { readonly at: string; readonly by: string }

export type AnswerConflict = {
  readonly questionId: string
  readonly kind: 'choice' | 'text'
  readonly value: AnswerValue | null
  readonly other: EarlierAnswer
}

export type Merged = { readonly answers: Answers; readonly conflicts: readonly AnswerConflict[] }

/** Stored answers after a save. Each answer has its own revision: a crossing save of a choice wins and keeps the earlier one, a crossing text keeps both; the same value again changes nothing. */
export function mergeAnswers(stored: Answers, changes: readonly AnswerChange[], stamp: SaveStamp): Merged {
  const conflicts: AnswerConflict[] = []
  const changed: Record<string, StoredAnswer> = {}
  for (const change of changes) {
    const before = changed[change.questionId] ?? stored[change.questionId]
    const after = afterChange(before, change, stamp)
    if (after === before || after === undefined) continue
    changed[change.questionId] = after
    if (before && hasCrossed(before, change)) conflicts.push(conflictOf(before, change))
  }
  return { answers: Object.keys(changed).length > 0 ? { ...stored, ...changed } : stored, conflicts }
}

function afterChange(
  before: StoredAnswer | undefined,
  change: AnswerChange,
  stamp: SaveStamp,
): StoredAnswer | undefined {
  if (!before) return change.value === null ? undefined : { value: change.value, rev: 1, ...stamp }
  if (isSame(before, change)) return before
  const next = { value: change.value, rev: before.rev + 1, ...stamp }
  const also = change.isSettled ? [] : alsoAfter(before, change)
  return also.length > 0 ? { ...next, also } : next
}

// A text already kept beside the other is a save sent twice, and so is an equal value.
function isSame(before: StoredAnswer, change: AnswerChange): boolean {
  const isKeptBeside = (before.also ?? []).some(({ value }) => isEqual(value, change.value))
  if (change.isSettled) return isEqual(before.value, change.value) && before.also === undefined
  if (isEqual(before.value, change.value)) return true
  return change.isText === true && before.rev !== change.baseRev && isKeptBeside
}

function hasCrossed(before: StoredAnswer, change: AnswerChange): boolean {
  if (before.rev === change.baseRev || change.isSettled || !isAnswered(before.value)) return false
  return !(change.isText && isWithin(before.value, change.value))
}

function alsoAfter(before: StoredAnswer, change: AnswerChange): readonly EarlierAnswer[] {
  const kept = before.also ?? []
  const all = hasCrossed(before, change) ? [...kept, earlierOf(before)] : kept
  return change.isText ? all.filter(({ value }) => !isWithin(value, change.value)) : all
}

// Words that the new text still contains are not lost, so they need no second place.
function isWithin(earlier: AnswerValue, value: AnswerValue | null): boolean {
  return typeof earlier === 'string' && typeof value === 'string' && value.includes(earlier)
}

function conflictOf(before: StoredAnswer, { questionId, value, isText }: AnswerChange): AnswerConflict {
  return { questionId, kind: isText ? 'text' : 'choice', value, other: earlierOf(before) }
}

function earlierOf({ value, at, by }: StoredAnswer): EarlierAnswer {
  return { value: value ?? '', at, by }
}

function isEqual(one: AnswerValue | null, other: AnswerValue | null): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other
  return one.length === other.length && one.every((value, index) => value === other[index])
}

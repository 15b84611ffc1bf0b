import type { Answers, StoredAnswer } from '#questionnaires/engine/answers.ts'

/** As many versions beside an answer as its record holds (schemas/contribution.ts). */
const mostTexts = 40
const mostChoices = 20

/**
 * Answers whose versions have room in the record: of a choice the newest of each different value, of a text every one. Null when a
 * text has more than fit: then its writer has to choose among them first, as none may be lost.
 */
export function boundedVersions(
  answers: Answers,
  changed: readonly { readonly questionId: string; readonly isText?: boolean }[],
): Answers | null {
  const bounded: Record<string, StoredAnswer> = { ...answers }
  for (const { questionId, isText } of changed) {
    const answer = answers[questionId]
    if (!answer?.also) continue
    if (isText && answer.also.length > mostTexts) return null
    if (!isText) bounded[questionId] = { ...answer, also: newestOfEach(answer.also) }
  }
  return bounded
}

function newestOfEach(also: NonNullable<StoredAnswer['also']>): NonNullable<StoredAnswer['also']> {
  const newest = new Map(also.map((version) => [String(version.value), version]))
  return also.filter((version) => newest.get(String(version.value)) === version).slice(-mostChoices)
}

import type { AnswerValues } from './answers.ts'

export const sharingChoices = ['all', 'some', 'private'] as const
export type SharingChoice = (typeof sharingChoices)[number]

export type SharedPart = 'strengths' | 'strands' | 'words' | 'voice'

/** What the child chose for a part of what they said: the part's own choice, else the one for everything; undefined when they did not choose. */
export function sharingOf(answers: AnswerValues, part: SharedPart): SharingChoice | undefined {
  const chosen = answers[`sharing.${part}`] ?? answers['sharing']
  return sharingChoices.find((choice) => choice === chosen)
}

import { sharingChoices } from '#questionnaires/engine/sharing-of.ts'
import type { Question } from '#questionnaires/engine/questionnaire.ts'

const own = { section: 'sharing', askedOf: ['self'], forms: ['child5', 'child3', 'easy'] } as const

const part = {
  ...own,
  kind: 'choice',
  forms: ['child5', 'child3'],
  options: sharingChoices,
  optionalFor: ['self'],
} as const

/** The child chooses who sees what they said: one choice for everything, and another for a part if they like. */
export const sharing = [
  { ...own, id: 'sharing', kind: 'choice', options: sharingChoices },
  {
    ...own,
    id: 'sharing.people',
    kind: 'text',
    length: 500,
    shownWhen: { question: 'sharing', answers: ['some'] },
  },
  {
    ...own,
    id: 'sharing.trusted_adult',
    kind: 'text',
    length: 120,
    shownWhen: { question: 'sharing', answers: ['private'] },
  },
  { ...part, id: 'sharing.strengths' },
  { ...part, id: 'sharing.strands' },
  { ...part, id: 'sharing.words' },
  { ...part, id: 'sharing.voice' },
] as const satisfies readonly Question[]

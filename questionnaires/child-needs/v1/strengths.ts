import type { Question } from '#questionnaires/engine/questionnaire.ts'

const adults = {
  section: 'strengths',
  kind: 'text',
  askedOf: ['school', 'home', 'health', 'community'],
  forms: ['full', 'easy'],
  length: 4000,
} as const

const everyone = {
  section: 'strengths',
  askedOf: ['school', 'home', 'health', 'self', 'community'],
  forms: ['full', 'child5', 'child3', 'easy'],
} as const

/** Asked before anything else. The brief form keeps two: when they are at their best, and what helps. */
export const strengths = [
  { ...adults, id: 'STR1' },
  { ...adults, id: 'STR2', forms: ['full', 'brief', 'easy'] },
  { ...adults, id: 'STR3' },
  { ...adults, id: 'STR4', forms: ['full', 'brief', 'easy'] },
  {
    ...everyone,
    id: 'strength_tags',
    kind: 'tags',
    options: [
      'curious',
      'kind',
      'funny',
      'honest',
      'creative',
      'practical',
      'detail',
      'memory_interest',
      'animals',
      'younger',
      'music',
      'active',
      'tech',
      'fair',
      'determined',
      'imaginative',
      'leader',
      'own_tag',
    ],
  },
  {
    ...everyone,
    id: 'strength_tags.own',
    kind: 'text',
    length: 80,
    shownWhen: { question: 'strength_tags', answers: ['own_tag'] },
  },
] as const satisfies readonly Question[]

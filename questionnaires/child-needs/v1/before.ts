import type { Question } from '#questionnaires/engine/questionnaire.ts'

const adults = {
  section: 'before',
  askedOf: ['school', 'home', 'health', 'community'],
  forms: ['full', 'brief', 'easy'],
} as const

/** What is asked once at the start of every adult form. */
export const before = [
  { ...adults, id: 'communication_note', kind: 'info' },
  {
    ...adults,
    id: 'known_for',
    kind: 'choice',
    options: ['less than 1 month', '1-3 months', '3-12 months', 'more than a year'],
  },
  {
    ...adults,
    id: 'sees',
    kind: 'choice',
    options: ['most days', 'weekly', 'monthly', 'once or twice'],
  },
  { ...adults, id: 'setting_detail', kind: 'text', length: 120 },
  {
    ...adults,
    id: 'evidence_basis',
    askedOf: ['health'],
    kind: 'choice',
    options: ['saw_myself', 'family_told_me', 'from_records', 'mixture'],
  },
  { ...adults, id: 'support_in_place', forms: ['full', 'easy'], kind: 'text', length: 4000, isList: true },
] as const satisfies readonly Question[]

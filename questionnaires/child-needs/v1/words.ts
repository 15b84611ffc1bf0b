import { strandIds, viewpoints, type Question } from '#questionnaires/engine/questionnaire.ts'

const freeText = {
  section: 'words',
  kind: 'text',
  askedOf: ['school', 'home', 'health', 'community'],
  forms: ['full', 'easy'],
  length: 4000,
} as const

/** What to work on first, and what an adult wants to say in their own words. */
export const words = [
  {
    id: 'priorities',
    section: 'words',
    kind: 'priorities',
    askedOf: viewpoints,
    forms: ['full', 'child5', 'child3', 'easy'],
    options: strandIds,
    most: 3,
  },
  { ...freeText, id: 'FT1' },
  { ...freeText, id: 'FT2' },
  { ...freeText, id: 'FT3', askedOf: ['home'] },
  {
    id: 'FT3.readers',
    section: 'words',
    kind: 'choice',
    askedOf: ['home'],
    forms: ['full', 'easy'],
    options: ['everyone_helping', 'health_and_lead', 'lead_only'],
    optionalFor: ['home'],
  },
  { ...freeText, id: 'FT4', askedOf: ['home'], routesTo: 'RF12' },
  { ...freeText, id: 'FT5', askedOf: ['school'] },
  { ...freeText, id: 'FT6', askedOf: ['school'] },
  { ...freeText, id: 'FT7', askedOf: ['health'] },
] as const satisfies readonly Question[]

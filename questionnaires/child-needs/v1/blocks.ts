import type { Block } from '#questionnaires/engine/questionnaire.ts'

const homeAndHealth = ['home', 'health'] as const

/** Who is asked each background block and who may read it; restricted blocks never leave their list of readers. */
export const blocks = [
  {
    id: 'B1',
    name: 'identity-context',
    askedOf: homeAndHealth,
    visibleTo: ['family', 'school', 'health', 'lead'],
    isRestricted: false,
  },
  {
    id: 'B2',
    name: 'pregnancy-birth',
    askedOf: homeAndHealth,
    visibleTo: ['family-respondent', 'health', 'lead-if-consented'],
    isRestricted: true,
  },
  // Never asked of school staff; school cannot see whether it was answered.
  {
    id: 'B3',
    name: 'prenatal-alcohol',
    askedOf: homeAndHealth,
    visibleTo: ['family-respondent', 'health', 'lead-if-consented'],
    isRestricted: true,
  },
  {
    id: 'B4',
    name: 'hearing-vision',
    askedOf: homeAndHealth,
    visibleTo: ['family', 'school', 'health', 'lead'],
    isRestricted: false,
  },
  {
    id: 'B5',
    name: 'milestones',
    askedOf: homeAndHealth,
    visibleTo: ['family', 'health', 'lead'],
    isRestricted: false,
  },
  {
    id: 'B6',
    name: 'health',
    askedOf: homeAndHealth,
    visibleTo: ['family', 'health', 'lead'],
    isRestricted: false,
  },
  {
    id: 'B7',
    name: 'family-history',
    askedOf: homeAndHealth,
    visibleTo: ['family-respondent', 'health'],
    isRestricted: true,
  },
  {
    id: 'B8',
    name: 'life-events',
    askedOf: homeAndHealth,
    visibleTo: ['family-respondent', 'dsl', 'health', 'lead-if-consented'],
    isRestricted: true,
  },
  {
    id: 'B9',
    name: 'school-data',
    askedOf: ['school'],
    visibleTo: ['family', 'school', 'lead'],
    isRestricted: false,
  },
] as const satisfies readonly Block[]

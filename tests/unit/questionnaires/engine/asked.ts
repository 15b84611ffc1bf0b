import { ageBandOf } from '#questionnaires/engine/age-band.ts'
import type { Asked, Question } from '#questionnaires/engine/questionnaire.ts'
import { defineQuestionnaire, type Definition } from '#questionnaires/engine/define-questionnaire.ts'

/** A parent asked in full about a child of 7, unless said otherwise. */
export function anAsked(given: Partial<Asked> = {}): Asked {
  const ageMonths = given.ageMonths ?? 84
  return {
    viewpoint: 'home',
    form: 'full',
    ageBand: ageBandOf(ageMonths) ?? 'P16',
    ageMonths,
    mode: 'own',
    isBackgroundAsked: true,
    ...given,
  }
}

export const scales = {
  adult5: { id: 'adult5', values: [0, 1, 2, 3, 4, 'X', 'NA'] },
  child5: { id: 'child5', values: [0, 1, 2, 3, 4, 'X', 'P'] },
  child3: { id: 'child3', values: [0.5, 2, 3.5, 'X'] },
  impact4: { id: 'impact4', values: [0, 1, 2, 3, 'X'] },
  effort4: { id: 'effort4', values: [0, 1, 2, 3, 'X'] },
} as const

const places = { section: 'words', askedOf: ['home', 'school'], forms: ['full'] } as const

export const questions = [
  { ...places, id: 'sleeps', kind: 'choice', options: ['well', 'broken'] },
  {
    ...places,
    id: 'woken-by',
    kind: 'choice',
    options: ['noise', 'dreams'],
    shownWhen: { question: 'sleeps', answers: ['broken'] },
  },
  {
    ...places,
    id: 'which-noise',
    kind: 'text',
    length: 20,
    shownWhen: { question: 'woken-by', answers: ['noise'] },
  },
  { ...places, id: 'likes', kind: 'multi', options: ['music', 'sport', 'animals'] },
  { ...places, id: 'first', kind: 'priorities', options: ['SLC', 'SOC', 'ATT', 'ENE'], most: 3 },
  { ...places, id: 'hours', kind: 'number', min: 0, max: 24 },
  { ...places, id: 'last-seen', kind: 'date', mayBeUnknown: true },
  { ...places, id: 'born-on', kind: 'date', mayBeUnknown: false },
  { ...places, id: 'worry', kind: 'yes-no-unsure', options: ['yes', 'no', 'unsure'] },
  { ...places, id: 'noted-by', kind: 'person-note', length: 30 },
  { ...places, id: 'read-me', kind: 'info' },
  {
    ...places,
    id: 'T1',
    section: 'SLC',
    kind: 'scale',
    measure: 'item',
    strand: 'SLC',
    isCore: true,
    facet: 'talking',
    askedOf: ['home', 'school', 'self'],
    forms: ['full', 'child3'],
    scaleIn: { full: 'adult5', child3: 'child3' },
  },
] as const satisfies readonly Question[]

const label = { label: 'words' }
const words = { text: { any: 'words' } }

const texts = {
  locale: 'en-GB',
  questions: {
    sleeps: { ...words, options: { any: { well: label, broken: label } } },
    'woken-by': { ...words, options: { any: { noise: label, dreams: label } } },
    'which-noise': words,
    likes: { ...words, options: { any: { music: label, sport: label, animals: label } } },
    first: { ...words, options: { any: { SLC: label, SOC: label, ATT: label, ENE: label } } },
    hours: words,
    'last-seen': words,
    'born-on': words,
    worry: { ...words, options: { any: { yes: label, no: label, unsure: label } } },
    'noted-by': words,
    'read-me': words,
    T1: words,
  },
  scales: {},
  sections: {},
  flags: {},
  areas: {},
} as const

/** A small questionnaire that holds together. */
export const definition: Definition = {
  id: 'small',
  version: 1,
  questions,
  scales,
  strands: [],
  blocks: [],
  flags: [],
  routings: [],
  texts: [texts],
}

export const small = defineQuestionnaire(definition)

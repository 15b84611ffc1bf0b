import type { Question } from '#questionnaires/engine/questionnaire.ts'

const ways = ['type', 'speak', 'draw_or_photo', 'choose_pictures', 'adult_writes_word_for_word'] as const

const prompt = {
  section: 'voice',
  kind: 'text',
  askedOf: ['self'],
  forms: ['child5', 'child3', 'easy'],
  length: 4000,
  ways,
} as const

const choice = {
  section: 'voice',
  kind: 'choice',
  askedOf: ['self'],
  forms: ['child5', 'child3', 'easy'],
} as const

const observed = {
  section: 'voice',
  kind: 'text',
  askedOf: ['self'],
  forms: ['observation'],
  length: 4000,
  ways: ['photo', 'child_words_verbatim', 'adult_observation'],
} as const

/** The child's own voice beyond ratings; the first two open the form, as strengths come first. */
export const voice = [
  { ...prompt, id: 'CV1', section: 'strengths' },
  { ...prompt, id: 'CV2', section: 'strengths' },
  { ...prompt, id: 'CV3' },
  { ...prompt, id: 'CV4' },
  { ...prompt, id: 'CV5' },
  { ...prompt, id: 'CV6' },
  { ...prompt, id: 'CV7' },
  { ...prompt, id: 'CV8' },
  {
    ...choice,
    id: 'CV9',
    code: 'masking_self_report',
    options: ['no', 'sometimes', 'a_lot', 'not_sure', 'rather_not_say'],
  },
  { ...prompt, id: 'CV10' },
  { ...prompt, id: 'CV11', fromMonths: 168 },
  {
    ...choice,
    id: 'CV12',
    options: ['all_the_time', 'some_of_it', 'send_something', 'someone_speaks_for_me', 'not_sure_yet'],
  },
] as const satisfies readonly Question[]

/** An adult sorts pictures and objects with a child under 7, or one who does not speak; never scored. */
export const observedVoice = [
  { ...observed, id: 'OV1' },
  { ...observed, id: 'OV2' },
  { ...observed, id: 'OV3' },
  { ...observed, id: 'OV4' },
  { ...observed, id: 'OV5' },
  { ...observed, id: 'OV6' },
] as const satisfies readonly Question[]

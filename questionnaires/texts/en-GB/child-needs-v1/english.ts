import type { QuestionTexts } from '#questionnaires/engine/question-texts.ts'
import { asking } from './asking.ts'
import { background } from './background.ts'
import { flags } from './flags.ts'
import { attention } from './items/attention.ts'
import { change } from './items/change.ts'
import { communication } from './items/communication.ts'
import { connecting } from './items/connecting.ts'
import { energy } from './items/energy.ts'
import { everydayLiving } from './items/everyday-living.ts'
import { feelings } from './items/feelings.ts'
import { learning } from './items/learning.ts'
import { movement } from './items/movement.ts'
import { senses } from './items/senses.ts'
import { safety } from './safety.ts'
import { scales } from './scales.ts'
import { sections } from './sections.ts'

/** The questionnaire in English, all voices but easy read. */
export const english: QuestionTexts = {
  locale: 'en-GB',
  questions: {
    ...asking,
    ...communication,
    ...connecting,
    ...attention,
    ...energy,
    ...feelings,
    ...senses,
    ...movement,
    ...change,
    ...learning,
    ...everydayLiving,
    ...background,
    ...safety,
  },
  scales,
  sections,
  flags,
  areas: {
    communication_interaction: 'Communication and interaction',
    cognition_learning: 'Cognition and learning',
    semh: 'Social, emotional and mental health',
    sensory_physical: 'Sensory and/or physical needs',
  },
}

import { defineQuestionnaire } from '#questionnaires/engine/define-questionnaire.ts'
import { childNeedsV1Texts } from '#questionnaires/texts/child-needs-v1.ts'
import { background } from './background.ts'
import { before } from './before.ts'
import { blocks } from './blocks.ts'
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
import { redFlags, routings, safetyQuestions } from './red-flags.ts'
import { scales } from './scales.ts'
import { sharing } from './sharing.ts'
import { strandQuestions } from './strand-questions.ts'
import { strands } from './strands.ts'
import { strengths } from './strengths.ts'
import { observedVoice, voice } from './voice.ts'
import { words } from './words.ts'

/** The shared questionnaire, version 1: every viewpoint's questions about one child. */
export const childNeedsV1 = defineQuestionnaire({
  id: 'child-needs',
  version: 1,
  scales,
  strands,
  blocks,
  flags: redFlags,
  routings,
  texts: childNeedsV1Texts,
  questions: [
    ...before,
    ...strengths,
    ...strandQuestions('SLC', communication),
    ...strandQuestions('SOC', connecting),
    ...strandQuestions('ATT', attention),
    ...strandQuestions('ENE', energy),
    ...strandQuestions('EMO', feelings),
    ...strandQuestions('SNS', senses),
    ...strandQuestions('MOT', movement),
    ...strandQuestions('FLX', change),
    ...strandQuestions('LRN', learning),
    ...strandQuestions('DLV', everydayLiving),
    ...words,
    ...voice,
    ...observedVoice,
    ...background,
    ...safetyQuestions,
    ...sharing,
  ],
})

import { describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import {
  optionTexts,
  questionHint,
  questionText,
  scaleOptions,
  sectionText,
  stemText,
} from '#questionnaires/engine/question-text.ts'
import {
  ageBandIds,
  formsOf,
  strandIds,
  viewpoints,
  voices,
  type Asked,
  type ItemQuestion,
  type Question,
} from '#questionnaires/engine/questionnaire.ts'
import { hasText } from '#questionnaires/engine/word-chain.ts'
import { easyRead } from '#questionnaires/texts/en-GB-x-easy/child-needs-v1/easy-read.ts'
import { english } from '#questionnaires/texts/en-GB/child-needs-v1/english.ts'
import { anAsked } from '../engine/asked.ts'

const { questions, texts } = childNeedsV1
const items = questions.filter(
  (question): question is ItemQuestion => question.kind === 'scale' && question.measure === 'item',
)

function need(id: string): Question {
  const question = childNeedsV1.byId.get(id)
  if (!question) throw new Error(id)
  return question
}

function read(id: string, asked: Partial<Asked> = {}): string {
  return questionText(texts, need(id), { asked: anAsked(asked), name: 'Ellie' })
}

function everyString(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyString) : []
}

describe('the shared questionnaire', () => {
  test('has ten strands of six items, two of them core', () => {
    expect(childNeedsV1.strands.map(({ id }) => id)).toEqual(strandIds)
    expect(items).toHaveLength(60)
    for (const strand of strandIds) {
      const ofStrand = items.filter((item) => item.strand === strand)
      expect(ofStrand.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${strand}${String(n)}`))
      expect(ofStrand.filter(({ isCore }) => isCore)).toHaveLength(2)
      for (const extra of ['impact', 'effort', 'comment']) need(`${strand}.${extra}`)
    }
  })

  test('has sixteen flags, twelve prompts for the child’s voice and six for an observed one', () => {
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1)}`)
    expect(childNeedsV1.flags).toHaveLength(16)
    for (const flag of childNeedsV1.flags) need(flag.id)
    for (const id of [
      ...numbered('CV', 12),
      ...numbered('OV', 6),
      ...numbered('STR', 4),
      ...numbered('FT', 7),
    ]) {
      need(id)
    }
  })

  test('has nine background blocks, each with questions', () => {
    expect(childNeedsV1.blocks).toHaveLength(9)
    for (const { id } of childNeedsV1.blocks) {
      expect(questions.some(({ block }) => block === id)).toBe(true)
    }
  })

  test('has every item in every voice', () => {
    for (const item of items) for (const voice of voices) expect(hasText(texts, item, voice)).toBe(true)
    for (const { id } of items) {
      const own = english.questions[id]?.text
      expect([own?.school, own?.home, own?.health, own?.child].every(Boolean)).toBe(true)
      expect(easyRead.questions[id]?.text.easy).toMatch(/\.$/)
    }
  })

  test('leaves nobody with an empty question, label or heading, at any age', () => {
    for (const viewpoint of viewpoints) {
      for (const form of formsOf[viewpoint]) {
        for (const ageBand of ageBandIds) {
          const reading = { asked: anAsked({ viewpoint, form, ageBand }), name: 'Ellie' }
          for (const question of childNeedsV1.offered.get(`${viewpoint}.${form}`) ?? []) {
            const said = [
              questionText(texts, question, reading),
              sectionText(texts, question.section, reading).title,
            ]
            if (question.kind === 'scale') {
              const options = scaleOptions(texts, question, reading)
              const scale = question.scaleIn[form]
              if (!scale) throw new Error(question.id)
              expect(options.map(({ value }) => value)).toEqual(childNeedsV1.scales[scale].values)
              said.push(...options.map(({ label }) => label))
            }
            if ('options' in question)
              said.push(...optionTexts(texts, question, reading).map(({ label }) => label))
            for (const text of said) {
              expect(text.trim(), `${question.id} ${viewpoint} ${form}`).not.toBe('')
              expect(text).not.toMatch(/[{}_]|undefined/)
            }
          }
        }
      }
    }
  })

  test('keeps words only for questions there are', () => {
    const shared = ['item', 'impact', 'effort', 'comment']
    for (const text of texts) {
      for (const id of Object.keys(text.questions)) {
        expect(childNeedsV1.byId.has(id) || shared.includes(id), id).toBe(true)
      }
    }
  })
})

describe('the words', () => {
  test('say need and support, never what puts a child down', () => {
    const banned =
      /deficit|disorder|abnormal|severe|\bfail|normal range|risk score|suffer|non-compliant|\bDNA\b|please find|\band\/or\b|suggests ADHD|consistent with autism/i
    for (const text of everyString([texts])) {
      // The area's name in the Code of Practice 2015.
      if (text !== 'Sensory and/or physical needs') expect(text).not.toMatch(banned)
    }
  })

  test('of easy read have at most fifteen words a sentence, and a picture beside each answer on a scale', () => {
    for (const text of everyString(easyRead.questions)) {
      for (const sentence of text.split(/[.?!]+/))
        expect(sentence.trim().split(/\s+/).length).toBeLessThanOrEqual(15)
    }
    const reading = { asked: anAsked({ viewpoint: 'self', form: 'easy' }), name: 'Ellie' }
    for (const question of childNeedsV1.offered.get('self.easy') ?? []) {
      if (question.kind !== 'scale') continue
      for (const { icon } of scaleOptions(texts, question, reading)) expect(icon).toBeTruthy()
    }
  })
})

describe('a question as it is read', () => {
  test('is a whole sentence about the child for an adult', () => {
    expect(read('SLC1')).toBe(
      'Ellie does what you have asked when you say it once, without you pointing or showing',
    )
    expect(read('SLC1', { viewpoint: 'school', ageBand: 'SEC' })).toBe(
      'Ellie keeps up with spoken explanations that have several steps or new vocabulary',
    )
  })

  test('keeps the base wording where an age band has none of its own', () => {
    expect(read('SLC1', { viewpoint: 'health', ageBand: 'P16' })).toBe(
      'Ellie responds accurately to questions or requests at an age-expected level without gesture cues',
    )
  })

  test('speaks to the child in the first person', () => {
    expect(read('SLC1', { viewpoint: 'self', form: 'child5' })).toBe(
      'I understand what adults tell me to do the first time',
    )
    expect(read('SLC1', { viewpoint: 'self', form: 'easy' })).toBe('I know what people are telling me.')
    expect(read('DLV.impact', { viewpoint: 'self', form: 'easy' })).toBe('Does this stop you doing things?')
  })

  test('never speaks to a parent as if they were the child', () => {
    expect(read('SLC1', { form: 'easy' })).toBe('I know what people are telling me.')
    expect(read('RF01', { form: 'easy' })).toMatch(/^Has Ellie hurt themselves/)
    expect(read('SLC.impact', { form: 'easy' })).toContain("Ellie's learning")
  })

  test('is always singular they', () => {
    expect(read('EMO6')).toBe('Ellie is willing to have a go, and speaks kindly about themself')
    expect(read('STR2')).toBe('When is Ellie at their best? Where, with whom, doing what?')
    expect(read('MOT3', { viewpoint: 'school' })).toContain('shows what they know')
  })

  test('takes any name as it is', () => {
    const reading = { asked: anAsked(), name: '$& {them} O’Neil' }
    expect(questionText(texts, need('ATT4'), reading)).toMatch(/^\$& \{them\} O’Neil waits for a turn/)
  })

  test('has a stem, a hint and options in the reader’s own words', () => {
    const item = need('SLC1')
    if (item.kind !== 'scale') throw new Error('SLC1')
    const child = { asked: anAsked({ viewpoint: 'self', form: 'child3' }), name: 'Ellie' }
    expect(stemText(texts, item, child)).toBe('How is this for you?')
    expect(stemText(texts, item, { asked: anAsked(), name: 'Ellie' })).toMatch(/how is this for Ellie\?$/)
    expect(questionHint(texts, need('setting_detail'), { asked: anAsked(), name: 'Ellie' })).toBe(
      "For example 'Dad, weekends'",
    )
    const absence = need('RF05')
    if (!('options' in absence)) throw new Error('RF05')
    expect(optionTexts(texts, absence, child).map(({ key }) => key)).toEqual([
      'no',
      'sometimes',
      'not_attending',
      'dont_know',
    ])
  })
})

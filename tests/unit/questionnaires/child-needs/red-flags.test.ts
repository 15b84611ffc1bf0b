import { describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { flagAdvice } from '#questionnaires/engine/question-text.ts'
import type { Asked } from '#questionnaires/engine/questionnaire.ts'
import { openedTasks, triggeredFlags } from '#questionnaires/engine/triggered-flags.ts'
import { english } from '#questionnaires/texts/en-GB/child-needs-v1/english.ts'
import { anAsked } from '../engine/asked.ts'

function raise(answers: Record<string, string | readonly string[]>, asked: Partial<Asked> = {}) {
  return triggeredFlags(childNeedsV1, anAsked({ ageMonths: 160, ...asked }), answers)
}

// Flag, the answers that raise it, and the hours or days a person has for the first of them.
const raising = [
  ['RF01', ['recently', 'now_or_planning', 'in_the_past'], '0 working-days'],
  ['RF02', ['yes', 'would_rather_talk'], '0 working-days'],
  ['RF03', ['more_than_once', 'once'], '0 working-days'],
  [
    'RF04',
    ['at_risk', 'suspended_once', 'suspended_more', 'permanent_exclusion_started', 'sent_home_informally'],
    '3 working-days',
  ],
  ['RF05', ['sometimes', 'below_90', 'below_50', 'not_attending'], '5 school-days'],
  [
    'RF06',
    [
      'yes_language_or_social_under_3',
      'yes_language_over_3',
      'yes_movement_any_age',
      'yes_thinking_or_memory',
    ],
    '0 working-days',
  ],
  ['RF07', ['blank_spells', 'fits_or_blackouts', 'sudden_jerks_or_drops'], '0 working-days'],
  [
    'RF08',
    ['losing_weight', 'fainting_or_very_unwell', 'choking', 'non_food_items', 'narrow_range'],
    '0 working-days',
  ],
  ['RF09', ['frequent', 'serious_incident'], '0 working-days'],
  ['RF10', ['worried', 'yes'], '0 working-days'],
  ['RF11', ['often', 'sometimes'], '5 school-days'],
  ['RF12', ['near_breaking_point', 'worried_about_what_i_might_do'], '2 working-days'],
  ['RF13', ['yes'], '5 school-days'],
  ['RF14', ['yes'], '0 working-days'],
  ['RF15', ['often', 'sometimes'], '2 working-days'],
  ['RF16', ['yes'], '2 working-days'],
] as const

describe('the sixteen safety questions', () => {
  test('are all in the table below', () => {
    expect(raising.map(([id]) => id)).toEqual(childNeedsV1.flags.map(({ id }) => id))
  })

  test.each(raising)('%s reaches a person for %j, within %s', (id, answers, clock) => {
    const question = childNeedsV1.byId.get(id)
    if (!question || !('options' in question)) throw new Error(id)
    for (const answer of question.options) {
      const raised = raise({ [id]: answer })
      expect(raised.map(({ flagId }) => flagId)).toEqual(
        (answers as readonly string[]).includes(answer) ? [id] : [],
      )
      for (const flag of raised) expect(flag.routesTo.length).toBeGreaterThan(0)
    }
    const [flag] = raise({ [id]: answers[0] })
    expect(`${String(flag?.clock.within)} ${String(flag?.clock.unit)}`).toBe(clock)
  })

  const offers = [
    ['home', 'full'],
    ['school', 'full'],
    ['health', 'full'],
    ['self', 'child5'],
    ['self', 'easy'],
  ] as const

  test.each(offers)('say something at once to everyone who can raise them: %s, %s', (viewpoint, form) => {
    const asked = anAsked({ viewpoint, form, ageMonths: 160 })
    const offered = childNeedsV1.offered.get(`${viewpoint}.${form}`) ?? []
    for (const [id, answers] of raising) {
      if (!offered.some((question) => question.id === id)) continue
      for (const answer of answers) {
        const advice = flagAdvice(childNeedsV1.texts, { flagId: id, answer }, { asked, name: 'Ellie' })
        expect(advice, `${id} ${answer}`).toMatch(/\.$/)
      }
    }
  })

  test('say how soon a person must act, in words', () => {
    for (const [id, answers] of raising) {
      const clocks = english.flags[id]?.clock
      for (const answer of answers) expect(clocks?.[answer] ?? clocks?.['any']).toBeTruthy()
    }
  })
})

describe('a raised flag', () => {
  test('stops the form and shows help when a life may be in danger now', () => {
    const [flag] = raise({ RF01: 'now_or_planning' })
    expect(flag).toMatchObject({
      stopsForm: true,
      clock: { within: 1, unit: 'hours' },
      onScreen: 'RF01.now_or_planning',
    })
    expect(raise({ RF01: 'recently' })[0]?.stopsForm).toBe(false)
  })

  test('about how adults treat the child never tells parents by itself', () => {
    const quiet = childNeedsV1.flags.filter(({ neverTellsParents }) => neverTellsParents).map(({ id }) => id)
    expect(quiet).toEqual(['RF01', 'RF02', 'RF10', 'RF13'])
  })

  test('reaches some roles only from some forms or for some answers', () => {
    expect(raise({ RF01: 'recently' })[0]?.routesTo).toEqual(['safeguarding-lead'])
    expect(raise({ RF01: 'recently' }, { viewpoint: 'health' })[0]?.routesTo).toEqual([
      'safeguarding-lead',
      'health-safeguarding',
    ])
    expect(raise({ RF04: 'at_risk' })[0]?.routesTo).toEqual(['senco', 'sendiass-signpost'])
    expect(raise({ RF04: 'permanent_exclusion_started' })[0]?.routesTo).toContain('inclusion-team')
  })

  test('holds back attention prompts while blank spells are looked into', () => {
    expect(raise({ RF07: 'blank_spells' })[0]?.holdsBackRules).toEqual(['R1_ADHD'])
  })

  test('comes only from a question that was asked of this person', () => {
    expect(raise({ RF12: 'near_breaking_point' }, { viewpoint: 'school' })).toEqual([])
    expect(raise({ RF01: 'recently' }, { viewpoint: 'self', form: 'child3', ageMonths: 100 })).toEqual([])
  })
})

describe('a life event', () => {
  test('of harm raises the same flag as saying so, once for each', () => {
    const raised = raise({ le_events: ['harm_or_neglect', 'domestic_abuse_seen_or_heard', 'bullying'] })
    expect(raised.map(({ flagId, answer }) => [flagId, answer])).toEqual([
      ['RF02', 'harm_or_neglect'],
      ['RF02', 'domestic_abuse_seen_or_heard'],
    ])
  })

  test('someone would rather talk about opens a task to offer a conversation', () => {
    const asked = anAsked()
    expect(openedTasks(childNeedsV1, asked, { le_events: ['would_rather_talk'] })).toEqual([
      'offer-conversation-within-5-school-days',
    ])
    expect(openedTasks(childNeedsV1, asked, { le_events: ['none'] })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { ruleTexts } from '#questionnaires/texts/en-GB/rules.ts'
import { evaluateRules } from '#questionnaires/rules/evaluate-rules.ts'
import type { Facts } from '#questionnaires/rules/facts.ts'
import { referralRules } from '#questionnaires/rules/referral-rules.ts'
import { withoutRestricted } from '#questionnaires/rules/without-restricted.ts'

function facts(known: Partial<Facts> = {}): Facts {
  return {
    ageMonths: 100,
    levels: {},
    impact: {},
    items: {},
    patterns: {},
    background: {},
    flags: {},
    openFlags: [],
    ...known,
  }
}

const promptsFor = (known: Partial<Facts>) =>
  evaluateRules(referralRules, facts(known)).map(({ rule, type }) => [rule.id, type])

const attentionInTwoPlaces = {
  levels: { ATT: { school: 3, home: 3 } },
  impact: { ATT: { home: 2 } },
} as const satisfies Partial<Facts>

const alcoholBeforeBirth = {
  levels: { LRN: { home: 3 } },
  background: {
    pae_status: 'confirmed',
    b1_adoption_care: 'adopted',
    le_events: ['bullying'],
    m_onset_age: '2-4',
  },
} as const satisfies Partial<Facts>

describe('referral prompts', () => {
  test('there are twenty-one rules, and each has its words', () => {
    expect(referralRules).toHaveLength(21)
    expect(referralRules.map(({ id }) => id)).toEqual(Object.keys(ruleTexts))
  })

  test('an empty profile brings up nothing and refuses nothing', () => {
    expect(promptsFor({})).toEqual([])
  })

  test('a need in two places that gets in the way is worth asking about', () => {
    expect(promptsFor(attentionInTwoPlaces)).toContainEqual(['R1_ADHD', 'consider'])
  })

  test('a prompt carries the facts that brought it up', () => {
    const [adhd] = evaluateRules(referralRules, facts(attentionInTwoPlaces)).filter(
      ({ rule }) => rule.id === 'R1_ADHD',
    )
    expect(adhd?.reasons.map(({ op }) => op)).toEqual([
      'level_in_places',
      'impact_any',
      'bg_not_in',
      'bg_not_in',
    ])
  })

  test('an open blank-spell flag holds the attention prompt and asks for a health review', () => {
    const held = promptsFor({
      ...attentionInTwoPlaces,
      flags: { RF07: ['blank_spells'] },
      openFlags: ['RF07'],
    })
    expect(held).toContainEqual(['R1_ADHD', 'held'])
    expect(held).toContainEqual(['R0_SEIZURE', 'check_first'])
  })

  test('one place is not a refusal: it asks for one more', () => {
    expect(promptsFor({ ...attentionInTwoPlaces, levels: { ATT: { home: 4 } } })).toContainEqual([
      'R1G_ADHD_SECOND_SETTING',
      'gather',
    ])
  })

  test('the child’s own report is a viewpoint, never a second place', () => {
    const prompts = promptsFor({ ...attentionInTwoPlaces, levels: { ATT: { home: 3, self: 4 } } })
    expect(prompts).not.toContainEqual(['R1_ADHD', 'consider'])
  })

  test.each([
    [59, false],
    [60, true],
    [311, true],
    [312, false],
  ])('at %i months the attention prompt is there: %s', (ageMonths, isThere) => {
    const ids = promptsFor({ ...attentionInTwoPlaces, ageMonths }).map(([id]) => id)
    expect(ids.includes('R1_ADHD')).toBe(isThere)
  })
})

describe('what a viewer may not know', () => {
  const everything = { blocks: ['B3', 'B8'], careHistory: true, safeguarding: true } as const
  const nothing = { blocks: [], careHistory: false, safeguarding: false } as const
  const idsFor = (known: Facts) => evaluateRules(referralRules, known).map(({ rule }) => rule.id)

  test('alcohol before birth brings up its prompt only for those with access to the block', () => {
    expect(idsFor(withoutRestricted(facts(alcoholBeforeBirth), everything))).toContain('R3_FASD')
    expect(idsFor(withoutRestricted(facts(alcoholBeforeBirth), nothing))).not.toContain('R3_FASD')
  })

  test('restricted answers are null, and the rest stays', () => {
    expect(withoutRestricted(facts(alcoholBeforeBirth), nothing).background).toEqual({
      pae_status: null,
      b1_adoption_care: null,
      le_events: null,
      m_onset_age: '2-4',
    })
  })

  test('a safeguarding answer shows nobody outside safeguarding that it exists', () => {
    const told = facts({
      flags: { RF01: ['recently'], RF06: ['yes_thinking_or_memory'] },
      openFlags: ['RF01'],
    })
    expect(idsFor(told)).toEqual(['R2U_AUTISM_REGRESSION', 'R7_MENTAL_HEALTH'])
    const shown = withoutRestricted(told, nothing)
    expect(JSON.stringify(shown)).not.toContain('RF01')
    expect(idsFor(shown)).toEqual(['R2U_AUTISM_REGRESSION'])
  })

  test('a medical flag still holds a prompt for everybody', () => {
    const held = facts({ ...attentionInTwoPlaces, openFlags: ['RF07'] })
    expect(withoutRestricted(held, nothing).openFlags).toEqual(['RF07'])
  })
})

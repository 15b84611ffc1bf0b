import { describe, expect, test } from 'vitest'
import type { RuleWords } from '#questionnaires/rules/rule-texts.ts'
import {
  easySafetyTexts,
  easyWhileWaitingTexts,
} from '#questionnaires/texts/en-GB-x-easy/suggestions-around.ts'
import { easyRuleTexts } from '#questionnaires/texts/en-GB-x-easy/rules.ts'
import { easySuggestionTexts } from '#questionnaires/texts/en-GB-x-easy/suggestions.ts'
import { safetyTexts, whileWaitingTexts } from '#questionnaires/texts/en-GB/suggestions-around.ts'
import { ruleTexts } from '#questionnaires/texts/en-GB/rules.ts'
import { suggestionTexts } from '#questionnaires/texts/en-GB/suggestions.ts'
import { hardToRead } from './easy-to-read.ts'
import { readTexts } from './read-texts.ts'
import { isEasyRead } from './text.ts'

const pairs = [
  ['suggestion', suggestionTexts, easySuggestionTexts],
  ['safety line', safetyTexts, easySafetyTexts],
  ['offer while waiting', whileWaitingTexts, easyWhileWaitingTexts],
] as const

// What a family is shown of a rule; the rest is for staff.
const shownToFamilies = ({ says = '', startToday = [] }: RuleWords) => [says !== '', startToday.length > 0]

describe('easy read', () => {
  test.each(pairs)('has words for every %s, about the same child', (_, usual, easy) => {
    expect(Object.keys(easy).toSorted()).toEqual(Object.keys(usual).toSorted())
    for (const [key, words] of Object.entries(easy)) {
      expect(words, key).not.toBe('')
      expect(words, key).not.toMatch(/\{(?!name\})/)
    }
  })

  test('says of each referral rule everything a family is shown of it', () => {
    const easy: Readonly<Record<string, RuleWords>> = easyRuleTexts
    for (const [rule, words] of Object.entries<RuleWords>(ruleTexts))
      expect(shownToFamilies(easy[rule] ?? { title: '' }), rule).toEqual(shownToFamilies(words))
  })

  test('keeps to short sentences and plain words everywhere', async () => {
    const texts = (await readTexts()).filter(({ locale }) => isEasyRead(locale))
    expect(texts.length).toBeGreaterThan(1000)
    expect(hardToRead(texts).filter(({ isWarning }) => !isWarning)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { aText } from './a-text.ts'
import { differences } from './same-in-each-language.ts'
import type { Text } from './text.ts'

const usual = (key: string, words: string, namespace = 'staff') => aText(words, { key, namespace })
const polish = (key: string, words: string) => aText(words, { key, namespace: 'staff', locale: 'pl' })
const easy = (key: string, words: string, namespace = 'staff') =>
  aText(words, { key, namespace, locale: 'en-GB-x-easy' })
const reasons = (texts: readonly Text[]) => differences(texts).map(({ reason }) => reason)

describe('The words of two languages', () => {
  test('fit when keys, placeholders and plural forms are the same', () => {
    expect(
      reasons([
        usual('left_one', '{{count}} week left'),
        usual('left_other', '{{count}} weeks left'),
        polish('left_one', '{{count}} tydzień'),
        polish('left_few', '{{count}} tygodnie'),
        polish('left_many', '{{count}} tygodni'),
        polish('left_other', '{{count}} tygodnia'),
      ]),
    ).toEqual([])
  })

  test('do not fit when one has a key that English lacks', () => {
    expect(reasons([usual('save', 'Save'), polish('stop', 'Zatrzymaj')])).toEqual(['en-GB has no such key'])
  })

  test('do not fit when a placeholder is missing or another', () => {
    expect(reasons([usual('hello', 'Hello {{name}}'), polish('hello', 'Cześć {{imie}}')])).toEqual([
      'holds {{imie}}, which en-GB does not',
      'lacks {{name}}',
    ])
  })

  test('a language lacks the plural forms of its own rules', () => {
    expect(
      reasons([
        usual('left_one', 'a'),
        usual('left_other', 'b'),
        polish('left_one', 'a'),
        polish('left_other', 'b'),
      ]),
    ).toEqual(['lacks the plural forms few, many', 'lacks the plural forms few, many'])
    expect(reasons([usual('left_other', '{{count}} left')])).toEqual(['lacks the plural forms one'])
  })
})

describe('Easy read', () => {
  test('says everything the answering and family pages say', () => {
    expect(differences([usual('stop', 'Stop', 'family')])).toMatchObject([
      { reason: 'has no easy-read words' },
    ])
    expect(differences([usual('stop', 'Stop', 'family'), easy('stop', 'Stop', 'family')])).toEqual([])
  })

  test('is wished for on the pages around them', () => {
    expect(differences([usual('stop', 'Stop', 'letters')])).toMatchObject([{ isWarning: true }])
  })

  test('is not asked of pages for staff', () => {
    expect(differences([usual('stop', 'Stop')])).toEqual([])
  })
})

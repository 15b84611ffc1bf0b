import { describe, expect, test } from 'vitest'
import { allowedWords } from './allowed-words.ts'
import { aText } from './a-text.ts'
import { bannedWords } from './banned-words.ts'
import { markupInTexts, namesInTitles } from './plain-values.ts'
import { readTexts } from './read-texts.ts'

describe('Words nobody reads here', () => {
  test.each([
    'An attention deficit',
    'a spectrum disorder',
    'She suffers from it',
    'This is abnormal',
    'Your risk score is 7',
    'This suggests ADHD',
    'a non-compliant child',
    'Please find the letter below',
    'Ask in order to help',
    'Home and/or school',
    'in the normal range',
    'severe needs',
    'Marked as DNA',
    'They will fail',
  ])('“%s” is found', (words) => {
    expect(bannedWords([aText(words)])).toHaveLength(1)
  })

  test('the same words inside other words, and plain ones, pass', () => {
    expect(
      bannedWords([aText('Order a book. A normal walk. Perseverance. Both words and order count.')]),
    ).toEqual([])
  })

  test('staff may read that a message failed, families may not', () => {
    expect(bannedWords([aText('Sending failed', { namespace: 'school' })])).toEqual([])
    expect(bannedWords([aText('Sending failed')])).toHaveLength(1)
  })

  test('an official name passes where it is allowed by its key, and nowhere else', () => {
    const [allowed] = allowedWords
    const title = 'Fetal alcohol spectrum disorder'
    expect(bannedWords([aText(title, { file: allowed.file, key: allowed.key })])).toEqual([])
    expect(bannedWords([aText(title, { file: allowed.file, key: 'other' })])).toHaveLength(1)
  })

  test('every allowed name is still there to be allowed', async () => {
    const texts = await readTexts()
    const gone = allowedWords.filter(
      ({ file, key }) => !texts.some((text) => text.file === file && text.key === key),
    )
    expect(gone).toEqual([])
  })
})

describe('A text', () => {
  test.each(['<b>Now</b>', 'Now<br />', 'Bread &amp; butter', '&#39;'])('of “%s” holds HTML', (words) => {
    expect(markupInTexts([aText(words)])).toHaveLength(1)
  })

  test('may compare numbers and say you & me', () => {
    expect(markupInTexts([aText('Fewer than 5 < 6, you & me')])).toEqual([])
  })

  test('that is a title never names a child', () => {
    expect(namesInTitles([aText('About {{name}}', { key: 'plan.title' })])).toHaveLength(1)
    expect(namesInTitles([aText('About {{name}}', { key: 'plan.pageTitle' })])).toHaveLength(1)
    expect(namesInTitles([aText('About {{name}}', { key: 'plan.heading' })])).toEqual([])
  })
})

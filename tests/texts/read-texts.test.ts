import { describe, expect, test } from 'vitest'
import { readTexts, textsIn } from './read-texts.ts'

describe('The texts of the house', () => {
  test('are the words of the screen, the questionnaires and the messages', async () => {
    const texts = await readTexts()
    for (const place of [
      'app/i18n/locales/en-GB/',
      'questionnaires/texts/en-GB-x-easy/',
      'server/messages/words/',
    ])
      expect(texts.filter(({ file }) => file.startsWith(place)).length).toBeGreaterThan(10)
  })

  test('know their language and their key', () => {
    expect(textsIn('server/messages/words/en-GB-x-easy.ts', { easy: { hello: ['Hello'] } })).toEqual([
      {
        file: 'server/messages/words/en-GB-x-easy.ts',
        locale: 'en-GB-x-easy',
        namespace: 'en-GB-x-easy',
        key: 'easy.hello.0',
        words: 'Hello',
      },
    ])
    expect(textsIn('app/i18n/locales/pl/family.json', { a: 'b' })).toMatchObject([
      { locale: 'pl', namespace: 'family' },
    ])
  })
})

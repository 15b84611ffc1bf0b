import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { createI18n } from '#app/i18n/create-i18n.ts'
import { directionOf, fallbackChain } from '#app/i18n/locale.ts'
import { PageWords } from '#app/i18n/page-words.tsx'
import { useLocale, useWords } from '#app/i18n/use-words.ts'

function Back() {
  const words = useWords()
  const { locale, dir } = useLocale()
  return <p lang={locale} dir={dir}>{`${words('back')}, ${words('chart:level.0')}`}</p>
}

function streamed(locale: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough()
    const chunks: string[] = []
    body.on('data', (chunk: Buffer) => chunks.push(chunk.toString()))
    body.on('end', () => {
      resolve(chunks.join(''))
    })
    const page = (
      <PageWords locale={locale}>
        <Back />
      </PageWords>
    )
    const { pipe } = renderToPipeableStream(page, { onShellReady: () => pipe(body), onError: reject })
  })
}

describe('words', () => {
  test('are there at once in a streamed page', async () => {
    expect(await streamed('en-GB')).toBe('<p lang="en-GB" dir="ltr">Back, A strength</p>')
  })

  test('of easy read come first, and of an untranslated language fall back to English', async () => {
    expect(await streamed('en-GB-x-easy')).toContain('Back, Really good')
    expect(await streamed('ur')).toBe('<p lang="ur" dir="rtl">Back, A strength</p>')
  })

  test('come from the simpler version of the language before easy English, and that before English', () => {
    expect(fallbackChain('pl-x-easy')).toEqual(['pl', 'en-GB-x-easy', 'en-GB'])
    expect(fallbackChain('pl')).toEqual(['en-GB'])
    expect(fallbackChain('en-GB-x-easy')).toEqual(['en-GB'])
    expect(fallbackChain('en-GB')).toEqual([])
  })

  test('of one language never leak into another', () => {
    const polish = createI18n('pl-x-easy', { pl: { common: { back: 'Wstecz' } } })
    expect(polish.t('back')).toBe('Wstecz')
    expect(polish.t('help.emergencyHow')).toBe('Call 999.')
    expect(createI18n('en-GB').t('back')).toBe('Back')
  })

  test('that nobody wrote stop the page from being drawn', () => {
    expect(() => createI18n('en-GB').t('no-such-words')).toThrow('No words for common:no-such-words')
  })

  test('in Urdu, Arabic and Farsi run from right to left', () => {
    expect(['ur', 'ar', 'fa', 'ur-x-easy', 'pl', 'en-GB'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ])
  })
})

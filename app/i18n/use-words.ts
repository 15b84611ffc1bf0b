import { useContext } from 'react'
import { I18nContext } from 'react-i18next'
import { directionOf } from './locale.ts'
import type { Direction, Locale } from './locale.ts'
import { wordsOf, type Words } from './words-of.ts'

export type { Words } from './words-of.ts'

/** The words of a namespace in the language of the page. */
export function useWords(namespace = 'common'): Words {
  return wordsOf(useI18n(), namespace)
}

/** The locale of the page and which way it is written. */
export function useLocale(): { readonly locale: Locale; readonly dir: Direction } {
  const locale = useI18n().language
  return { locale, dir: directionOf(locale) }
}

// react-i18next's own hook copies the whole instance for every call, which was a third of the time of a page.
function useI18n() {
  return useContext(I18nContext).i18n
}

import { useTranslation } from 'react-i18next'
import { baseLocale, directionOf } from './locale.ts'
import type { Direction, Locale } from './locale.ts'

/** Looks up one text: a key of the namespace (or `other:key`), with the values its placeholders need. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The words of a namespace in the language of the page. */
export function useWords(namespace = 'common'): Words {
  const { t } = useTranslation(namespace, { useSuspense: false })
  return (key, values) => t(key, { ...values })
}

/** The locale of the page and which way it is written. */
export function useLocale(): { readonly locale: Locale; readonly dir: Direction } {
  const { i18n } = useTranslation('common', { useSuspense: false })
  const locale = i18n.language || baseLocale
  return { locale, dir: directionOf(locale) }
}

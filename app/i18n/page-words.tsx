import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { i18nFor } from './create-i18n.ts'
import type { Locale } from './locale.ts'

/** Puts the words of a locale under everything on the page. */
export function PageWords({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <I18nextProvider i18n={i18nFor(locale)}>{children}</I18nextProvider>
}

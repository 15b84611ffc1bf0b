import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { PageWords } from '#app/i18n/page-words.tsx'

/** What a component sends to the browser in a language, English when left out. */
export function markupOf(element: ReactElement, locale = 'en-GB'): string {
  return renderToStaticMarkup(<PageWords locale={locale}>{element}</PageWords>)
}

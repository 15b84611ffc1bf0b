import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Locale } from '#app/i18n/locale.ts'
import { PageWords } from '#app/i18n/page-words.tsx'

const wideDrawing = /<svg class="figures__wide[^"]*"(.*?)<\/svg>/s
const spokenName = /<title[^>]*>(.*?)<\/title>/s

/** The drawing for desks of a picture, as a file of its own, with its name; null where it draws nothing. */
export function drawingOf(
  picture: ReactElement,
  locale: Locale,
): { readonly svg: string; readonly alt: string } | null {
  const markup = renderToStaticMarkup(<PageWords locale={locale}>{picture}</PageWords>)
  const [, inside] = wideDrawing.exec(markup) ?? []
  if (inside === undefined) return null
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"${inside}</svg>`,
    alt: spokenName.exec(inside)?.[1] ?? '',
  }
}

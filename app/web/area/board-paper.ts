import { boardSections } from '#app/components/area/board-sections.tsx'
import { formatDate, formatMonth } from '#app/i18n/format.ts'
import { languageOf, type Locale } from '#app/i18n/locale.ts'
import type { Words } from '#app/i18n/words-of.ts'
import type { Paper, PaperSection } from '#server/documents/paper.ts'
import type { AreaFigures } from '#server/services/area-service.ts'
import { paths } from '../paths.ts'
import { definedTerms } from './defined-figures.ts'
import { drawingOf } from './drawing-of.tsx'

/** The board paper of one month, ready to be printed: the same questions, sentences and pictures as its page. */
export function boardPaper(
  figures: AreaFigures,
  words: Words,
  { locale, address }: { readonly locale: Locale; readonly address: string },
): Paper {
  const { month, asOf, isProvisional, measureSet } = figures.waits
  return {
    title: words('board.title', { month: formatMonth(locale, month) }),
    language: languageOf(locale),
    subtitle: words('about.asOf', { date: formatDate(locale, asOf) }),
    notes: [
      words(`about.measureSet.${measureSet}`),
      words('about.rules'),
      ...(isProvisional ? [words('about.provisional')] : []),
      words('board.support'),
    ],
    sections: [
      ...boardSections(figures, words, locale).map(({ heading, sentences, picture, notTold }) => {
        const drawing = picture && drawingOf(picture, locale)
        return {
          heading,
          sentences,
          ...(drawing && { picture: drawing }),
          ...(notTold !== undefined && { notTold: words('board.notTold', { text: notTold }) }),
        }
      }),
      meaningOf(figures, words),
    ],
    footer: words('board.footer', { address: pageAddress(figures, address) }),
  }
}

// A paper is read away from the service, so what its words mean goes with it.
function meaningOf({ waits }: AreaFigures, words: Words): PaperSection {
  const { month, measureSet, ruleSet } = waits
  return {
    heading: words('board.meaning'),
    sentences: [
      words('board.meaningText', { month: month.slice(0, 7), measureSet, ruleSet }),
      ...definedTerms(words).map(({ name, text }) => `${name}: ${text}`),
    ],
  }
}

function pageAddress({ waits }: AreaFigures, address: string): string {
  const { month, pathway, measureSet } = waits
  const page = paths.areaBoard({ month, pathway: pathway ?? undefined, measureSet })
  return new URL(page, address).href
}

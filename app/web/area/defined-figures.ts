import type { Words } from '#app/i18n/words-of.ts'
import type { IndicatorDefinition } from '#server/waiting/indicators/definitions.ts'

const terms = ['waiting', 'wait', 'contact', 'median', 'p92', 'over', 'hiding', 'left'] as const

/** What each column of the definitions holds, in order. */
export const definitionColumns = ['id', 'words', 'formula', 'clock', 'source', 'version'] as const

/** The words figures are explained with, each with its meaning: the same on the page and in a file. */
export function definedTerms(words: Words) {
  return terms.map((term) => ({
    id: term,
    name: words(`definitions.terms.${term}`),
    text: words(`definitions.terms.${term}Text`),
  }))
}

/** Every figure in words: what it counts, how, by which clock, after whom, and in which version. */
export function definedFigures(words: Words, indicators: readonly IndicatorDefinition[]) {
  return indicators.map(({ id, clock, source, version }) => ({
    id,
    words: words(`definitions.indicator.${id}.words`),
    formula: words(`definitions.indicator.${id}.formula`),
    clock: words(`definitions.clock.${clock}`),
    source: words(`definitions.source.${source}`),
    version,
  }))
}

const namePlaceholder = /\{\{?\s*(?:name|who|lead|by|from|author|service|organisation|clinic|school)\s*\}\}?/g
const anyPlaceholder = /\{\{?[^}]*\}\}?/g

/** The sentences of a text as it is read aloud: placeholders are a name or a number, a new line is a new sentence. */
export function sentencesIn(words: string): readonly string[] {
  return words
    .replace(namePlaceholder, 'Ellie')
    .replace(anyPlaceholder, '7')
    .split(/(?<=[.!?…])\s+|\n+/)
    .filter((sentence) => wordsIn(sentence).length > 0)
}

/** The words of a sentence; a number is a word. */
export function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? []
}

/** How many syllables a word has, by its groups of vowels: near enough to find a hard text, no more. */
export function syllablesIn(word: string): number {
  const spoken = word.toLowerCase().replace(/[^a-z]/g, '')
  const heard = spoken.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  const apart = heard.replace(/([aeiouy])(?=ing$)|((?<![ct])i)(?=[ao])/g, '$1$2-')
  return Math.max(1, apart.match(/[aeiouy]{1,2}/g)?.length ?? 0)
}

/** The Flesch–Kincaid school grade of a text (Kincaid and others 1975); a smoke alarm, never a proof. */
export function readingGrade(words: string): number {
  const sentences = sentencesIn(words)
  const all = sentences.flatMap(wordsIn)
  if (all.length === 0) return 0
  const syllables = all.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (all.length / sentences.length) + 11.8 * (syllables / all.length) - 15.59
}

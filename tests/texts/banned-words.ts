import { allowedWords } from './allowed-words.ts'
import { findingOn, isForFamilies, type Finding, type Text } from './text.ts'

const everywhere = [
  /\bdeficits?\b/i,
  /\bdisorders?\b/i,
  /\bsuffer\w*/i,
  /\babnormal\w*/i,
  /\brisk scores?\b/i,
  /\bsuggests? (?:ADHD|autism|FASD)\b/i,
  /\bnon-complian\w+/i,
  /\bplease find\b/i,
  /\bin order to\b/i,
  /\band\/or\b/i,
  /\bnormal range\b/i,
  /\bsevere(?:ly)?\b/i,
  /\bDNA\b/,
]

const inFamilyTexts = [/\bfail(?:s|ed|ure|ures|ing)?\b/i]

/** Words nobody reads here: they judge a child, or hide the meaning. An official name is allowed by its key. */
export function bannedWords(texts: readonly Text[]): readonly Finding[] {
  return texts.flatMap((text) => {
    if (allowedWords.some(({ file, key }) => file === text.file && key === text.key)) return []
    const banned = isForFamilies(text) ? [...everywhere, ...inFamilyTexts] : everywhere
    return banned.flatMap((word) => {
      const found = word.exec(text.words)
      return found ? [findingOn(text, `says “${found[0]}”`)] : []
    })
  })
}

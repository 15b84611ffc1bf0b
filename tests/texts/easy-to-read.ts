import { readingGrade, sentencesIn, wordsIn } from './reading-grade.ts'
import { findingOn, isEasyRead, isForFamilies, type Finding, type Text } from './text.ts'

type Limits = { readonly words: number; readonly wishedWords: number; readonly grade: number }

const usual: Limits = { words: 20, wishedWords: 20, grade: 6 }
const easyRead: Limits = { words: 15, wishedWords: 12, grade: 3 }

/** A grade of fewer words than this says nothing. */
const fewestForAGrade = 25

/** What is too hard to read in the texts families get: long sentences, and a school grade above 6 (easy read: 3). */
export function hardToRead(texts: readonly Text[]): readonly Finding[] {
  return texts.filter(isForFamilies).flatMap((text) => {
    const limits = isEasyRead(text.locale) ? easyRead : usual
    return [...longSentences(text, limits), ...hardWords(text, limits)]
  })
}

function longSentences(text: Text, { words: limit, wishedWords }: Limits): readonly Finding[] {
  return sentencesIn(text.words).flatMap((sentence) => {
    const { length } = wordsIn(sentence)
    const reason = `a sentence of ${length} words: ${sentence}`
    if (length > limit) return [findingOn(text, reason)]
    return length > wishedWords ? [{ ...findingOn(text, reason), isWarning: true as const }] : []
  })
}

function hardWords(text: Text, { grade: limit }: Limits): readonly Finding[] {
  const count = sentencesIn(text.words).flatMap(wordsIn).length
  const grade = readingGrade(text.words)
  if (count < fewestForAGrade || grade <= limit) return []
  return [findingOn(text, `reads like school grade ${grade.toFixed(1)}, above ${limit}`)]
}

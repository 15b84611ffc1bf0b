import { describe, expect, test } from 'vitest'
import { hardToRead } from './easy-to-read.ts'
import { readingGrade, sentencesIn, syllablesIn, wordsIn } from './reading-grade.ts'
import { aText } from './a-text.ts'

describe('The reading grade', () => {
  test.each([
    ['cat', 1],
    ['help', 1],
    ['asked', 1],
    ['child', 1],
    ['the', 1],
    ['table', 2],
    ['wanted', 2],
    ['being', 2],
    ['family', 3],
    ['together', 3],
    ['diagnosis', 4],
    ['questionnaire', 3],
    ['information', 4],
  ])('hears %s as %i syllables', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables)
  })

  test('reads a placeholder as a name or a number', () => {
    expect(sentencesIn('Tell {{name}} by {{date}}.')).toEqual(['Tell Ellie by 7.'])
  })

  test('starts a new sentence on a new line', () => {
    expect(sentencesIn('One thing\nAnother thing. A third')).toHaveLength(3)
  })

  test('counts a number and a word with an apostrophe as one word each', () => {
    expect(wordsIn("Ellie's school, Year 4.")).toHaveLength(4)
  })

  test('is low for plain words and high for office words', () => {
    expect(readingGrade('You can stop. We keep what you said. You can come back.')).toBeLessThan(3)
    expect(
      readingGrade(
        'Multidisciplinary professionals will subsequently prioritise individualised interventions.',
      ),
    ).toBeGreaterThan(15)
  })
})

describe('What is hard to read', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'we').join(' ')}.`

  test('a family text of 20 words a sentence passes and one of 21 fails', () => {
    expect(hardToRead([aText(words(20))])).toEqual([])
    expect(hardToRead([aText(words(21))])).toHaveLength(1)
  })

  test('a family text of hard words fails once it is long enough to say so', () => {
    const hard = 'Professional documentation demonstrates considerable variability.'
    expect(hardToRead([aText(hard)])).toEqual([])
    expect(hardToRead([aText(`${hard} `.repeat(5))])[0]?.reason).toContain('school grade')
  })

  test('easy read is warned above 12 words a sentence and fails above 15', () => {
    const easy = (count: number) => hardToRead([aText(words(count), { locale: 'en-GB-x-easy' })])
    expect(easy(12)).toEqual([])
    expect(easy(13)).toMatchObject([{ isWarning: true }])
    expect(easy(16).filter(({ isWarning }) => !isWarning)).toHaveLength(1)
  })

  test('easy read fails at a grade families may still have', () => {
    const text = 'The teacher asks your family what helps you at home. '.repeat(4)
    expect(hardToRead([aText(text)])).toEqual([])
    expect(hardToRead([aText(text, { locale: 'en-GB-x-easy' })])).toHaveLength(1)
  })

  test('pages for staff may say more in a sentence', () => {
    expect(hardToRead([aText(words(30), { namespace: 'school' })])).toEqual([])
  })

  test('a refusal on a page of its own is read by families, one inside a form of staff is not', () => {
    const refusal = (key: string) => hardToRead([aText(words(21), { namespace: 'refusals', key })])
    expect(refusal('page.busy.text')).toHaveLength(1)
    expect(refusal('no-such-child')).toEqual([])
  })
})

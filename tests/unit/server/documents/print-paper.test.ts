import { describe, expect, test } from 'vitest'
import type { Paper } from '#server/documents/paper.ts'
import { printPaper } from '#server/documents/print-paper.ts'
import { pdfText } from '#tests/support/pdf-text.ts'

const paper: Paper = {
  title: 'Waits and needs, October 2026',
  language: 'en',
  subtitle: 'Medway',
  notes: ['Counts are to the nearest 5.'],
  sections: [
    {
      heading: 'How long?',
      sentences: ['Half have waited 25 weeks or more.', '#read("/etc/passwd") $x$ = not code'],
      picture: {
        svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="20" height="20"/></svg>',
        alt: 'Waits so far',
      },
      table: {
        name: 'Waits',
        columns: ['Pathway', 'Waiting'],
        rows: [
          ['Autism', 45],
          ['FASD', null],
        ],
      },
      notTold: 'Not how long a new family will wait.',
    },
  ],
  footer: 'Needs First',
}
const at = '2026-11-22T09:00:00.000Z'

// In any order, without the spaces between words.
function lettersIn(text: string): string {
  return Array.from(text.replaceAll(/\s/g, '')).toSorted().join('')
}

describe('a board paper', () => {
  test('is a PDF for keeping, with its title', async () => {
    const text = Buffer.from(await printPaper(paper, at)).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('pdfaid:part>2<')
    expect(text).toContain('Waits and needs, October 2026')
  })

  test('says what it was given and nothing else, in words, table and footer', async () => {
    const text = pdfText(await printPaper(paper, at))
    const given = [paper.title, paper.subtitle, ...paper.notes, paper.footer, '1 / 1'].concat(
      paper.sections.flatMap(({ heading, sentences, table, notTold = '' }) => [
        ...[heading, ...sentences, notTold, ...(table?.columns ?? [])],
        ...(table?.rows ?? []).flat().map((cell) => String(cell ?? '')),
      ]),
    )
    // Lines are broken and letters joined as type asks for.
    expect(lettersIn(text)).toEqual(lettersIn(given.join('')))
  })

  test('says the words of its pictures too', async () => {
    const [section] = paper.sections
    const text = (y: number, words: string) => `<text x="2" y="${y}" font-size="4">${words}</text>`
    const words = `${text(9, 'Bar 45')}${text(14, '60')}</svg>`
    const picture = { alt: 'Waits so far', svg: section?.picture?.svg.replace('</svg>', words) ?? '' }
    const sections = [{ heading: 'How long?', sentences: [], picture }]
    expect(pdfText(await printPaper({ ...paper, sections }, at))).toMatch(/Bar 45\s+60/)
  })

  test('is the same paper when printed again', async () => {
    expect(await printPaper(paper, at)).toEqual(await printPaper(paper, at))
  })
})

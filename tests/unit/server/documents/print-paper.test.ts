import { describe, expect, test } from 'vitest'
import type { Paper } from '#server/documents/paper.ts'
import { printPaper } from '#server/documents/print-paper.ts'

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

describe('a board paper', () => {
  test('is a PDF for keeping, with its title', async () => {
    const text = Buffer.from(await printPaper(paper, at)).toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('pdfaid:part>2<')
    expect(text).toContain('Waits and needs, October 2026')
  })

  test('is the same paper when printed again', async () => {
    expect(await printPaper(paper, at)).toEqual(await printPaper(paper, at))
  })
})

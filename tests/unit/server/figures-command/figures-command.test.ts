import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerTo } from '#server/figures-command/answer.ts'

const firstQuarter = ['--from', '2025-01-01', '--to', '2025-03-31']
const today = '2025-06-30'

const figuresCommand = (input: string, args: readonly string[] = firstQuarter) =>
  answerTo(args, Buffer.from(input), today)

async function atTheTerminal(input: string) {
  const command = spawn('npm', ['run', '--silent', 'figures', '--', ...firstQuarter])
  let [out, err] = ['', '']
  command.stdout.on('data', (part) => (out += String(part)))
  command.stderr.on('data', (part) => (err += String(part)))
  command.stdin.end(input)
  const code = await new Promise<number | null>((resolve) => command.on('close', resolve))
  return { code, out, err: err.split('\n').filter((line) => line.startsWith('line ')) }
}

const figuresIn = ({ out }: { readonly out: string | null }) =>
  JSON.parse(out ?? '') as Readonly<Record<string, unknown>>
const twentyEpisodes = readFileSync(new URL('twenty-episodes.csv', import.meta.url), 'utf8')
const header = 'id,pathway,received,triaged,outcome,firstContact,removed,reason'

const expected = {
  W01: 10,
  F01: 5,
  F02: 4,
  F03: 3,
  F04: -2,
  F05: 0,
  W03: 1,
  W05: 161,
  W06: 868,
  W07: 455,
  W09: { '13': 4, '18': 5, '52': 7, '65': 7, '104': 8 },
  W10: {
    '0-1': 1,
    '1-2': 0,
    '2-4': 0,
    '4-12': 2,
    '12-18': 2,
    '18-52': 2,
    '52-104': 1,
    '>104': 2,
  },
  T01: { medianDays: 28, within28Days: 4, decided: 5 },
  T02: 0.8,
  F06: 3 / 7,
  F08: 1.25,
  kmMedian: 742,
  Q: {},
}

describe('the figures command', () => {
  test('ends with 1 at the terminal when a row was bad, and still prints the rest', async () => {
    const ended = await atTheTerminal(`${twentyEpisodes}R21,autism,31/02/2025,,,,,\n`)
    expect(ended).toMatchObject({ code: 1, err: [expect.stringMatching(/^line 22: received: /)] })
    expect(figuresIn(ended)).toMatchObject({ ...expected, Q: { 'not-a-date': 1 } })
  })

  test('gives the twenty episodes the figures worked out by hand', async () => {
    const ended = await atTheTerminal(twentyEpisodes)
    expect(ended).toMatchObject({ code: 0, err: [] })
    const figures = figuresIn(ended)
    expect(figures).toMatchObject(expected)
    const { demandPerWeek, capacityPerWeek, weeks } = figures['F07'] as Readonly<Record<string, number>>
    expect([weeks, demandPerWeek, capacityPerWeek].map((number) => number?.toFixed(4))).toEqual([
      '12.8571',
      '0.3889',
      '0.3111',
    ])
    const { weeksWithoutNewReferrals } = figures['F09'] as Readonly<Record<string, number>>
    expect(weeksWithoutNewReferrals).toBeCloseTo(32.142857, 6)
  })

  test('reads semicolons, quotation marks, blank lines, Windows line ends and a mark at the start alike', () => {
    const lines = twentyEpisodes.trim().split('\n')
    const quoted = lines.map((line, at) =>
      at === 0
        ? line
        : line
            .split(',')
            .map((cell) => `"${cell}"`)
            .join(','),
    )
    const forms = [
      `\uFEFF${lines.join('\r\n')}\r\n`,
      lines.map((line) => line.replaceAll(',', ';')).join('\n\n'),
      quoted.join('\n').replace('"moved"', '"moved,\nleft no address"'),
    ]
    const plain = figuresIn(figuresCommand(twentyEpisodes))
    for (const form of forms) expect(figuresIn(figuresCommand(form))).toEqual(plain)
  })

  test('names the line and the field of every row it cannot read, counts it once, and goes on with the rest', () => {
    const rows = [
      'a,asd,31/02/2025,,,,,',
      'b,asd,29/02/2023,,,,,',
      'c,asd,2025-13-01,,,,,',
      'd,asd,01/02/25,,,,,',
      'e,asd,2999-01-01,,,,,',
      'f,asd,1899-12-31,,,,,',
      'g,asd,,,,,,',
      '',
      'h,asd,2025-02-03,2025-01-01,accepted,2025-01-02,2025-01-03,',
      'i,dyslexia,2025-02-03,,perhaps,,,',
      'j,asd,2025-02-03,2025-02-04,,,,',
      'k,asd,2025-02-03,,accepted,,,',
      'l,asd,2025-02-03,,,2025-02-20,2025-02-10,moved',
      'm,asd,2025-02-03,,',
      'n,asd,14/02/2025,,,,,',
      'n,asd,2025-02-14,,,,,',
      'n,adhd,2025-02-14,,,,,',
      "O'Connor,asd,2025-02-14,,,,,=HYPERLINK(1)",
      'p,asd,2025"-02-14,,,,,',
    ]
    const ended = figuresCommand([header, ...rows].join('\n'))
    expect(ended.code).toBe(1)
    expect(ended.err.map((said) => said.split(': ').slice(0, 2).join(' '))).toEqual([
      'line 2 received',
      'line 3 received',
      'line 4 received',
      'line 5 received',
      'line 6 received',
      'line 7 received',
      'line 8 received',
      'line 10 triaged',
      'line 10 firstContact',
      'line 10 removed',
      'line 11 pathway',
      'line 11 outcome',
      'line 12 outcome',
      'line 13 triaged',
      'line 14 firstContact',
      'line 15 row',
      'line 17 id',
      'line 20 row',
    ])
    expect(figuresIn(ended)).toMatchObject({
      W01: 3,
      Q: {
        'not-a-date': 3,
        'ambiguous-date': 1,
        'in-the-future': 1,
        'too-long-ago': 1,
        missing: 1,
        'before-received': 1,
        'unknown-pathway': 1,
        'without-outcome': 1,
        'without-date': 1,
        'after-leaving': 1,
        'wrong-number-of-fields': 1,
        duplicate: 1,
        'broken-quotes': 1,
      },
    })
    expect(ended.err.join()).not.toMatch(/Connor|HYPERLINK|dyslexia/)
  })

  test('leaves merged duplicates and entries made in error out', () => {
    const rows = ['a,asd,2025-02-03,,,,,', 'b,asd,2025-02-03,,,,2025-02-05,duplicate']
    const { W01, F01, F03 } = figuresIn(
      figuresCommand([header, ...rows, 'c,asd,2025-02-03,,,,2025-02-05,Entered in error'].join('\n')),
    )
    expect([W01, F01, F03]).toEqual([1, 1, 0])
  })

  test('a table with a header alone has figures of nothing, and nothing clears nothing', () => {
    const ended = figuresCommand(`${header}\n`)
    expect(ended.code).toBe(0)
    expect(figuresIn(ended)).toMatchObject({
      W01: 0,
      W05: null,
      F08: null,
      T02: null,
      F09: { weeksWithoutNewReferrals: 0, weeksAtTheseRates: 0 },
      kmMedian: null,
    })
  })

  const refused = [
    ['no input at all', '', firstQuarter, 'line 1: nothing there'],
    ['a column that is not there', 'id,pathway\n', firstQuarter, 'received, triaged'],
    ['a column that is there twice', `${header},id\n`, firstQuarter, 'more than one column named: id'],
    ['no period', twentyEpisodes, [], 'Give a period'],
    ['an option nobody knows', twentyEpisodes, [...firstQuarter, '--by', 'school'], 'Give a period'],
    ['a day that is none', twentyEpisodes, ['--from', '2025-02-30', '--to', '2025-03-31'], '2025-02-30'],
    ['a period of no weeks', twentyEpisodes, ['--from', '2025-04-01', '--to', '2025-03-31'], 'no weeks'],
  ] as const

  test.each(refused)('explains %s and prints no figures', (_what, input, args, words) => {
    const ended = figuresCommand(input, args)
    expect(ended).toMatchObject({ code: 1, out: null })
    expect(ended.err.join()).toContain(words)
  })
})

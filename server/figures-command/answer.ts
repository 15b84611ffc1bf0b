import { askedPeriod, type PeriodRefusal } from './asked-period.ts'
import { columns, faultWords, type LineFault } from './episode-line.ts'
import { figuresReport } from './figures-report.ts'
import { badRows, readEpisodes } from './read-episodes.ts'
import { readTable, type TableRefusal } from './read-table.ts'

/** What the command prints: figures where there are any, what is wrong line by line, and whether all was well. */
export type Answer = { readonly out: string | null; readonly err: readonly string[]; readonly code: 0 | 1 }

/** A table of episodes as one object of exact figures; rows that cannot be read on that ISO day are named and the rest go on. */
export function answerTo(args: readonly string[], table: Buffer, today: string): Answer {
  const period = askedPeriod(args)
  if (!period.ok) return explained(period)
  const read = readTable(table)
  if (!read.ok) return explained(read)
  const { episodes, faults } = readEpisodes(read.value, today)
  const report = { ...figuresReport(episodes, period.value), Q: badRows(faults) }
  return { out: JSON.stringify(report), err: faults.map(told), code: faults.length > 0 ? 1 : 0 }
}

const refusalWords: Readonly<Record<PeriodRefusal | TableRefusal, string>> = {
  'not-understood':
    'Give a period: npm run --silent figures -- --from 2025-01-01 --to 2025-03-31 < episodes.csv',
  'not-a-day': 'not a calendar date written YYYY-MM-DD',
  'ends-before-it-begins': 'The period has no weeks: it ends before it begins.',
  'no-header': `line 1: nothing there; the table needs a first line with the columns ${columns.join(',')}`,
  'column-missing': 'line 1: no column named',
  'column-twice': 'line 1: more than one column named',
}

type Refused = {
  readonly refusal: PeriodRefusal | TableRefusal
  readonly details?: Readonly<Record<string, string>>
}

function explained({ refusal, details = {} }: Refused): Answer {
  return { out: null, err: [[refusalWords[refusal], ...Object.values(details)].join(': ')], code: 1 }
}

function told({ line, field, kind }: LineFault): string {
  return `line ${line}: ${field}: ${faultWords[kind]}`
}

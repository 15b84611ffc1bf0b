import type { CountedEpisode } from '#schemas/episode-row.ts'

/** The columns of the table, in any order; others may stand beside them. */
export const columns = [
  'id',
  'pathway',
  'received',
  'triaged',
  'outcome',
  'firstContact',
  'removed',
  'reason',
] as const
export type Column = (typeof columns)[number]

/** One row of the table as it was written, with the line of the file it ends on. */
export type EpisodeLine = { readonly line: number; readonly cells: Readonly<Record<Column, string>> }

/** What can be wrong with a row, and how it is told. */
export const faultWords = {
  missing: 'nothing there',
  'not-a-date': 'not a calendar date written YYYY-MM-DD or DD/MM/YYYY',
  'ambiguous-date': 'a year of two digits can be read in more than one way',
  'in-the-future': 'a day that has not come yet',
  'too-long-ago': 'longer ago than anybody on the list has lived',
  'before-received': 'earlier than the day of receipt',
  'after-leaving': 'later than the day of leaving the list',
  'unknown-pathway': 'not adhd, autism (asd), fasd or unsure (nd_unspecified)',
  'unknown-outcome': 'not accepted, declined or redirected',
  'without-outcome': 'a decision date without its outcome',
  'without-date': 'an outcome without the date of the decision',
  duplicate: 'this id and pathway stand in an earlier row',
  'wrong-number-of-fields': 'not as many fields as columns',
  'broken-quotes': 'quotation marks that do not fit together',
} as const
export type FaultKind = keyof typeof faultWords

export type Fault = { readonly field: Column | 'row'; readonly kind: FaultKind }

/** A row that could be read; why it left the list is in any words. */
export type ReadEpisode = {
  readonly id: string
  readonly episode: CountedEpisode
  readonly why: string | null
}

export type LineFault = Fault & { readonly line: number }

/** A table taken apart: its rows, and the rows that could not be. */
export type Table = { readonly lines: readonly EpisodeLine[]; readonly faults: readonly LineFault[] }

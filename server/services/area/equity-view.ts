import type { Pathway } from '#schemas/referral-choices.ts'
import type { Residents } from '#schemas/residents.ts'
import type { Dimension, Dims } from '#server/waiting/protect/crossing.ts'
import { dimsOf } from './dimensions-asked.ts'
import type { BookMonth, FigureBook } from './figure-book.ts'
import { compared, shareOf, type GroupCount } from './groups-compared.ts'
import { rateOf } from './rate-of.ts'
import { aboutMonth } from './waits-view.ts'

export type EquityAsked = {
  readonly month: BookMonth
  readonly pathway: Pathway | null
  readonly by: Dimension
  /** Girls and boys of each group apart: who waits and how long alone is counted so. */
  readonly isBySex?: boolean
  readonly residents: Residents | null
}

const standardWeeks = 18

/** Who waits longer: the groups of one dimension side by side, each with its range, and how soon each is seen. */
export function equityView(
  book: FigureBook,
  { month, pathway, by, isBySex = false, residents }: EquityAsked,
) {
  const whole = dimsOf(pathway)
  const months = book.months.slice(0, book.months.indexOf(month) + 1).slice(-12)
  const groups = groupsOf(book, { by, isBySex }).map(({ group, dims }) => ({
    group,
    dims: { ...whole, ...dims },
  }))
  const area = shareOf(overStandard(month, { group: 'area', dims: whole }))
  const shares = groups.map((one) => shareOf(overStandard(month, one)))
  return {
    ...aboutMonth(book, month),
    pathway,
    by,
    isBySex,
    dimensions: book.dimensions,
    localities: book.localities,
    hasResidents: residents?.rows.some((row) => row.by === by) ?? false,
    standardWeeks,
    area: area.value,
    shares,
    comparison: compared(shares, area.value),
    residents: residents && { year: residents.year, source: residents.source },
    rows: groups.map((one) =>
      rowOf(one, {
        month,
        months,
        residents: residentsOf(residents, by, one.group),
        areaWeeks: month.figure('W05', whole),
      }),
    ),
    seen: groups.flatMap(({ group, dims }) => {
      const line = month.seen(dims)
      return line ? [{ group, ...line }] : []
    }),
  }
}
export type EquityView = ReturnType<typeof equityView>

// A group told apart by sex besides is named by both: `female+5-10`.
function groupsOf(book: FigureBook, { by, isBySex }: Pick<EquityAsked, 'by' | 'isBySex'>): readonly Group[] {
  const groups = book.groups(by).map((group) => ({ group, dims: { [by]: group } }))
  if (!isBySex) return groups
  return groups.flatMap(({ group, dims }) =>
    book.groups('sex').map((sex) => ({ group: `${sex}+${group}`, dims: { ...dims, sex } })),
  )
}

// A year needs twelve months, all of them shown.
function inYear(months: readonly BookMonth[], dims: Dims): number | null {
  const counts = months.flatMap((month) => month.figure('F01', dims) ?? [])
  return counts.length < 12 ? null : counts.reduce((sum, count) => sum + count, 0)
}

type Around = {
  readonly month: BookMonth
  readonly months: readonly BookMonth[]
  readonly residents: number | null
  readonly areaWeeks: number | null
}

function rowOf({ group, dims }: Group, { month, months, residents, areaWeeks }: Around) {
  const received = inYear(months, dims)
  const medianWeeks = month.figure('W05', dims)
  const share = (part: string, whole: string) =>
    shareOf({ group, part: month.figure(part, dims), whole: month.figure(whole, dims) })
  return {
    group,
    waiting: month.figure('W01', dims),
    medianWeeks,
    // How much longer (below 0: shorter) than in the whole area, from the two figures as they are shown.
    gapWeeks: medianWeeks === null || areaWeeks === null ? null : medianWeeks - areaWeeks,
    received,
    rate: rateOf(group, received, residents),
    accepted: share('T02.accepted', 'T01.decided'),
    missed: share('A01.missed', 'A01.expected'),
    supported: share('S01.supported', 'W01'),
    inTouch: share('S02.inTouch', 'W01'),
  }
}

function residentsOf(residents: Residents | null, by: Dimension, group: string): number | null {
  return residents?.rows.find((row) => row.by === by && row.group === group)?.residents ?? null
}

type Group = { readonly group: string; readonly dims: Dims }

function overStandard(month: BookMonth, { group, dims }: Group): GroupCount {
  const waiting = month.figure('W01', dims)
  const within = month.figure(`W09.${standardWeeks}`, dims)
  const part = waiting === null || within === null ? null : Math.max(0, waiting - within)
  return { group, part, whole: waiting }
}

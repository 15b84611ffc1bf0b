import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { problemIndicator, recordProblems } from '#schemas/record-problem.ts'

/** Figures that add up: the parts make the total, or leave a rest that anybody can work out. All are about the same groups. */
type Sum = { readonly total: string; readonly parts: readonly string[]; readonly leavesRest: boolean }

const bands = ['0-1', '1-2', '2-4', '4-12', '12-18', '18-52', '52-104', '>104'].map((band) => `W10.${band}`)
const bandsUpTo = (last: number) => bands.slice(0, last)
const bandsFrom = (first: number) => bands.slice(first)

// Each counts some of those the next one counts.
const nested: readonly (readonly string[])[] = [
  ['W09.13', 'W09.18', 'W09.52', 'W09.65', 'W09.104', 'W01'],
  ...['W09.18', 'W09.52', 'W09.65', 'W09.104', 'W01'].map((longer) => ['W12.under13', longer]),
  ['W09.seen.13', 'W09.seen.18', 'W09.seen.52', 'W09.seen.65', 'W09.seen.104', 'F02'],
  ['T02.month.pending', 'W03', 'W01'],
  ['T01.within28Days', 'T01.decided'],
  ['T02.accepted', 'T01.decided'],
  ['T03.asked', 'T01.decided'],
  // Each of whom something was asked was asked once at least.
  ['T03.asked', 'T03.loops'],
  ['A02.rebooked', 'A02.booked'],
  ['A03.attended', 'A03.offered'],
  // One appointment is one for each pathway it is about.
  ['A03.attended', 'A01.attended'],
  ['T04.diagnosed', 'T04.told'],
  ['T04.withinHalfAYear', 'T04.told'],
  ['T05.supportedWithin6Weeks', 'T05.supported'],
  // Somebody on two lists is one child and two places.
  ['W02', 'W01'],
  ['S02.inTouch', 'S01.supported', 'W01'],
  ['S03.ahead', 'S03.levelled', 'F02'],
]

// A record has a problem or not.
const recordQuality: readonly Sum[] = recordProblems.map((problem) => ({
  total: problemIndicator('checked', problem),
  parts: [problemIndicator('found', problem)],
  leavesRest: true,
}))

// A profile has a need or not, and something is done about a need or not.
const needs: readonly Sum[] = strandIds.flatMap((strand) => [
  { total: 'G01.profiles', parts: [`G01.need.${strand}`], leavesRest: true },
  { total: `G01.need.${strand}`, parts: [`G01.unmet.${strand}`, `G01.met.${strand}`], leavesRest: false },
])

const decidedOfMonthBefore = ['T02.month.accepted', 'T02.month.notAccepted', 'T02.month.pending']

/** Sums between indicators that somebody who knows the definitions can use (decision record 005). */
export const sums: readonly Sum[] = [
  ...needs,
  ...recordQuality,
  // Those whose wait has no known start are in no band; where there are none, take it that somebody knows.
  { total: 'W01', parts: bands, leavesRest: false },
  { total: 'W01', parts: ['W09.18', ...bandsFrom(5)], leavesRest: false },
  { total: 'W01', parts: ['W09.52', ...bandsFrom(6)], leavesRest: false },
  { total: 'W01', parts: ['W09.104', ...bandsFrom(7)], leavesRest: false },
  { total: 'W09.13', parts: bandsUpTo(4), leavesRest: true },
  { total: 'W09.65', parts: bandsUpTo(6), leavesRest: true },
  { total: 'W09.18', parts: bandsUpTo(5), leavesRest: false },
  { total: 'W09.52', parts: bandsUpTo(6), leavesRest: false },
  { total: 'W09.104', parts: bandsUpTo(7), leavesRest: false },
  ...nested.flatMap((chain) =>
    chain.flatMap((total, index) =>
      chain.slice(0, index).map((part) => ({ total, parts: [part], leavesRest: true })),
    ),
  ),
  { total: 'F01', parts: ['F01.school', 'F01.health', 'F01.family', 'F01.other'], leavesRest: false },
  {
    total: 'F03',
    parts: ['F03.notAccepted', 'F03.withdrawn', 'F03.notReached', 'F03.other'],
    leavesRest: false,
  },
  { total: 'T01.decided', parts: ['T02.accepted', 'T02.declined', 'T02.redirected'], leavesRest: true },
  // Those seen or closed without a decision are the rest.
  { total: 'T02.month', parts: [...decidedOfMonthBefore], leavesRest: true },
  { total: 'A01.expected', parts: ['A01.attended', 'A01.missed'], leavesRest: false },
  {
    total: 'A02.booked',
    parts: ['A01.expected', 'A02.cancelledByService', 'A02.cancelledByFamily'],
    leavesRest: false,
  },
]

/** The list at the start, what came and what left make the list at the end (F05 = 0). */
export const balance = { opening: 'F00', came: ['F01'], left: ['F02', 'F03'], closing: 'W01' } as const

/**
 * Figures that were published a month ago under another name, and what may be shown of their parts only where they were shown: the
 * list at the start of a month, and the requests of the month before.
 */
export const lastMonths: readonly LastMonths[] = [
  { indicator: balance.opening, publishedAs: balance.closing, parts: [] },
  { indicator: 'T02.month', publishedAs: 'F01', parts: decidedOfMonthBefore },
]
type LastMonths = {
  readonly indicator: string
  readonly publishedAs: string
  readonly parts: readonly string[]
}

/** A wait summary says how many are within so many days: at least that share of the whole, or at most. */
type WithinDays = { readonly parts: readonly string[]; readonly days: number }
type Reading = {
  readonly wait: string
  readonly share: number
  readonly whole: string
  readonly within: readonly WithinDays[]
}

const seenWithin: readonly WithinDays[] = [13, 18, 52, 65, 104].map((weeks) => ({
  parts: [`W09.seen.${weeks}`],
  days: weeks * 7,
}))

const waitingWithin: readonly WithinDays[] = [
  { parts: ['W12.under13'], days: 90 },
  ...[13, 18, 52, 65, 104].map((weeks) => ({ parts: [`W09.${weeks}`], days: weeks * 7 })),
  ...[7, 14, 28, 84, 126, 364, 728].map((days, index) => ({ parts: bandsUpTo(index + 1), days })),
]

/** Which medians and percentiles tell of which counts. */
export const readings: readonly Reading[] = [
  { wait: 'W05', share: 0.5, whole: 'W01', within: waitingWithin },
  { wait: 'W06', share: 0.92, whole: 'W01', within: waitingWithin },
  { wait: 'W07', share: 0.5, whole: 'F02', within: seenWithin },
  { wait: 'W08', share: 0.92, whole: 'F02', within: seenWithin },
  {
    wait: 'T01.medianDays',
    share: 0.5,
    whole: 'T01.decided',
    within: [{ parts: ['T01.within28Days'], days: 28 }],
  },
]

import { addMonths } from '#schemas/calendar.ts'
import { measureSets } from '#schemas/measure-set.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { cellKey } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import type { Loot } from '../attacker/attack.ts'
import type { BarReading, Reading, SumReading, WaitReading } from './readings.ts'
import { groupsAttacked, isToldBySex, type ExactMonth } from './truth.ts'
import { aWorkbench, decided, lastWeek, type Workbench } from './workbench.ts'

/** Everything somebody read off the pages of an area. */
export type Loaded = {
  readonly figures: readonly Reading[]
  readonly sums: readonly SumReading[]
  readonly bars: readonly BarReading[]
  readonly waits: readonly WaitReading[]
}

const nested = ['W09.13', 'W09.18', 'W09.52', 'W09.65', 'W09.104', 'W01'] as const
const bands = ['0-1', '1-2', '2-4', '4-12', '12-18', '18-52', '52-104', '>104'].map((band) => `W10.${band}`)
const ofGroups = ['W01', 'W09.13', 'W09.18', 'W09.52', 'F01', 'F02', 'F03']
// What makes a total, and what is a part of it.
const made: readonly (readonly [total: string, ...parts: string[]])[] = [
  ['F01', 'F01.school', 'F01.health', 'F01.family', 'F01.other'],
  ['F03', 'F03.notAccepted', 'F03.withdrawn', 'F03.notReached', 'F03.other'],
  ['A02.booked', 'A01.expected', 'A02.cancelledByService', 'A02.cancelledByFamily'],
  ['A01.expected', 'A01.attended', 'A01.missed'],
]
const inside: readonly (readonly [total: string, ...parts: string[]])[] = [
  ['T01.decided', 'T02.accepted', 'T02.declined', 'T02.redirected'],
  ['F02', 'W09.seen.104'],
  ['W09.seen.104', 'W09.seen.65'],
  ['W09.seen.65', 'W09.seen.52'],
  ['W09.seen.52', 'W09.seen.18'],
  ['W09.seen.18', 'W09.seen.13'],
  ['W01', 'W02'],
  ['W01', 'S01.supported'],
  ['S01.supported', 'S02.inTouch'],
  ['T04.told', 'T04.diagnosed'],
  ['T04.told', 'T04.withinHalfAYear'],
  ['W03', 'T02.month.pending'],
  ['A03.offered', 'A03.attended'],
  ['A01.attended', 'A03.attended'],
]
const ofSteps = [...new Set([...made, ...inside].flat())]
const ofPathways = [
  ...new Set([...ofGroups, 'W09.65', 'W09.104', 'W03', 'W04', ...bands, ...ofSteps, ...decided]),
]
// What stands may be carried on from month to month; what happened in one month never is.
const mayBeCarried = (indicator: string) => indicator.startsWith('W')

const undivided: readonly Dims[] = [{}, ...pathways.map((pathway) => ({ pathway }))]
const cuts = [...groupsAttacked]

/**
 * Holds everything that was read against everything that adds up, month by month, and says how many small counts nobody
 * printed are told to three values or fewer. `isExact`: numbers are printed as they are and 1 to 4 are left out.
 */
export function attackReadings(months: readonly ExactMonth[], loaded: Loaded, isExact: boolean): Loot {
  const bench = aWorkbench(isExact)
  const byMonth = new Map(months.map((month) => [month.cube.month, month]))
  for (const month of months) {
    for (const dims of undivided) {
      addGroups(bench, month, dims)
      addWeeks(bench, month, dims)
    }
    for (const dims of undivided)
      addSteps(bench, month, { dims, before: byMonth.get(addMonths(month.cube.month, -1)) })
    addPathways(bench, month)
    addCrossed(bench, month)
    for (const dims of everyGroup) {
      addNested(bench, month, dims)
      addBalance(bench, month, { dims, before: byMonth.get(addMonths(month.cube.month, -1)) })
    }
  }
  printFigures(bench, byMonth, loaded.figures, isExact)
  printSums(bench, byMonth, loaded.sums, isExact)
  printBars(bench, byMonth, loaded.bars, isExact)
  printWaits(bench, byMonth, loaded.waits)
  return bench.loot()
}

// Whoever is in no group of a cut is the rest.
function addGroups(bench: Workbench, month: ExactMonth, dims: Dims): void {
  for (const indicator of ofGroups) {
    for (const [cut, groups] of cuts) {
      const parts = groups.map((group) => bench.figure(month, indicator, { ...dims, [cut]: group }))
      bench.sum(bench.figure(month, indicator, dims), [...parts, bench.newPlace()])
    }
  }
}

// Girls and boys of a group make the group, and the groups of girls make the girls, less those of whom it is not known.
function addCrossed(bench: Workbench, month: ExactMonth): void {
  const sexes = groupsAttacked.get('sex') ?? []
  for (const indicator of ['W01', 'W09.18']) {
    const at = (dims: Dims) => bench.figure(month, indicator, dims)
    for (const [cut, groups] of cuts) {
      if (!isToldBySex(cut)) continue
      for (const group of groups)
        bench.sum(at({ [cut]: group }), [...sexes.map((sex) => at({ sex, [cut]: group })), bench.newPlace()])
      for (const sex of sexes)
        bench.sum(at({ sex }), [...groups.map((group) => at({ sex, [cut]: group })), bench.newPlace()])
    }
  }
}

function addWeeks(bench: Workbench, month: ExactMonth, dims: Dims): void {
  const list = bench.figure(month, 'W01', dims)
  const weeks = Array.from({ length: lastWeek + 1 }, (_, week) => bench.week(month, dims, week))
  bench.sum(list, weeks)
  for (const week of [13, 18, 52, 65, 104]) {
    bench.sum(bench.figure(month, `W09.${week}`, dims), weeks.slice(0, week))
  }
  bench.sum(list, [bench.figure(month, 'W03', dims), bench.newPlace()])
  bench.sum(
    list,
    bands.map((band) => bench.figure(month, band, dims)),
  )
}

function addSteps(bench: Workbench, month: ExactMonth, { dims, before }: Next): void {
  const at = (indicator: string) => bench.figure(month, indicator, dims)
  for (const [total, ...parts] of made) bench.sum(at(total), parts.map(at))
  for (const [total, ...parts] of inside) bench.sum(at(total), [...parts.map(at), bench.newPlace()])
  if (before) bench.sum(bench.figure(before, 'F01', dims), [...decided.map(at), bench.newPlace()])
}

const pathwaysOf = ({ cube }: ExactMonth) => measureSets[cube.measureSet].pathways

function addPathways(bench: Workbench, month: ExactMonth): void {
  for (const indicator of ofPathways) {
    const parts = pathwaysOf(month).map((pathway) => bench.figure(month, indicator, { pathway }))
    bench.sum(bench.figure(month, indicator, {}), parts)
  }
  for (let week = 0; week <= lastWeek; week += 1) {
    const parts = pathwaysOf(month).map((pathway) => bench.week(month, { pathway }, week))
    bench.sum(bench.week(month, {}, week), parts)
  }
}

function addNested(bench: Workbench, month: ExactMonth, dims: Dims): void {
  nested.slice(1).forEach((whole, part) => {
    const inside = bench.figure(month, nested[part] ?? whole, dims)
    bench.sum(bench.figure(month, whole, dims), [inside, bench.newPlace()])
  })
}

type Next = { readonly dims: Dims; readonly before: ExactMonth | undefined }

function addBalance(bench: Workbench, month: ExactMonth, { dims, before }: Next): void {
  if (!before) return
  const now = ['F01', 'F02', 'F03', 'W01'].map((indicator) => bench.figure(month, indicator, dims))
  bench.balance([bench.figure(before, 'W01', dims), ...now])
}

type ByMonth = ReadonlyMap<string, ExactMonth>

function printFigures(
  bench: Workbench,
  byMonth: ByMonth,
  figures: Loaded['figures'],
  isExact: boolean,
): void {
  const printed = new Map(figures.map((one) => [`${one.month} ${cellKey(one)}`, one]))
  for (const { month, indicator, dims, low, high } of figures) {
    const own = byMonth.get(month)
    if (!own) continue
    const then = printed.get(`${addMonths(month, -1)} ${cellKey({ indicator, dims })}`)
    // What is not printed of the month before may be carried on from it, too.
    const isCarried = mayBeCarried(indicator) && (then === undefined || then.low === low)
    const [least, most] = behind(low, high, isExact ? null : isCarried)
    bench.print(bench.figure(own, indicator, dims), least, most)
  }
}

// The counts that can stand behind printed ones; `isCarried` is null where numbers are printed as they are.
function behind(low: number, high: number, isCarried: boolean | null): readonly [number, number] {
  if (isCarried === null) return [low, high]
  const off = isCarried ? 11 : 2
  return [Math.max(10, low - off), high + off]
}

function printSums(bench: Workbench, byMonth: ByMonth, sums: Loaded['sums'], isExact: boolean): void {
  for (const { months, indicator, dims, value } of sums) {
    const parts = months.map((month) => {
      const own = byMonth.get(month)
      return own ? bench.figure(own, indicator, dims) : null
    })
    const off = isExact ? 0 : 2 * months.length
    bench.sum(bench.newPlace(value - off, value + off), parts)
  }
}

function printBars(bench: Workbench, byMonth: ByMonth, bars: Loaded['bars'], isExact: boolean): void {
  for (const { month, dims, from, to, value } of bars) {
    const own = byMonth.get(month)
    if (!own) continue
    const last = to > lastWeek ? lastWeek : to - 1
    const weeks = Array.from({ length: last - from + 1 }, (_, index) => bench.week(own, dims, from + index))
    const [least, most] = behind(value, value, isExact ? null : to - from > 4)
    bench.sum(bench.newPlace(least, most), weeks)
    const [single] = weeks
    if (weeks.length === 1 && single !== undefined) bench.print(single, least, most)
  }
}

// Which counts a wait tells of: those within so many days are at least, or at most, its share of the whole.
const limits = (name: string, weeks: readonly number[]) =>
  weeks.map((week) => ({ part: `${name}.${week}`, days: week * 7 }))
const waitingWithin = [...limits('W09', [13, 18, 52, 65, 104]), { part: 'W12.under13', days: 90 }]
const seenWithin = limits('W09.seen', [13, 18, 52, 65, 104])
const told = new Map([
  ['W05', { whole: 'W01', inHundred: 50, within: waitingWithin }],
  ['W06', { whole: 'W01', inHundred: 92, within: waitingWithin }],
  ['W07', { whole: 'F02', inHundred: 50, within: seenWithin }],
  ['W08', { whole: 'F02', inHundred: 92, within: seenWithin }],
  [
    'T01.medianDays',
    { whole: 'T01.decided', inHundred: 50, within: [{ part: 'T01.within28Days', days: 28 }] },
  ],
])

function printWaits(bench: Workbench, byMonth: ByMonth, waits: Loaded['waits']): void {
  for (const { month, dims, indicator, weeks } of waits) {
    const own = byMonth.get(month)
    const reading = told.get(indicator)
    if (!own || !reading) continue
    const whole = bench.figure(own, reading.whole, dims)
    for (const { part, days } of reading.within) {
      // So many weeks is up to six days more; in between nothing is told.
      const [isAtLeast, isAtMost] = [weeks * 7 + 6 <= days, weeks * 7 > days]
      if (!isAtLeast && !isAtMost) continue
      const parts = [bench.figure(own, part, dims)]
      bench.share({ whole, parts, inHundred: reading.inHundred, isAtLeast })
    }
  }
}

const crossed: readonly Dims[] = (groupsAttacked.get('sex') ?? []).flatMap((sex) =>
  cuts
    .filter(([cut]) => isToldBySex(cut))
    .flatMap(([cut, groups]) => groups.map((group) => ({ sex, [cut]: group }))),
)
const everyGroup: readonly Dims[] = undivided.flatMap((dims) => [
  dims,
  ...cuts.flatMap(([cut, groups]) => groups.map((group) => ({ ...dims, [cut]: group }))),
  ...(dims.pathway === undefined ? crossed : []),
])

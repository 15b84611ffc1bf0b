import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { dailyQueue, meanWaitWeeks, referralFlow, removalFlow } from '#server/waiting/queue/list-history.ts'
import { listStatistics } from '#server/waiting/queue/list-statistics.ts'
import { evenSlots, scheduleSlots } from '#server/waiting/queue/schedule-slots.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

const listA = vectors.list_A
const joining = (dates: readonly string[], left: readonly string[] = []) =>
  dates.map((joined, index) => ({ joined, left: left[index] ?? null }))
const list = joining(listA.referrals, listA.removals)
const days = { start: '2024-01-01', end: '2024-01-16' }

describe('the history of a list', () => {
  test('list A is as long each day as counted by hand', () => {
    expect(valueOf(dailyQueue(list, days))).toEqual(listA['queue_2024-01-01..16'])
  })

  test('a list nobody leaves only grows, and has no capacity to speak of', () => {
    const kept = joining(['2024-01-01', '2024-01-04', '2024-01-10'])
    const ten = { start: '2024-01-01', end: '2024-01-10' }
    expect(valueOf(dailyQueue(kept, ten))).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2, 3])
    expect(removalFlow(kept, ten)).toMatchObject({ ok: false, refusal: 'no-removals' })
  })

  test('two who leave are out on the day they leave', () => {
    const two = joining(listA.referrals, ['2024-01-08', '2024-01-15'])
    const queue = valueOf(dailyQueue(two, { start: '2024-01-01', end: '2024-01-31' }))
    expect([queue[6], queue[14]]).toEqual([2, 1])
    expect(queue.slice(15)).toEqual(Array.from({ length: 16 }, () => 2))
  })

  test('who joined before the first day is there from the start; who left before it is not', () => {
    const earlier = [
      { joined: '2023-06-01', left: null },
      { joined: '2023-06-01', left: '2023-12-31' },
      { joined: '2024-02-01', left: null },
    ]
    expect(valueOf(dailyQueue(earlier, { start: '2024-01-01', end: '2024-01-02' }))).toEqual([1, 1])
  })

  test('list A has these flows, waits and targets, all in weeks', () => {
    const statistics = valueOf(listStatistics(list, days, { weeks: listA.target_wait_weeks, factor: 4 }))
    expect(statistics.demand.perWeek).toBeCloseTo(listA.demand_weekly, 8)
    expect(statistics.demand.perDay).toBeCloseTo(1 / 3, 9)
    expect(statistics.demand.unevenness).toBeCloseTo(listA.cv_demand, 9)
    expect(statistics.demand.gaps).toBe(5)
    expect(statistics.capacity).toMatchObject({ perWeek: listA.capacity_weekly, unevenness: 0, gaps: 1 })
    expect(statistics.load).toBeCloseTo(2.3333333, 6)
    expect(statistics.queue).toBe(3)
    expect(statistics.meanWaitWeeks).toBeCloseTo(listA.mean_wait_weeks, 8)
    expect((meanWaitWeeks(list, days.end) ?? 0) * 7).toBeCloseTo(listA.mean_wait_days, 9)
    expect(statistics.targetQueue).toBeCloseTo(listA.target_queue, 8)
    expect(statistics.needsRelief).toBe(false)
    expect(statistics.targetCapacity).toBeCloseTo(listA.target_capacity, 8)
    expect(statistics.pressure).toBeCloseTo(listA.pressure_unit_correct, 8)
  })

  test('a list without removals keeps what it can know and leaves the rest open', () => {
    const statistics = valueOf(listStatistics(joining(listA.referrals), days, { weeks: 4, factor: 4 }))
    expect(statistics).toMatchObject({ capacity: null, load: null, targetCapacity: null, queue: 4 })
    expect(statistics.pressure).not.toBeNull()
  })

  test('a gap between removals begins anew at a day the list was empty', () => {
    const emptied = joining(['2024-01-01', '2024-01-11'], ['2024-01-03', '2024-01-12'])
    // Two days, then two more from the last empty day, the 10th; not nine.
    expect(valueOf(removalFlow(emptied, days))).toMatchObject({ perDay: 0.5, unevenness: 0, gaps: 2 })
  })

  test('days that are none are refused by name', () => {
    expect(dailyQueue(list, { start: '2024-01-02', end: '2024-01-01' })).toMatchObject({
      refusal: 'start-after-end',
    })
    expect(referralFlow(list, { start: '2024-01-01', end: '2024-01-01' })).toMatchObject({
      refusal: 'no-days',
    })
    const atOnce = joining(['2024-01-01'], ['2024-01-01'])
    expect(removalFlow(atOnce, days)).toMatchObject({ refusal: 'no-time-between' })
    expect(listStatistics(list, days, { weeks: 0, factor: 4 })).toMatchObject({
      refusal: 'target-not-positive',
    })
    expect(meanWaitWeeks([], '2024-01-01')).toBeNull()
  })

  test('the list at the end is who joined less who left', () => {
    const date = fc.nat(60).map((day) => addDays('2024-01-01', day))
    const row = fc.record({ joined: date, stays: fc.option(fc.nat(40), { nil: null }) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const all = rows.map(({ joined, stays }) => ({
          joined,
          left: stays === null ? null : addDays(joined, stays),
        }))
        const period = { start: '2024-01-15', end: '2024-02-20' }
        const open = all.filter(
          ({ joined, left }) => joined <= period.end && (left === null || left > period.end),
        )
        expect(valueOf(dailyQueue(all, period)).at(-1)).toBe(open.length)
      }),
    )
  })
})

describe('slots', () => {
  test('each goes to the longest waiter who joined before that day; an early one is lost', () => {
    const { given, slots } = scheduleSlots(listA.referrals.slice(1), [
      '2024-01-03',
      '2024-01-05',
      '2024-01-18',
    ])
    expect(given.map(({ slot }) => slot)).toEqual(['2024-01-05', '2024-01-18', null])
    expect(slots.map(({ used }) => used)).toEqual([false, true, true])
  })

  test('nobody is seen on the day they join', () => {
    const { given, slots } = scheduleSlots(['2024-01-03'], ['2024-01-03', '2024-01-04'])
    expect(given).toEqual([{ joined: '2024-01-03', slot: '2024-01-04' }])
    expect(slots.map(({ used }) => used)).toEqual([false, true])
  })

  test('with more children than slots the last is not given one', () => {
    const { given } = scheduleSlots(['2024-01-01', '2024-01-04', '2024-01-10'], ['2024-01-03', '2024-01-05'])
    expect(given.map(({ slot }) => slot)).toEqual(['2024-01-03', '2024-01-05', null])
  })

  test('two a day for a week are thirteen, and one every other day are five', () => {
    const dayOf = (date: string) => Number(date.slice(8))
    const twice = valueOf(evenSlots('2024-01-01', { days: 7, perDay: 2 }))
    expect(twice.map(dayOf)).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7])
    const half = valueOf(evenSlots('2024-01-01', { days: 10, perDay: 0.5 }))
    expect(half.map(dayOf)).toEqual([1, 3, 5, 7, 9])
    expect(evenSlots('2024-01-01', { days: 0, perDay: 1 })).toMatchObject({ refusal: 'days-not-whole' })
    expect(evenSlots('2024-01-01', { days: 3, perDay: 0 })).toMatchObject({ refusal: 'rate-not-positive' })
  })
})

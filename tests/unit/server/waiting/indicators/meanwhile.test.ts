import { describe, expect, test } from 'vitest'
import { createEpisodeCoder } from '#schemas/coded-episode.ts'
import { countFacts } from '#schemas/count-facts.ts'
import { episodeWith, type CountsAsked } from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'
import { addDays } from '#schemas/calendar.ts'
import { seenAhead } from '#server/waiting/indicators/seen-ahead.ts'
import { createSupportCounter } from '#server/waiting/indicators/supported-waiting.ts'

const asked: CountsAsked = {
  start: 'received',
  contact: 'firstContact',
  period: { from: '2026-10-01', to: '2026-10-31' },
  cuts: [null, 'priority'],
}

function waitingFor(days: number, more: Partial<CountedEpisode> = {}): CountedEpisode {
  return episodeWith({
    pathway: 'autism',
    received: addDays('2026-10-31', -days),
    priority: 'routine',
    school: 'o_1',
    ...more,
  })
}

const seenAfter = (days: number, more: Partial<CountedEpisode> = {}) =>
  waitingFor(days, { received: addDays('2026-10-12', -days), firstContact: '2026-10-12', ...more })

const numberOf = (counts: ReturnType<typeof seenAhead>, fact: string) =>
  counts
    .filter((count) => count.fact === fact)
    .flatMap(({ byDays }) => byDays)
    .reduce((sum, { episodes }) => sum + episodes, 0)

describe('who is seen ahead of longer waits', () => {
  const tenOldest = Array.from({ length: 10 }, (_, index) => waitingFor(400 + index))

  test('a first contact after a shorter wait than ten who still wait at the same level is ahead of them', () => {
    const counts = seenAhead(
      countFacts([...tenOldest, seenAfter(399), seenAfter(400), seenAfter(500)], asked),
    )
    expect([numberOf(counts, 'seen-levelled'), numberOf(counts, 'seen-ahead')]).toEqual([3, 1])
  })

  test('nobody is ahead of fewer than ten, of another level, or of another pathway', () => {
    const ahead = (episodes: readonly CountedEpisode[]) =>
      numberOf(seenAhead(countFacts(episodes, asked)), 'seen-ahead')
    expect(ahead([...tenOldest.slice(1), seenAfter(30)])).toBe(0)
    expect(ahead([...tenOldest, seenAfter(30, { priority: 'urgent' })])).toBe(0)
    expect(ahead([...tenOldest, seenAfter(30, { pathway: 'adhd' })])).toBe(0)
    expect(ahead([...tenOldest, seenAfter(30)])).toBe(1)
  })

  test('whose level is not known is not counted at all', () => {
    expect(seenAhead(countFacts([...tenOldest, seenAfter(30, { priority: null })], asked))).toEqual([])
  })
})

describe('who is helped while waiting', () => {
  function supportedAmong(
    all: readonly CountedEpisode[],
    helped: readonly CountedEpisode[],
    cuts: CountsAsked['cuts'] = [null],
  ) {
    const support = createSupportCounter({ ...asked, cuts })
    for (const episode of helped.map(createEpisodeCoder())) support.add(episode)
    return support.counts(countFacts(all, { ...asked, cuts }))
  }

  test('heard from within twelve weeks or with an action under way, each once', () => {
    const heard = waitingFor(300, { touched: ['2026-09-01'] })
    const longAgo = waitingFor(310, { touched: ['2026-07-01'] })
    const supported = supportedAmong([heard, longAgo, waitingFor(320)], [heard, longAgo])
    expect(numberOf(supported, 'supported-waiting')).toBe(2)
  })

  test('who has been seen or has left is not waiting any more', () => {
    const seen = seenAfter(100)
    expect(supportedAmong([seen], [seen], asked.cuts)).toEqual([])
  })
})

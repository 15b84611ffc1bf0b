import { describe, expect, test } from 'vitest'
import { createEpisodeCoder } from '#schemas/coded-episode.ts'
import { countFacts, createFactCounter } from '#schemas/count-facts.ts'
import { decodedEpisode } from '#schemas/decoded-episode.ts'
import {
  crossedCut,
  episodeWith,
  type CountsAsked,
  type FactCount,
  type FactName,
} from '#schemas/episode-fact.ts'
import type { CountedEpisode } from '#schemas/episode-row.ts'

const asked: CountsAsked = {
  start: 'received',
  contact: 'firstContact',
  period: { from: '2026-10-01', to: '2026-10-31' },
  cuts: [null],
}
const received = '2026-10-01'

function of(fact: FactName, counts: readonly FactCount[]) {
  return counts.filter((count) => count.fact === fact)
}

describe('counting episodes', () => {
  test('a child on two lists is counted once, by the longer wait', () => {
    const coded = createEpisodeCoder()
    const counter = createFactCounter(asked)
    counter.add(coded(episodeWith({ pathway: 'adhd', received: '2026-10-11' })), 'a child')
    counter.add(coded(episodeWith({ pathway: 'autism', received })), 'a child')
    counter.add(coded(episodeWith({ pathway: 'adhd', received: '2026-10-21' })), 'another child')
    const told = of('child-waiting', counter.counts())
    expect(told.map(({ pathway, byDays }) => [pathway, byDays])).toEqual([
      ['adhd', [{ days: 10, episodes: 1 }]],
      ['autism', [{ days: 30, episodes: 1 }]],
    ])
  })

  test('of two waits as long, a child is told by the pathway that comes first by name', () => {
    const coded = createEpisodeCoder()
    for (const order of [['autism', 'adhd'] as const, ['adhd', 'autism'] as const]) {
      const counter = createFactCounter(asked)
      for (const pathway of order) counter.add(coded(episodeWith({ pathway, received })), 'a child')
      expect(of('child-waiting', counter.counts()).map(({ pathway }) => pathway)).toEqual(['adhd'])
    }
  })

  test('by sex and another at once only those waiting are counted', () => {
    const episodes = [
      episodeWith({ pathway: 'adhd', received, sex: 'female', ageBand: '5-10' }),
      episodeWith({ pathway: 'adhd', received, sex: 'female', ageBand: '5-10', school: 'o_1' }),
      episodeWith({ pathway: 'adhd', received, sex: 'male' }),
      episodeWith({ pathway: 'adhd', received, ageBand: '0-4' }),
      episodeWith({ pathway: 'adhd', received, sex: 'male', firstContact: '2026-10-02' }),
    ]
    const counts = countFacts(episodes, { ...asked, cuts: [crossedCut('ageBand')] })
    expect(counts.map(({ fact, group, byDays }) => [fact, group, byDays[0]?.episodes]).toSorted()).toEqual([
      ['waiting', 'female+5-10', 2],
      ['waiting', 'male+not-known', 1],
      ['waiting', 'not-known+0-4', 1],
    ])
  })

  test('a group that is not known has a name of its own, and a school is a group too', () => {
    const episodes = [
      episodeWith({ pathway: 'adhd', received, sex: 'female', school: 'o_1' }),
      episodeWith({ pathway: 'adhd', received }),
    ]
    const groupsBy = (cut: CountsAsked['cuts'][number]) =>
      of('waiting', countFacts(episodes, { ...asked, cuts: [cut] }))
        .map(({ group }) => group)
        .toSorted()
    expect(groupsBy('sex')).toEqual(['female', 'not-known'])
    expect(groupsBy('school')).toEqual(['not-known', 'o_1'])
    expect(groupsBy(null)).toEqual(['all'])
  })

  test('at most three schools are named, each once', () => {
    const episodes = ['o_1', 'o_1', 'o_2', null, 'o_3', 'o_4'].map((school) =>
      episodeWith({ pathway: 'adhd', received, school }),
    )
    expect(of('waiting', countFacts(episodes, asked))[0]?.schools).toEqual(['o_1', 'o_2', 'o_3'])
  })

  test('however long a wait has been, its days are counted', () => {
    const waits = ['2026-10-31', '2020-01-01', '1900-01-01']
    const episodes = waits.map((day) => episodeWith({ pathway: 'adhd', received: day }))
    const [waiting] = of('waiting', countFacts(episodes, asked))
    expect(waiting?.byDays).toEqual([0, 2495, 46_324].map((days) => ({ days, episodes: 1 })))
  })

  test('an answer dated before it was asked for took no days, and neither did a wait from a guessed day', () => {
    const known: Partial<CountedEpisode> = {
      estimated: true,
      asked: [{ on: '2026-10-12', settled: '2026-10-02' }],
    }
    const counts = countFacts([episodeWith({ pathway: 'adhd', received, ...known })], asked)
    expect(of('asked', counts)[0]?.byDays).toEqual([{ days: null, episodes: 1 }])
    expect(of('waiting', counts)[0]?.byDays).toEqual([{ days: null, episodes: 1 }])
  })
})

describe('an episode in numbers', () => {
  test('says, read again, what it said', () => {
    const known = {
      pathway: 'autism',
      received: '2024-02-29',
      triaged: '2024-03-20',
      outcome: 'accepted',
      firstContact: '2025-01-02',
      removed: null,
      priority: 'soon',
    } as const
    const coded = createEpisodeCoder()(episodeWith(known))
    expect(decodedEpisode(coded)).toMatchObject({ ...known, estimated: false, reason: null })
  })
})

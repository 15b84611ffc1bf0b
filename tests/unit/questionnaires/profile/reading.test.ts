import { describe, expect, test } from 'vitest'
import { strandIds, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { buildProfile, type Profile, type RespondentAnswers } from '#questionnaires/profile/build-profile.ts'
import { mergeSetting } from '#questionnaires/profile/merge-setting.ts'
import { needLevel } from '#questionnaires/profile/need-level.ts'
import { qualityNotes } from '#questionnaires/profile/quality-notes.ts'
import { rowReading, takeaways } from '#questionnaires/profile/reading.ts'
import { scalePosition } from '#questionnaires/profile/scale-position.ts'
import { topStrands } from '#questionnaires/profile/top-strands.ts'
import { trendBetweenRounds } from '#questionnaires/profile/trend-between-rounds.ts'
import { easyProfileTexts } from '#questionnaires/texts/en-GB-x-easy/profile.ts'
import { profileTexts } from '#questionnaires/texts/en-GB/profile.ts'

function six(point: RespondentAnswers['answers'][number]): RespondentAnswers {
  const items = ['1', '2', '3', '4', '5', '6']
  return { items, answers: items.map(() => point), impact: null, effort: null, form: 'full' }
}

type Told = Partial<Record<StrandId, Partial<Record<Viewpoint, number | 'X'>>>>

function profileOf(told: Told, ageMonths = 100): Profile {
  const strands = Object.fromEntries(
    Object.entries(told).map(([strand, views]) => [
      strand,
      Object.fromEntries(Object.entries(views).map(([viewpoint, point]) => [viewpoint, [six(point)]])),
    ]),
  )
  return buildProfile({ ageMonths, spreadDays: 0, known3m: {}, strands })
}

describe('the two short lists above the picture', () => {
  test('where the child shines and where help matters most, three at most', () => {
    const told = Object.fromEntries(strandIds.map((strand, at) => [strand, { home: at < 4 ? 0 : 3 }]))
    expect(topStrands(profileOf(told))).toEqual({
      shines: ['SLC', 'SOC', 'ATT'],
      helpMost: ['EMO', 'SNS', 'MOT'],
    })
  })

  test('a strand nobody finds hard and somebody sees as a strength shines', () => {
    const told = { EMO: { home: 0, school: 1 }, SNS: { home: 0, school: 3 }, MOT: { home: 1 } }
    expect(topStrands(profileOf(told)).shines).toEqual(['EMO'])
  })
})

describe('the sentences about a profile', () => {
  test('open with where the child shines', () => {
    const told = { EMO: { home: 0 }, SNS: { home: 4, school: 1 } }
    expect(takeaways(profileOf(told))).toEqual([
      { key: 'takeaway.shines-and-help', strands: ['EMO', 'SNS'] },
      { key: 'takeaway.seen-differently', strands: ['SNS'] },
    ])
  })

  test.each([
    ['nothing seen', { EMO: { home: 'X' } }, 100, 'takeaway.nothing-yet'],
    ['no need and no strength', { EMO: { home: 1 } }, 100, 'takeaway.level'],
    ['only strengths', { EMO: { home: 0 } }, 100, 'takeaway.shines'],
    ['only needs', { EMO: { home: 3 } }, 100, 'takeaway.help'],
    ['under two', { EMO: { home: 3 } }, 20, 'takeaway.early-picture'],
  ] as const)('%s', (...[, told, ageMonths, key]) => {
    expect(takeaways(profileOf(told, ageMonths))[0]?.key).toBe(key)
  })

  test('a row tells apart a level, too little seen and no answer yet; who was not asked has no mark', () => {
    const [row] = profileOf({ EMO: { home: 3, health: 'X' } }).strands.map((strand) =>
      rowReading(strand, ['school', 'home', 'health']),
    )
    expect(row?.marks).toEqual([
      { viewpoint: 'school', state: 'no-answer' },
      { viewpoint: 'home', state: 'level', level: 'significant' },
      { viewpoint: 'health', state: 'not-enough-seen' },
    ])
  })

  test('every key has easy-read words too', () => {
    expect(Object.keys(easyProfileTexts).toSorted()).toEqual(Object.keys(profileTexts).toSorted())
  })
})

describe('the drawn scale', () => {
  test('starts with the most help and ends with a strength', () => {
    expect(([4, 3, 2, 1, 0] as const).map(scalePosition)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('several people in one setting', () => {
  const levelsOf = (...points: readonly (number | 'X')[]) => points.map((point) => needLevel(six(point)))

  test('of two, the one reporting more help stands for the setting', () => {
    expect(mergeSetting(levelsOf(3, 1))).toMatchObject({
      score: 75,
      respondents: 2,
      range: [25, 75],
      split: true,
    })
  })

  test('of three or more, the upper middle one does', () => {
    expect(mergeSetting(levelsOf(4, 1, 2))?.score).toBe(50)
    expect(mergeSetting(levelsOf(4, 1, 2, 3))?.score).toBe(75)
  })

  test('who saw too little does not count as one of them', () => {
    expect(mergeSetting(levelsOf('X', 2, 1))).toMatchObject({ score: 50, respondents: 2 })
    expect(mergeSetting(levelsOf('X', 'X'))).toMatchObject({ score: null, respondents: 0, range: null })
  })
})

describe('from one round to the next', () => {
  const change = (before: RespondentAnswers, now: RespondentAnswers) =>
    trendBetweenRounds({ before, now, samePerson: true })

  test('only items answered both times are compared', () => {
    const before = { ...six(3), answers: [3, 3, 3, 3, 0, 0] }
    const now = { ...six(2), answers: [2, 2, 2, 2, 'X', 'X'] as const }
    expect(change(before, now)).toEqual({ change: -25, label: 'clear-less-help' })
  })

  test('too few common items are not compared', () => {
    const before = { ...six(3), answers: [3, 3, 3, 3, 'X', 'X'] as const }
    const now = { ...six(2), answers: ['X', 2, 'X', 2, 2, 2] as const }
    expect(change(before, now)).toEqual({ change: null, label: 'different-questions' })
  })

  test('a round that saw too little is not compared', () => {
    expect(change(six('X'), six(2))).toEqual({ change: null, label: 'not-enough-seen' })
  })
})

describe('gentle reasons to ring somebody', () => {
  const varied = Array.from({ length: 60 }, (_, at) => at % 4)

  test('a very quick form, and one where nearly all answers are the same', () => {
    const alike = varied.map((answer, at) => (at % 10 === 0 ? answer : 2))
    expect(
      qualityNotes([
        { viewpoint: 'school', secondsTaken: 119, answers: varied },
        { viewpoint: 'home', secondsTaken: 120, answers: alike },
      ]),
    ).toEqual([
      { viewpoint: 'school', note: 'very-quick' },
      { viewpoint: 'home', note: 'all-alike' },
    ])
  })
})

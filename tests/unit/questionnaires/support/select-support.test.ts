import { describe, expect, test } from 'vitest'
import { ageBandIds, strandIds, type StrandId } from '#questionnaires/engine/questionnaire.ts'
import { buildProfile, type GivenStrands } from '#questionnaires/profile/build-profile.ts'
import { needLevels } from '#questionnaires/profile/need-level.ts'
import { adjustmentsFor } from '#questionnaires/support/adjustments.ts'
import { referOnKey, suggestionsIn, supplementsFor } from '#questionnaires/support/catalogue.ts'
import type { SupportQuestion } from '#questionnaires/support/offer.ts'
import { selectSupport } from '#questionnaires/support/select-support.ts'
import { supportSettings, type SupportSetting } from '#questionnaires/support/suggestion.ts'
import { waitingPack } from '#questionnaires/support/while-waiting.ts'
import * as around from '#questionnaires/texts/en-GB/suggestions-around.ts'
import { suggestionTexts } from '#questionnaires/texts/en-GB/suggestions.ts'

type Points = Partial<Record<'school' | 'home' | 'self', number>>

function given(strand: StrandId, points: Points, effort: 0 | 2 = 0): NonNullable<GivenStrands[StrandId]> {
  const items = [1, 2, 3, 4, 5, 6].map((number) => `${strand}${number}`)
  const form = 'full' as const
  return Object.fromEntries(
    Object.entries(points).map(([viewpoint, point]) => [
      viewpoint,
      [{ items, answers: items.map(() => point), impact: null, effort, form }],
    ]),
  )
}

function question(strands: GivenStrands, more: Partial<SupportQuestion> = {}): SupportQuestion {
  const profile = buildProfile({ ageMonths: 100, spreadDays: 0, known3m: {}, strands })
  return { profile, band: 'PRI', priorities: [], tried: [], today: '2026-03-15', ...more }
}

const everyStrand = (points: Points): GivenStrands =>
  Object.fromEntries(strandIds.map((strand) => [strand, given(strand, points)]))

function listFor(setting: SupportSetting, asked: SupportQuestion) {
  const list = selectSupport(asked).find((one) => one.setting === setting)
  if (!list) throw new Error(`no list for ${setting}`)
  return { ...list, all: [...list.startNow, ...list.moreIdeas] }
}

describe('support chosen from a profile', () => {
  test('at most six ideas for school, four for home and two for health start now', () => {
    const lists = selectSupport(question(everyStrand({ school: 4, home: 4 })))
    expect(lists.map(({ startNow }) => startNow.length)).toEqual([6, 4, 2])
    for (const { moreIdeas } of lists) expect(moreIdeas.length).toBeGreaterThan(10)
  })

  test('each setting reads its own level', () => {
    const asked = question({
      ...everyStrand({ school: 1, home: 1 }),
      EMO: given('EMO', { school: 3, home: 2 }),
    })
    expect(listFor('school', asked).startNow[0]).toMatchObject({
      strand: 'EMO',
      level: 'significant',
      label: null,
    })
    expect(listFor('home', asked).startNow[0]).toMatchObject({ strand: 'EMO', level: 'some', label: null })
    expect(listFor('health', asked).startNow[0]).toMatchObject({ strand: 'EMO', level: 'significant' })
  })

  test('whoever needs a lot may also use the ideas for less, never those about strengths', () => {
    const levels = listFor('school', question({ EMO: given('EMO', { school: 4 }) }))
      .all.filter(({ strand }) => strand === 'EMO')
      .map(({ level }) => level)
    expect([...new Set(levels)]).toEqual(['high', 'significant', 'some', 'none'])
  })

  test('when home reports hidden effort, school starts the ideas for some help and says why', () => {
    const asked = question({
      ...everyStrand({ school: 1, home: 1 }),
      EMO: given('EMO', { school: 1, home: 1 }, 2),
    })
    expect(listFor('school', asked).startNow[0]).toMatchObject({
      strand: 'EMO',
      level: 'some',
      label: 'hidden-effort',
    })
  })

  test('a setting that has not answered gets a starting point', () => {
    const emo = listFor('school', question({ EMO: given('EMO', { home: 3 }) })).all.filter(
      ({ strand }) => strand === 'EMO',
    )
    expect(emo[0]).toMatchObject({ label: 'starting-point', level: 'none' })
    expect([...new Set(emo.map(({ level }) => level))]).toEqual(['none', 'some'])
  })

  test('a profile of nothing but strengths still brings ideas', () => {
    const { startNow } = listFor('school', question(everyStrand({ school: 0, home: 0 })))
    expect(startNow).toHaveLength(6)
    expect(startNow.every(({ level }) => level === 'strength')).toBe(true)
  })

  test('what matters most to the family comes first, whatever its level', () => {
    const asked = question(
      { ...everyStrand({ school: 4, home: 4 }), MOT: given('MOT', { school: 1, home: 1 }) },
      { priorities: ['MOT'] },
    )
    expect(listFor('home', asked).startNow[0]).toMatchObject({ strand: 'MOT', isPriority: true })
  })

  test('an early picture without levels still brings starting points', () => {
    const profile = buildProfile({ ageMonths: 18, spreadDays: 0, known3m: {}, strands: {} })
    const lists = selectSupport({ ...question({}), profile, band: 'EY' })
    expect(lists.map(({ startNow }) => startNow.length)).toEqual([6, 4, 2])
  })

  test('ideas for one age are never offered at another', () => {
    for (const band of ageBandIds)
      for (const { startNow, moreIdeas } of selectSupport(
        question(everyStrand({ school: 4, home: 4 }), { band }),
      ))
        for (const { suggestion } of [...startNow, ...moreIdeas])
          expect(suggestion.ages ?? [band]).toContain(band)
  })

  test('early years and post-16 get ideas of their own from some help needed upwards', () => {
    const offered = (points: number, band: 'EY' | 'P16' | 'PRI') =>
      listFor('home', question(everyStrand({ home: points }), { band })).all.map(
        ({ suggestion }) => suggestion.id,
      )
    expect(offered(2, 'EY')).toContain('DLV-EY2')
    expect(offered(2, 'P16')).toContain('DLV-P162')
    expect(offered(1, 'EY')).not.toContain('DLV-EY2')
    expect(offered(2, 'PRI')).not.toContain('DLV-EY2')
  })
})

describe('what did not help', () => {
  const tried = (on: string, level: 2 | 3) =>
    [{ suggestionId: 'EMO-some-S1', on, outcome: 'did-not-help', level }] as const
  const offered = (on: string, level: 2 | 3) =>
    listFor('school', question({ EMO: given('EMO', { school: 3 }) }, { tried: tried(on, level) })).all.some(
      ({ suggestion }) => suggestion.id === 'EMO-some-S1',
    )

  test('stays away for twelve months', () => {
    expect(offered('2025-03-16', 3)).toBe(false)
    expect(offered('2025-03-15', 3)).toBe(true)
  })

  test('comes back sooner when the level has risen', () => {
    expect(offered('2026-01-01', 2)).toBe(true)
  })
})

describe('the catalogue', () => {
  const cells = strandIds.flatMap((strand) =>
    needLevels.flatMap((level) =>
      supportSettings.flatMap((setting) =>
        ageBandIds.flatMap((band) => suggestionsIn({ strand, level, setting, band })),
      ),
    ),
  )
  const supplements = strandIds.flatMap((strand) =>
    supportSettings.flatMap((setting) =>
      (['EY', 'P16'] as const).flatMap((band) => supplementsFor({ strand, setting, band })),
    ),
  )

  test('380 suggestions and 40 for the youngest and oldest, each with its words', () => {
    expect(new Set(cells).size).toBe(380)
    expect(supplements).toHaveLength(40)
    const ids = [...new Set([...cells, ...supplements])].map(({ id }) => id)
    expect(ids.toSorted()).toEqual(Object.keys(suggestionTexts).toSorted())
  })

  test('every source and safety line has words', () => {
    for (const { sources, safety = [] } of [...cells, ...supplements]) {
      for (const source of sources) expect(around.sourceTexts).toHaveProperty([source])
      for (const line of safety) expect(around.safetyTexts).toHaveProperty([line])
    }
  })

  test('every level but a strength says whom to ask next', () => {
    for (const strand of strandIds)
      for (const level of needLevels) {
        const key = referOnKey(strand, level)
        if (key !== null) expect(around.referOnTexts).toHaveProperty([key])
        expect(key === null).toBe(level === 'strength')
      }
  })

  test('sleep ideas carry the line about medicines', () => {
    const sleepPlan = cells.find(({ id }) => id === 'DLV-significant-H1')
    expect(sleepPlan?.safety).toContain('sleep-medicine')
  })
})

describe('what can be agreed and offered while waiting', () => {
  test('adjustments follow the strands with some help needed, and those for everybody are always there', () => {
    const { profile } = question({ SNS: given('SNS', { home: 3 }) })
    const ids = adjustmentsFor(profile, 'PRI').map(({ id }) => id)
    expect(ids).toContain('RA02')
    expect(ids).toContain('RA14')
    expect(ids).not.toContain('RA13')
    for (const id of ids) expect(around.adjustmentTexts).toHaveProperty([id])
  })

  test('work and college adjustments wait for post-16', () => {
    const { profile } = question({ DLV: given('DLV', { home: 3 }) })
    expect(adjustmentsFor(profile, 'SEC').map(({ id }) => id)).not.toContain('RA16')
    expect(adjustmentsFor(profile, 'P16').map(({ id }) => id)).toContain('RA16')
  })

  test('a family that is not sure gets ideas for its own priorities', () => {
    expect(waitingPack('unsure', ['SNS', 'EMO']).home).toEqual(['SNS', 'EMO'])
    for (const about of ['adhd', 'autism', 'fasd', 'unsure'] as const) {
      const { offers, health } = waitingPack(about, [])
      for (const offer of [...offers, ...health]) expect(around.whileWaitingTexts).toHaveProperty([offer])
    }
  })
})

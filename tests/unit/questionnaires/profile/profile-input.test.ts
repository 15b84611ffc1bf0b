import { describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import type { AnswerValues } from '#questionnaires/engine/answers.ts'
import type { Asked } from '#questionnaires/engine/questionnaire.ts'
import { buildProfile } from '#questionnaires/profile/build-profile.ts'
import { codeOfPracticeView } from '#questionnaires/profile/code-of-practice.ts'
import { explainStrand } from '#questionnaires/profile/explain.ts'
import { profileInput, type SentContribution } from '#questionnaires/profile/profile-input.ts'
import { knownBesides } from '#questionnaires/rules/known-besides.ts'

function sent(
  asked: Partial<Asked>,
  answers: AnswerValues,
  more: Partial<SentContribution> = {},
): SentContribution {
  return {
    asked: {
      viewpoint: 'home',
      form: 'full',
      ageBand: 'PRI',
      ageMonths: 100,
      mode: 'own',
      isBackgroundAsked: true,
      ...asked,
    },
    answers,
    knownFor: 'more than a year',
    sentOn: '2026-01-10',
    ...more,
  }
}

const emo = {
  EMO1: 3,
  EMO2: 4,
  EMO3: 3,
  EMO4: 2,
  EMO5: 'X',
  EMO6: 3,
  'EMO.impact': 3,
  'EMO.effort': 2,
} as const
const child = { ageMonths: 100 } as const
const inputOf = (...contributions: SentContribution[]) => profileInput(childNeedsV1, contributions, child)

describe('what a profile is drawn from', () => {
  test('answers arrive with their items, impact and effort', () => {
    expect(inputOf(sent({}, emo)).strands.EMO?.home).toEqual([
      {
        items: ['EMO1', 'EMO2', 'EMO3', 'EMO4', 'EMO5', 'EMO6'],
        answers: [3, 4, 3, 2, 'X', 3],
        impact: 3,
        effort: 2,
        form: 'full',
      },
    ])
  })

  test('all ten strands are there, answered or not', () => {
    expect(buildProfile(inputOf(sent({}, emo))).strands).toHaveLength(10)
  })

  test('an answer to a question not shown at this age never counts', () => {
    const young = sent({ ageMonths: 40, ageBand: 'EY' }, emo)
    const items = profileInput(childNeedsV1, [young], { ageMonths: 40 }).strands.EMO?.home?.[0]?.items ?? []
    expect(items.length).toBeGreaterThan(0)
    for (const id of items) {
      const question = childNeedsV1.byId.get(id)
      expect(question?.fromMonthsIn?.EY ?? question?.fromMonths).toBeLessThanOrEqual(40)
    }
  })

  test('the brief form brings its two core items', () => {
    const given = inputOf(sent({ viewpoint: 'school', form: 'brief' }, { EMO2: 2, EMO4: 1, EMO1: 4 })).strands
      .EMO
    expect(given?.school?.[0]).toMatchObject({ items: ['EMO2', 'EMO4'], answers: [2, 1], form: 'brief' })
  })

  test('sorting by observation is the child’s voice and is never scored', () => {
    const sorted = sent({ viewpoint: 'self', form: 'observation' }, emo, { sentOn: '2026-06-01' })
    const input = inputOf(sent({}, emo), sorted)
    expect(input.strands.EMO).not.toHaveProperty('self')
    expect(input).toMatchObject({ spreadDays: 0, known3m: { home: [true] } })
  })

  test('under two nothing is scored or compared', () => {
    const input = profileInput(childNeedsV1, [sent({ ageMonths: 20, ageBand: 'EY' }, emo)], { ageMonths: 20 })
    const profile = buildProfile(input)
    expect(profile.ageNote).toBe('early-picture')
    for (const { comparison, confidence } of profile.strands) {
      expect(comparison).toMatchObject({ highest: null, agreement: null, patterns: [] })
      expect(confidence.label).toBe('none')
    }
  })

  test('two parents stay two respondents, and the days between forms are counted', () => {
    const input = inputOf(
      sent({}, emo, { respondentId: 'one', knownFor: null }),
      sent({}, emo, { respondentId: 'two', sentOn: '2026-03-11T09:00:00Z' }),
    )
    expect(input.strands.EMO?.home?.map(({ respondentId }) => respondentId)).toEqual(['one', 'two'])
    expect(input.spreadDays).toBe(60)
    expect(input.known3m).toEqual({ home: [false, true] })
  })

  test('background and safety answers are known besides', () => {
    const told = sent({}, { m_onset_age: '2-4', hv_hearing_last: '2025-12-01', RF05: 'sometimes' })
    const known = knownBesides(childNeedsV1, [told], { today: '2026-03-15', ageMonths: 100, openFlags: [] })
    expect(known.background).toMatchObject({ m_onset_age: '2-4', hv_hearing_recent: 'yes' })
    expect(known.flags).toEqual({ RF05: ['sometimes'] })
  })
})

describe('how we worked this out', () => {
  test('every number of a strand is traced to its answers', () => {
    const input = inputOf(sent({}, emo))
    const strand = buildProfile(input).strands.find((one) => one.strand === 'EMO')
    if (!strand) throw new Error('no strand')
    expect(explainStrand(input, strand)?.settings).toEqual([
      {
        viewpoint: 'home',
        chosenBy: 'only-one',
        chosen: 0,
        range: [75, 75],
        split: false,
        people: [
          {
            respondentId: null,
            counted: [
              { item: 'EMO1', answer: 3 },
              { item: 'EMO2', answer: 4 },
              { item: 'EMO3', answer: 3 },
              { item: 'EMO4', answer: 2 },
              { item: 'EMO6', answer: 3 },
            ],
            leftOut: [{ item: 'EMO5', why: 'not-seen' }],
            offered: 6,
            needed: 4,
            sum: 15,
            mean: 3,
            beforeRounding: 75,
            score: 75,
            band: { level: 'significant', from: 57, to: 75 },
            impact: 3,
            effort: 2,
            reasons: ['impact_lift'],
            level: 'high',
          },
        ],
      },
    ])
  })

  test('the four areas list strands by setting, and an area has no score', () => {
    const view = codeOfPracticeView(buildProfile(inputOf(sent({}, emo))), childNeedsV1.strands)
    const semh = view.find(({ area }) => area === 'semh')
    expect(semh?.strands.map(({ strand }) => strand)).toEqual(['ATT', 'ENE', 'EMO'])
    expect(semh?.strands[2]?.levels).toEqual({ home: 4 })
    expect(Object.keys(semh ?? {})).toEqual(['area', 'strands'])
  })
})

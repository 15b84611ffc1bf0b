import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { checkAnswers } from '#questionnaires/engine/check-answers.ts'
import { pagesFor } from '#questionnaires/engine/pages.ts'
import { progressOf } from '#questionnaires/engine/progress.ts'
import {
  ageBandIds,
  forms,
  formsOf,
  modes,
  strandIds,
  viewpoints,
  type Asked,
} from '#questionnaires/engine/questionnaire.ts'
import { sharingOf } from '#questionnaires/engine/sharing-of.ts'
import { offeredOptions } from '#questionnaires/engine/voice-of.ts'
import {
  askableQuestions,
  conversationGuide,
  visibleQuestions,
} from '#questionnaires/engine/visible-questions.ts'
import { anAsked } from '../engine/asked.ts'

function idsFor(asked: Partial<Asked>, answers = {}) {
  return visibleQuestions(childNeedsV1, anAsked(asked), answers).map(({ id }) => id)
}

const anyone: fc.Arbitrary<Asked> = fc.record({
  viewpoint: fc.constantFrom(...viewpoints),
  form: fc.constantFrom(...forms),
  ageBand: fc.constantFrom(...ageBandIds),
  ageMonths: fc.integer({ min: 0, max: 311 }),
  mode: fc.constantFrom(...modes),
  isBackgroundAsked: fc.boolean(),
})

const anything = fc.dictionary(
  fc.constantFrom(...childNeedsV1.byId.keys()),
  fc.constantFrom<string | number | readonly string[]>(2, 'confirmed', 'suspected', ['own_tag'], 'some', [
    'bullying',
  ]),
)

describe('a question', () => {
  test('is never shown to someone it is not meant for, or in a form it is not in, or too early', () => {
    fc.assert(
      fc.property(anyone, anything, (asked, answers) => {
        for (const question of visibleQuestions(childNeedsV1, asked, answers)) {
          expect(question.askedOf).toContain(asked.viewpoint)
          expect(question.forms).toContain(asked.form)
          expect(question.fromMonthsIn?.[asked.ageBand] ?? question.fromMonths ?? 0).toBeLessThanOrEqual(
            asked.ageMonths,
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  test('about alcohol before birth is never shown to school, nor accepted from it', () => {
    fc.assert(
      fc.property(anyone, anything, (given, answers) => {
        const asked = { ...given, viewpoint: 'school', isBackgroundAsked: true } as const
        const seen = visibleQuestions(childNeedsV1, asked, answers)
        expect(seen.filter(({ id, block }) => block === 'B3' || id.startsWith('pae'))).toEqual([])
        const { accepted } = checkAnswers({ pae_status: 'confirmed' }, { questionnaire: childNeedsV1, asked })
        expect(accepted).toEqual([])
      }),
    )
  })

  test('of the background is asked of family and health alone, and school data of school alone', () => {
    for (const viewpoint of viewpoints) {
      const blocks = new Set(
        visibleQuestions(
          childNeedsV1,
          anAsked({ viewpoint, form: viewpoint === 'self' ? 'child5' : 'full' }),
          {},
        ).flatMap(({ block }) => block ?? []),
      )
      const early = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8']
      const expected = { home: early, health: early, school: ['B9'], self: [], community: [] }[viewpoint]
      expect([...blocks]).toEqual(expected)
    }
    expect(idsFor({ isBackgroundAsked: false })).not.toContain('b1_languages')
  })

  test('in a restricted block is neither asked of school nor read there', () => {
    const restricted = childNeedsV1.blocks.filter(({ isRestricted }) => isRestricted)
    expect(restricted.map(({ id }) => id)).toEqual(['B2', 'B3', 'B7', 'B8'])
    for (const { askedOf, visibleTo } of restricted) {
      expect(askedOf).toEqual(['home', 'health'])
      expect(visibleTo).not.toContain('school')
      expect(visibleTo).not.toContain('family')
    }
  })

  test('about features seen is asked only of health staff trained to see them', () => {
    expect(idsFor({ viewpoint: 'health' })).not.toContain('pae_facial_growth')
    expect(idsFor({ viewpoint: 'health', roles: ['health-trained'] })).toContain('pae_facial_growth')
    expect(idsFor({ viewpoint: 'home', roles: ['health-trained'] })).not.toContain('pae_facial_growth')
  })

  test('of safety is asked only of those it has words for', () => {
    const safety = (asked: Partial<Asked>) =>
      idsFor({ ageMonths: 160, ...asked }).filter((id) => id.startsWith('RF'))
    expect(safety({ viewpoint: 'self', form: 'easy' })).toEqual(['RF01', 'RF02', 'RF11'])
    expect(safety({ viewpoint: 'self', form: 'child5' })).toEqual([
      'RF01',
      'RF02',
      'RF03',
      'RF04',
      'RF05',
      'RF08',
      'RF10',
      'RF11',
      'RF13',
    ])
    expect(safety({ viewpoint: 'health' })).toEqual(['RF01', 'RF02', 'RF06', 'RF07', 'RF08', 'RF14', 'RF15'])
    expect(safety({ viewpoint: 'home' })).toHaveLength(16)
    expect(safety({ viewpoint: 'school' })).toHaveLength(14)
    expect(safety({ viewpoint: 'community' })).toEqual([])
    expect(safety({ viewpoint: 'home', form: 'brief' })).toEqual([])
  })

  test('about hurting oneself is put to a younger child only with an adult beside them', () => {
    const child = { viewpoint: 'self', form: 'child3' } as const
    expect(idsFor({ ...child, ageMonths: 131 })).not.toContain('RF01')
    expect(idsFor({ ...child, ageMonths: 131, mode: 'with-adult' })).toContain('RF01')
    expect(idsFor({ ...child, ageMonths: 132 })).toContain('RF01')
  })
})

describe('every question', () => {
  // As the service asks them: each viewpoint in its forms, with the background it is asked for, at any age.
  const meetings = viewpoints.flatMap((viewpoint) =>
    formsOf[viewpoint].flatMap((form) =>
      ageBandIds.flatMap((ageBand) =>
        [30, 100, 200].flatMap((ageMonths) =>
          (['own', 'with-adult'] as const).map((mode): Asked => {
            const isBackgroundAsked = ['home', 'health', 'school'].includes(viewpoint)
            const roles = viewpoint === 'health' ? (['health-trained'] as const) : []
            return { viewpoint, form, ageBand, ageMonths, mode, isBackgroundAsked, roles }
          }),
        ),
      ),
    ),
  )
  const met = new Set(
    meetings.flatMap((asked) =>
      askableQuestions(childNeedsV1, asked).flatMap((question) =>
        [question.id].concat(
          'options' in question
            ? offeredOptions(question, asked).map((option) => `${question.id}.${option}`)
            : [],
          `${asked.viewpoint}:${question.id}`,
        ),
      ),
    ),
  )

  test('is asked of somebody, with every answer it has', () => {
    const all = childNeedsV1.questions.flatMap((question) => [
      question.id,
      ...('options' in question ? question.options.map((option) => `${question.id}.${option}`) : []),
    ])
    expect(all.filter((one) => !met.has(one))).toEqual([])
  })

  test('is asked of everybody it is meant for', () => {
    const meant = childNeedsV1.questions.flatMap(({ id, askedOf }) => askedOf.map((who) => `${who}:${id}`))
    expect(meant.filter((one) => !met.has(one))).toEqual([])
  })

  test('opens only for answers that are offered, and leads only to a question its reader has', () => {
    for (const question of childNeedsV1.questions) {
      const { shownWhen, askedOf } = question
      for (const answer of shownWhen?.answers ?? []) expect(met).toContain(`${shownWhen?.question}.${answer}`)
      if (question.kind !== 'text' || question.routesTo === undefined) continue
      for (const who of askedOf) expect(met).toContain(`${who}:${question.routesTo}`)
    }
  })
})

describe('an item', () => {
  test('is offered from its own month, and from the band’s own month where there is one', () => {
    expect(idsFor({ ageMonths: 29 })).not.toContain('EMO6')
    expect(idsFor({ ageMonths: 30 })).toContain('EMO6')
    expect(idsFor({ ageMonths: 83 })).not.toContain('DLV6')
    expect(idsFor({ ageMonths: 84 })).toContain('DLV6')
    expect(idsFor({ ageMonths: 35 })).not.toContain('LRN6')
    expect(idsFor({ ageMonths: 36 })).toContain('LRN6')
  })

  test('is only talked through under 24 months, by corrected age for a child born early', () => {
    const asked = anAsked({ ageMonths: 20 })
    expect(visibleQuestions(childNeedsV1, asked, {}).some(({ kind }) => kind === 'scale')).toBe(false)
    expect(conversationGuide(childNeedsV1, asked).map(({ id }) => id)).toContain('SLC1')
    const early = conversationGuide(childNeedsV1, { ...asked, correctedAgeMonths: 17 }).map(({ id }) => id)
    expect(early).not.toContain('SLC1')
    expect(early).toContain('SLC2')
    expect(conversationGuide(childNeedsV1, anAsked({ ageMonths: 24 }))).toEqual([])
    const { refusals } = checkAnswers({ SLC1: '2' }, { questionnaire: childNeedsV1, asked })
    expect(refusals).toEqual([{ questionId: 'SLC1', refusal: 'not-asked' }])
  })
})

describe('the brief form', () => {
  test('is two core items and the effect for each strand, two texts, and who is answering', () => {
    const ids = idsFor({ form: 'brief', viewpoint: 'community' })
    expect(ids.filter((id) => /^[A-Z]{3}\d$/.test(id) && !id.startsWith('STR'))).toHaveLength(20)
    expect(ids.filter((id) => id.endsWith('.impact'))).toHaveLength(10)
    expect(ids.filter((id) => id.startsWith('STR'))).toEqual(['STR2', 'STR4'])
    expect(ids).toHaveLength(36)
  })
})

describe('the task list', () => {
  test('has one strand a page for adults, strengths before them', () => {
    const parts = pagesFor(childNeedsV1, anAsked(), {})
    expect(parts.map(({ section }) => section).slice(0, 12)).toEqual(['before', 'strengths', ...strandIds])
    const [strand] = parts.filter(({ section }) => section === 'ATT')
    expect(strand?.pages).toHaveLength(1)
    expect(strand?.pages[0]?.questions).toHaveLength(9)
  })

  test('has one question a page for safety and the restricted blocks', () => {
    for (const { section, pages } of pagesFor(childNeedsV1, anAsked(), { pae_status: 'confirmed' })) {
      const isSensitive = [
        'safety',
        'background.B2',
        'background.B3',
        'background.B7',
        'background.B8',
      ].includes(section)
      if (isSensitive) {
        for (const { questions } of pages)
          expect(questions.filter(({ kind }) => kind !== 'info')).toHaveLength(1)
      }
      if (!isSensitive) expect(pages).toHaveLength(1)
      for (const page of pages) expect(page.showsHelpPanel).toBe(section === 'safety')
    }
  })

  test('has one question a page for children and easy read', () => {
    for (const form of ['child3', 'child5', 'easy'] as const) {
      for (const { pages } of pagesFor(childNeedsV1, anAsked({ viewpoint: 'self', form }), {})) {
        for (const { questions } of pages) expect(questions).toHaveLength(1)
      }
    }
  })

  test('shows every visible question exactly once', () => {
    fc.assert(
      fc.property(anyone, anything, (asked, answers) => {
        const paged = pagesFor(childNeedsV1, asked, answers).flatMap(({ pages }) =>
          pages.flatMap(({ questions }) => questions),
        )
        const visible = visibleQuestions(childNeedsV1, asked, answers)
        expect(paged.map(({ id }) => id).toSorted()).toEqual(visible.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('says which questions an answer on the page would open', () => {
    const page = pagesFor(childNeedsV1, anAsked(), {}).find(({ section }) => section === 'strengths')
      ?.pages[0]
    expect(page?.waiting.map(({ id }) => id)).toEqual(['strength_tags.own'])
  })
})

describe('progress', () => {
  test('counts answers, lets comments be, and is done when the rest is answered', () => {
    const at = (answers: Record<string, number | string>) =>
      progressOf(childNeedsV1, anAsked(), answers).find(({ section }) => section === 'SLC')
    const six = { SLC1: 1, SLC2: 'X', SLC3: 2, SLC4: 0, SLC5: 1, SLC6: 1 }
    expect(at({})).toEqual({ section: 'SLC', status: 'not-started', answered: 0, of: 8 })
    expect(at(six)).toEqual({ section: 'SLC', status: 'in-progress', answered: 6, of: 8 })
    expect(at({ ...six, 'SLC.impact': 1, 'SLC.effort': 0 })?.status).toBe('done')
  })

  test('lets effort be for school, who may not see it', () => {
    const school = progressOf(childNeedsV1, anAsked({ viewpoint: 'school' }), {})
    expect(school.find(({ section }) => section === 'SLC')?.of).toBe(7)
  })
})

describe('what a child chose to share', () => {
  test('is the choice for that part, else the one for everything', () => {
    expect(sharingOf({ sharing: 'all', 'sharing.voice': 'private' }, 'voice')).toBe('private')
    expect(sharingOf({ sharing: 'all' }, 'voice')).toBe('all')
    expect(sharingOf({}, 'voice')).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { defineQuestionnaire, type Definition } from '#questionnaires/engine/define-questionnaire.ts'
import type { Question } from '#questionnaires/engine/questionnaire.ts'
import { definition, questions, small } from './asked.ts'

function defining(changed: Partial<Definition>): () => unknown {
  return () => defineQuestionnaire({ ...definition, ...changed })
}

const places = { section: 'words', askedOf: ['home'], forms: ['full'] } as const

function withQuestion(question: Question): () => unknown {
  return defining({ questions: [...questions, question] })
}

describe('a definition', () => {
  test('that holds together is accepted and keeps the order of the sections', () => {
    expect(small.sections).toEqual(['SLC', 'words'])
    expect(small.byId.get('likes')?.kind).toBe('multi')
  })

  test('never uses an id twice', () => {
    expect(withQuestion({ ...places, id: 'sleeps', kind: 'text', length: 5 })).toThrow(
      'the id sleeps is used twice',
    )
  })

  test('names a scale it has', () => {
    const { child3, ...rest } = definition.scales
    expect(child3.id).toBe('child3')
    expect(defining({ scales: { ...rest } as Definition['scales'] })).toThrow(
      'T1 is answered on child3, which is no scale here',
    )
  })

  test('has a scale for every form an item is asked in', () => {
    const item = questions[11]
    expect(defining({ questions: [{ ...item, forms: ['full', 'easy'] }] })).toThrow(
      'T1 has no scale in the easy form',
    )
  })

  test('waits only for an answer its source offers', () => {
    expect(
      withQuestion({
        ...places,
        id: 'more',
        kind: 'text',
        length: 5,
        shownWhen: { question: 'sleeps', answers: ['rough'] },
      }),
    ).toThrow('more waits for "rough", which sleeps does not offer')
  })

  test('waits only for a question that is asked', () => {
    expect(
      withQuestion({
        ...places,
        id: 'more',
        kind: 'text',
        length: 5,
        shownWhen: { question: 'dreams', answers: ['yes'] },
      }),
    ).toThrow('more waits for dreams, which is not asked')
  })

  test('waits only for a question the same people are asked', () => {
    expect(
      withQuestion({
        ...places,
        askedOf: ['health'],
        id: 'more',
        kind: 'text',
        length: 5,
        shownWhen: { question: 'sleeps', answers: ['well'] },
      }),
    ).toThrow('more waits for sleeps, which health is never asked')
  })

  test('never waits in a ring', () => {
    const ring = { ...places, kind: 'choice', options: ['yes'] } as const
    expect(
      defining({
        questions: [
          { ...ring, id: 'sleeps', shownWhen: { question: 'likes', answers: ['yes'] } },
          { ...ring, id: 'likes', shownWhen: { question: 'sleeps', answers: ['yes'] } },
        ],
      }),
    ).toThrow(/sleeps waits for itself; likes waits for itself/)
  })

  test('has words for everyone it asks', () => {
    const [texts] = definition.texts
    const silent = { ...texts, questions: { ...texts?.questions, hours: { text: { school: 'hours' } } } }
    expect(defining({ texts: [silent as never] })).toThrow('hours has no words for home')
  })

  test('labels every option', () => {
    const [texts] = definition.texts
    const silent = { ...texts, questions: { ...texts?.questions, likes: { text: { any: 'likes' } } } }
    expect(defining({ texts: [silent as never] })).toThrow('likes has no label for "music" for school')
  })

  test('keeps a block to those the block is asked of', () => {
    expect(withQuestion({ ...places, id: 'more', kind: 'info', block: 'B3' })).toThrow(
      'more is in block B3, which is not defined',
    )
    const block = {
      id: 'B3',
      name: 'alcohol',
      askedOf: ['health'],
      visibleTo: ['health'],
      isRestricted: true,
    } as const
    expect(
      defining({
        blocks: [block],
        questions: [...questions, { ...places, id: 'more', kind: 'info', block: 'B3' }],
      }),
    ).toThrow('more is asked of home, but block B3 is not')
  })

  test('raises flags and routes only on answers that are offered', () => {
    const flag = {
      id: 'sleeps',
      name: 'sleep',
      raisedBy: { never: { within: 0, unit: 'working-days' } },
      routesTo: [],
      stopsFormOn: [],
      neverTellsParents: false,
      holdsBackRules: [],
      never: [],
    } as const
    expect(defining({ flags: [flag] })).toThrow(
      'flag sleeps is raised by "never", which sleeps does not offer',
    )
    expect(defining({ routings: [{ question: 'likes', answer: 'art', to: 'RF02' }] })).toThrow(
      'a routing waits for "art", which likes does not offer',
    )
  })
})

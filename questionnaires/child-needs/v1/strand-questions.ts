import type { AgeBand, Form, Question, ScaleId, StrandId } from '#questionnaires/engine/questionnaire.ts'
import { viewpoints } from '#questionnaires/engine/questionnaire.ts'

/** What differs from one item to the next; its words are in the texts. */
export type StrandItem = {
  readonly id: string
  readonly facet: string
  readonly isCore: boolean
  readonly fromMonths: number
  readonly fromMonthsIn?: Readonly<Partial<Record<AgeBand, number>>>
}

const itemScales = {
  full: 'adult5',
  brief: 'adult5',
  child5: 'child5',
  child3: 'child3',
  easy: 'child3',
} as const satisfies Partial<Record<Form, ScaleId>>

const strandForms = ['full', 'child5', 'child3', 'easy'] as const satisfies readonly Form[]
const coreForms = [...strandForms, 'brief'] as const satisfies readonly Form[]

/** The questions of one strand: its items, how much it gets in the way, what it costs, and room for words. */
export function strandQuestions(strand: StrandId, items: readonly StrandItem[]): readonly Question[] {
  const everyone = { section: strand, strand, askedOf: viewpoints } as const
  return [
    ...items.map((item) => itemQuestion(strand, item)),
    {
      ...everyone,
      id: `${strand}.impact`,
      kind: 'scale',
      measure: 'impact',
      wordsId: 'impact',
      forms: coreForms,
      scaleIn: { full: 'impact4', brief: 'impact4', child5: 'impact4', child3: 'impact4', easy: 'impact4' },
    },
    {
      ...everyone,
      id: `${strand}.effort`,
      kind: 'scale',
      measure: 'effort',
      wordsId: 'effort',
      forms: strandForms,
      scaleIn: { full: 'effort4', child5: 'effort4', child3: 'effort4', easy: 'effort4' },
      optionalFor: ['school', 'health', 'community'],
    },
    {
      section: strand,
      askedOf: viewpoints,
      id: `${strand}.comment`,
      kind: 'text',
      wordsId: 'comment',
      forms: strandForms,
      length: 500,
    },
  ]
}

function itemQuestion(strand: StrandId, item: StrandItem): Question {
  return {
    ...item,
    section: strand,
    strand,
    askedOf: viewpoints,
    kind: 'scale',
    measure: 'item',
    forms: item.isCore ? coreForms : strandForms,
    scaleIn: itemScales,
  }
}

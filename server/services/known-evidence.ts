import { isAnswered, valuesOf, type AnswerValues } from '#questionnaires/engine/answers.ts'
import type { Contribution } from '#schemas/contribution.ts'
import type { Plan } from '#schemas/plan.ts'
import { knownFacts, type KnownFact } from '#schemas/evidence-item.ts'

/** What evidence is looked for in: the forms a clinic may count, the plan, and whether somebody has agreed. */
export type KnownFrom = {
  readonly counted: readonly Contribution[]
  readonly plan: Plan | null
  readonly isAgreed: boolean
}

const answeredBy = {
  school: 'schoolAnswered',
  home: 'homeAnswered',
  self: 'selfAnswered',
  health: 'healthAnswered',
  community: 'communityAnswered',
} as const satisfies Record<Contribution['viewpoint'], KnownFact>

// Any one of these answers tells it; an answer that says "nobody knows" does not.
const toldBy: Readonly<Partial<Record<KnownFact, readonly string[]>>> = {
  onset: ['m_onset_age'],
  duration: ['m_duration'],
  development: ['m_walk', 'm_words', 'm_joinwords', 'm_point', 'm_sit', 'm_play'],
  hearing: ['hv_hearing_last', 'hv_hearing_result', 'hv_newborn_hearing'],
  vision: ['hv_vision_last', 'hv_vision_result'],
  sleep: ['h_sleep_snore'],
  attendance: ['s_attendance_pct'],
  learning: ['s_attainment'],
  supportTried: ['s_apdr_cycles', 'support_in_place'],
  prenatalAlcoholAsked: ['pae_status'],
  growth: ['pae_facial_growth', 'h_growth_worry'],
}

const saysNothing: readonly unknown[] = ['unknown', 'unsure', 'not_asked', 'not_assessed', 'not_done', 0, '']

/** What is already known for the evidence list, so that nobody is asked to type it again. */
export function knownEvidence({ counted, plan, isAgreed }: KnownFrom): readonly KnownFact[] {
  const forms = counted.map((form) => ({ form, values: allValues(form) }))
  const told = Object.entries(toldBy).flatMap(([fact, ids]) =>
    forms.some(({ values }) => ids.some((id) => tells(values, id))) ? [fact] : [],
  )
  const facts: readonly (string | false)[] = [
    'identity',
    isAgreed && 'agreement',
    counted.length > 0 && 'concern',
    forms.some(({ values }) => hasAnswer(values, (id) => id.endsWith('.impact'))) && 'impact',
    counted.some(({ safety }) => Object.keys(safety).length > 0) && 'safeguardingAsked',
    forms.some(({ form, values }) => form.viewpoint === 'home' && hasAnswer(values, isEverydayLiving)) &&
      'adaptive',
    plan !== null && 'supportTried',
    ...told,
    ...counted.map(({ viewpoint }) => answeredBy[viewpoint]),
  ]
  return knownFactsIn(facts)
}

function knownFactsIn(facts: readonly (string | false)[]): readonly KnownFact[] {
  return [...new Set(facts)].flatMap((fact) => knownFacts.filter((known) => known === fact))
}

function isEverydayLiving(id: string): boolean {
  return /^DLV\d$/.test(id)
}

function allValues({ answers, background, restricted }: Contribution): AnswerValues {
  return valuesOf({ ...answers, ...background, ...restricted })
}

function tells(values: AnswerValues, id: string): boolean {
  const value = values[id]
  return isAnswered(value) && !saysNothing.includes(value)
}

function hasAnswer(values: AnswerValues, isAbout: (id: string) => boolean): boolean {
  return Object.entries(values).some(([id, value]) => isAbout(id) && isAnswered(value))
}

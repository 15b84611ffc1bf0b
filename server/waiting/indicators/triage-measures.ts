import type { Measure } from './indicator.ts'

const decided = { fact: 'decided' } as const

/** Triage decisions made in the period. */
export const triageMeasures = {
  'T01.medianDays': { kind: 'days', of: decided, share: 0.5 },
  'T01.within28Days': { kind: 'count', of: { fact: 'decided', mostDays: 28 } },
  'T01.decided': { kind: 'count', of: decided },
  T02: { kind: 'share', part: { fact: 'decided', details: ['accepted'] }, whole: decided },
} as const satisfies Readonly<Record<string, Measure>>

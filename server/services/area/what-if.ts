import { done, refused, type Outcome } from '#schemas/outcome.ts'

/** What a commissioner types: sessions a week more (or fewer), what a session sees, growth in a year, and the goal. */
export type WhatIf = {
  readonly sessions: number
  readonly perSession: number
  readonly growthPercent: number
  /** Weeks the extra sessions last; 0 when they stay. */
  readonly lasting: number
  readonly targetWeeks: number
  /** Weeks in which the list is to come down to its target. */
  readonly within: number
}

type Field = { readonly usual: number; readonly least: number; readonly most: number }

/** Each box with what it holds when left empty, and the least and most it takes. */
const whatIfFields = {
  sessions: { usual: 0, least: -100, most: 100 },
  perSession: { usual: 1, least: 0.1, most: 20 },
  growthPercent: { usual: 0, least: -50, most: 100 },
  lasting: { usual: 0, least: 0, most: 52 },
  targetWeeks: { usual: 18, least: 1, most: 104 },
  within: { usual: 26, least: 4, most: 156 },
} as const satisfies Readonly<Record<keyof WhatIf, Field>>

export const whatIfBoxes = [
  'sessions',
  'perSession',
  'lasting',
  'growthPercent',
  'targetWeeks',
  'within',
] as const

/** What the boxes hold when nothing was typed. */
export const usualWhatIf: WhatIf = {
  sessions: whatIfFields.sessions.usual,
  perSession: whatIfFields.perSession.usual,
  growthPercent: whatIfFields.growthPercent.usual,
  lasting: whatIfFields.lasting.usual,
  targetWeeks: whatIfFields.targetWeeks.usual,
  within: whatIfFields.within.usual,
}

/** Reads the boxes; refuses, naming each box, what is not a number or lies outside what a plan can hold. */
export function readWhatIf(typed: (box: keyof WhatIf) => string | null): Outcome<WhatIf, 'boxes-not-sound'> {
  const wrong: Record<string, string> = {}
  const read = (box: keyof WhatIf): number => {
    const { usual, least, most } = whatIfFields[box]
    const text = (typed(box) ?? '').trim().replace(',', '.')
    if (text === '') return usual
    const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (Number.isNaN(value)) wrong[box] = 'not-a-number'
    if (value < least || value > most) wrong[box] = 'out-of-range'
    return value
  }
  const whatIf = {
    sessions: read('sessions'),
    perSession: read('perSession'),
    growthPercent: read('growthPercent'),
    lasting: read('lasting'),
    targetWeeks: read('targetWeeks'),
    within: read('within'),
  }
  return Object.keys(wrong).length > 0 ? refused('boxes-not-sound', wrong) : done(whatIf)
}

import { formula, type Measure } from './indicator.ts'

const waiting = { fact: 'waiting' } as const
const within = (weeks: number) => ({ kind: 'count', of: { fact: 'waiting', mostDays: weeks * 7 } }) as const
const seenWithin = (weeks: number) => ({ kind: 'count', of: { fact: 'seen', mostDays: weeks * 7 } }) as const
const between = (leastDays: number, mostDays: number) =>
  ({ kind: 'count', of: { fact: 'waiting', leastDays, mostDays } }) as const

/** The list at the end of the period. Bands are those of the Community Health Services SitRep; day 365 is over 52 weeks. */
export const waitMeasures = {
  W01: { kind: 'count', of: waiting },
  W02: { kind: 'count', of: { fact: 'child-waiting' } },
  W03: { kind: 'count', of: { fact: 'undecided' } },
  W04: { kind: 'count', of: { fact: 'assessing' } },
  W05: { kind: 'days', of: waiting, share: 0.5 },
  W06: { kind: 'days', of: waiting, share: 0.92 },
  W07: { kind: 'days', of: { fact: 'seen' }, share: 0.5 },
  W08: { kind: 'days', of: { fact: 'seen' }, share: 0.92 },
  'W09.13': within(13),
  'W09.18': within(18),
  'W09.52': within(52),
  'W09.65': within(65),
  'W09.104': within(104),
  'W09.seen.13': seenWithin(13),
  'W09.seen.18': seenWithin(18),
  'W09.seen.52': seenWithin(52),
  'W09.seen.65': seenWithin(65),
  'W09.seen.104': seenWithin(104),
  'W10.0-1': between(0, 7),
  'W10.1-2': between(8, 14),
  'W10.2-4': between(15, 28),
  'W10.4-12': between(29, 84),
  'W10.12-18': between(85, 126),
  'W10.18-52': between(127, 364),
  'W10.52-104': between(365, 728),
  'W10.>104': { kind: 'count', of: { fact: 'waiting', leastDays: 729 } },
  'W12.under13': { kind: 'count', of: { fact: 'waiting', mostDays: 90 } },
  W12: formula(['W01', 'W12.under13'], (of) =>
    of('W01') === 0 ? null : (of('W01') - of('W12.under13')) / of('W01'),
  ),
} as const satisfies Readonly<Record<string, Measure>>

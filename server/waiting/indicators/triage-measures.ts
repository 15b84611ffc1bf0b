import type { decisionsMade } from '#schemas/episode-fact.ts'
import { formula, type Measure } from './indicator.ts'

const decided = { fact: 'decided' } as const
const decidedAs = (outcome: string) =>
  ({ kind: 'count', of: { fact: 'decided', details: [outcome] } }) as const
const visits = (...details: readonly string[]) => ({ kind: 'count', of: { fact: 'visit', details } }) as const
const monthBefore = (...details: readonly (typeof decisionsMade)[number][]) =>
  ({ kind: 'count', of: { fact: 'received-month-before', ...(details.length > 0 && { details }) } }) as const
const sixWeeks = 42
const halfAYear = 182

/** Triage, assessment and what came of it, in the period. */
export const triageMeasures = {
  'T01.medianDays': { kind: 'days', of: decided, share: 0.5 },
  'T01.within28Days': { kind: 'count', of: { fact: 'decided', mostDays: 28 } },
  'T01.decided': { kind: 'count', of: decided },
  T01: { kind: 'share', part: 'T01.within28Days', whole: 'T01.decided' },
  'T01.undecidedDays': { kind: 'days', of: { fact: 'undecided' }, share: 0.5 },
  'T02.accepted': decidedAs('accepted'),
  'T02.declined': decidedAs('declined'),
  'T02.redirected': decidedAs('redirected'),
  T02: { kind: 'share', part: 'T02.accepted', whole: 'T01.decided' },
  'T02.month': monthBefore(),
  'T02.month.accepted': monthBefore('accepted'),
  'T02.month.notAccepted': monthBefore('not-accepted'),
  'T02.month.pending': monthBefore('pending'),
  'T03.asked': { kind: 'count', of: { fact: 'decided-after-asking' } },
  T03: { kind: 'share', part: 'T03.asked', whole: 'T01.decided' },
  'T03.loops': { kind: 'count', of: { fact: 'asked-before-decision' } },
  'T03.perRequest': formula(['T03.loops', 'T03.asked'], (of) =>
    of('T03.asked') === 0 ? null : of('T03.loops') / of('T03.asked'),
  ),
  'T03.requests': { kind: 'count', of: { fact: 'asked' } },
  'T03.medianDays': { kind: 'days', of: { fact: 'asked' }, share: 0.5 },
  'T04.told': { kind: 'count', of: { fact: 'told' } },
  'T04.diagnosed': { kind: 'count', of: { fact: 'told', details: ['diagnosis_made'] } },
  T04: { kind: 'share', part: 'T04.diagnosed', whole: 'T04.told' },
  'T04.withinHalfAYear': { kind: 'count', of: { fact: 'told-after-contact', mostDays: halfAYear } },
  'T04.halfAYear': { kind: 'share', part: 'T04.withinHalfAYear', whole: 'T04.told' },
  'T05.outcomeDays': { kind: 'days', of: { fact: 'told' }, share: 0.5 },
  'T05.assessmentDays': { kind: 'days', of: { fact: 'assessed' }, share: 0.5 },
  'T05.supportDays': { kind: 'days', of: { fact: 'supported' }, share: 0.5 },
  'T05.supported': { kind: 'count', of: { fact: 'supported' } },
  'T05.supportedWithin6Weeks': { kind: 'count', of: { fact: 'supported', mostDays: sixWeeks } },
  T05: { kind: 'share', part: 'T05.supportedWithin6Weeks', whole: 'T05.supported' },
} as const satisfies Readonly<Record<string, Measure>>

/** Appointments of the period by how they ended, and whether those who wait have been in touch (12 weeks). */
export const contactMeasures = {
  'A01.attended': visits('attended'),
  'A01.missed': visits('wnb', 'dna'),
  'A01.expected': visits('attended', 'wnb', 'dna'),
  A01: { kind: 'share', part: 'A01.missed', whole: 'A01.expected' },
  'A02.cancelledByService': visits('cancelled_by_service'),
  'A02.cancelledByFamily': visits('cancelled_by_family'),
  'A02.booked': { kind: 'count', of: { fact: 'visit' } },
  'A02.rebooked': { kind: 'count', of: { fact: 'rebooked' } },
  'A02.rebookedDays': { kind: 'days', of: { fact: 'rebooked' }, share: 0.5 },
  A02: { kind: 'share', part: 'A02.cancelledByService', whole: 'A02.booked' },
  'A03.offered': { kind: 'count', of: { fact: 'slot-offered' } },
  'A03.attended': { kind: 'count', of: { fact: 'slot-attended' } },
  A03: { kind: 'share', part: 'A03.attended', whole: 'A03.offered' },
  'S02.inTouch': { kind: 'count', of: { fact: 'in-touch' } },
  S02: { kind: 'share', part: 'S02.inTouch', whole: 'W01' },
  'S01.supported': { kind: 'count', of: { fact: 'supported-waiting' } },
  S01: { kind: 'share', part: 'S01.supported', whole: 'W01' },
  'S03.levelled': { kind: 'count', of: { fact: 'seen-levelled' } },
  'S03.ahead': { kind: 'count', of: { fact: 'seen-ahead' } },
  S03: { kind: 'share', part: 'S03.ahead', whole: 'S03.levelled' },
} as const satisfies Readonly<Record<string, Measure>>

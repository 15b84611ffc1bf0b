import { formula, type Measure } from './indicator.ts'

const receivedFrom = (...details: readonly string[]) =>
  ({ kind: 'count', of: { fact: 'received', details } }) as const
const removedFor = (...details: readonly string[]) =>
  ({ kind: 'count', of: { fact: 'removed', details } }) as const
// Where nothing was written down.
const unsaid = ''
const weeksInMonth = 30.4375 / 7

/** What came onto the list and left it in the period, and whether that adds up. */
export const flowMeasures = {
  F00: { kind: 'count', of: { fact: 'waiting-before' } },
  F01: { kind: 'count', of: { fact: 'received' } },
  'F01.school': receivedFrom('school'),
  'F01.health': receivedFrom('gp', 'health_visitor', 'added_by_clinician'),
  'F01.family': receivedFrom('self'),
  'F01.other': receivedFrom('right_to_choose', 'social_care', 'transfer', 'import', 'other', unsaid),
  F02: { kind: 'count', of: { fact: 'seen' } },
  F03: { kind: 'count', of: { fact: 'removed' } },
  'F03.notAccepted': removedFor('declined_with_advice', 'redirected', 'funding_refused'),
  'F03.withdrawn': removedFor('withdrawn'),
  'F03.notReached': removedFor('unable_to_contact'),
  'F03.other': removedFor('discharged', 'moved_out_of_area', 'aged_out', 'deceased', unsaid),
  F04: formula(['W01', 'F00'], (of) => of('W01') - of('F00')),
  F05: formula(
    ['F00', 'F01', 'F02', 'F03', 'W01'],
    (of) => of('F00') + of('F01') - of('F02') - of('F03') - of('W01'),
  ),
  F06: formula(['F02', 'F03'], (of) => over(of('F03'), of('F02') + of('F03'))),
  'F07.demandPerWeek': formula(['F01'], (of, weeks) => over(of('F01'), weeks)),
  'F07.capacityPerWeek': formula(['F02'], (of, weeks) => over(of('F02'), weeks)),
  'F07.weeks': formula([], (_of, weeks) => weeks),
  F08: formula(['F01', 'F02'], (of) => over(of('F01'), of('F02'))),
  'F09.weeksWithoutNewReferrals': formula(['W01', 'F02'], (of, weeks) =>
    clears(of('W01'), of('F02') / weeks),
  ),
  'F09.weeksAtTheseRates': formula(['W01', 'F01', 'F02', 'F03'], (of, weeks) =>
    clears(of('W01'), (of('F02') + of('F03') - of('F01')) / weeks),
  ),
  'F10.perWeek': formula(['F01', 'F02', 'F03'], (of, weeks) =>
    over(of('F01') - of('F02') - of('F03'), weeks),
  ),
  'F10.perMonth': formula(['F10.perWeek'], (of) => of('F10.perWeek') * weeksInMonth),
} as const satisfies Readonly<Record<string, Measure>>

function over(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

// An empty list is cleared already; one that does not shrink never is.
function clears(waiting: number, perWeek: number): number | null {
  if (waiting === 0) return 0
  return perWeek > 0 ? waiting / perWeek : null
}

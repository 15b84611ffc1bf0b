import { formula, type Measure } from './indicator.ts'

/** What came onto the list and left it in the period, and whether that adds up. */
export const flowMeasures = {
  F00: { kind: 'count', of: { fact: 'waiting-before' } },
  F01: { kind: 'count', of: { fact: 'received' } },
  F02: { kind: 'count', of: { fact: 'seen' } },
  F03: { kind: 'count', of: { fact: 'removed' } },
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
} as const satisfies Readonly<Record<string, Measure>>

function over(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

// An empty list is cleared already; one that does not shrink never is.
function clears(waiting: number, perWeek: number): number | null {
  if (waiting === 0) return 0
  return perWeek > 0 ? waiting / perWeek : null
}

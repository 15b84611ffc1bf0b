import { describe, expect, test } from 'vitest'
import { countingOf } from '#schemas/counting.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { hiddenAlike } from '#server/waiting/indicators/hidden-alike.ts'
import type { ExactCell, ShownCell } from '#server/waiting/protect/cell.ts'
import type { Dims } from '#server/waiting/protect/crossing.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import { hidden, shown, type Shown } from '#server/waiting/protect/shown.ts'

const count = (indicator: string, dims: Dims = {}): ExactCell => ({
  indicator,
  dims,
  kind: 'count',
  exact: 40,
  isOfOneMonth: true,
})
const published = (indicator: string, dims: Dims, seen: Shown): ShownCell => ({
  indicator,
  dims,
  shown: seen,
  isCarried: false,
})

const autism = { pathway: 'autism' }
const adhd = { pathway: 'adhd' }
const local = [
  published('F01', {}, shown(200)),
  published('F01', autism, hidden('too-few')),
  published('F01', adhd, shown(40)),
  published('W01', autism, hidden('too-few')),
]

const markedIn = (cells: readonly ExactCell[], pathways: readonly Pathway[]) =>
  hiddenAlike(cells, {
    published: local,
    theirs: countingOf.local,
    ours: countingOf['mhsds-autism'],
    pathways,
  }).map((cell) => cell.kind === 'count' && cell.isHiddenElsewhere === true)

describe('a figure that two measure sets count alike', () => {
  test('is marked where the other set hides it, and only there', () => {
    const cells = [count('F01', autism), count('F01', adhd), count('W01', autism), count('F99', autism)]
    expect(markedIn(cells, ['autism', 'adhd'])).toEqual([true, false, false, false])
  })

  test('is that of its one pathway where a set has no other', () => {
    expect(markedIn([count('F01')], ['autism'])).toEqual([true])
    expect(markedIn([count('F01')], ['autism', 'adhd'])).toEqual([false])
  })

  test('stays hidden once it is marked, however large', () => {
    const [plain, marked] = protectCells(
      [
        count('F01'),
        { ...count('T02.accepted'), kind: 'count', exact: 40, isOfOneMonth: true, isHiddenElsewhere: true },
      ],
      'local-cube',
    )
    expect(plain?.shown).toEqual(shown(40))
    expect(marked?.shown.kind).toBe('hidden')
  })
})

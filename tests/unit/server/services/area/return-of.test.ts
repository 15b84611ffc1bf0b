import { describe, expect, test } from 'vitest'
import { returnOf, ruleSetAsked } from '#server/services/area/return-of.ts'
import { ruleSetIds } from '#server/waiting/protect/rule-set.ts'
import { aMonth } from './a-book.ts'

const hidden = Object.fromEntries(
  ['2-4', '4-12', '12-18', '18-52', '52-104', '>104'].map((band) => [`W10.${band}`, null]),
)
const month = aMonth('2026-10-01', { W01: 120, 'W10.0-1': 10, 'W10.1-2': 5, ...hidden })

describe('a return by waiting band', () => {
  test('has the whole list and the eight bands of the SitRep, in order', () => {
    expect(returnOf(month, {}, 'local-cube').rows.map(({ band }) => band)).toEqual([
      'all',
      '0-1',
      '1-2',
      '2-4',
      '4-12',
      '12-18',
      '18-52',
      '52-104',
      '>104',
    ])
  })

  test('has the list alone where bands are not counted, and no mark that would say they are hidden', () => {
    const uncounted = aMonth('2026-10-01', { W01: 120 })
    expect(returnOf(uncounted, {}, 'local-cube').rows).toEqual([{ band: 'all', count: 120 }])
  })

  test.each(ruleSetIds)('under %s shows nothing that the screen does not show', (ruleSet) => {
    for (const { band, count } of returnOf(month, {}, ruleSet).rows) {
      const onScreen = month.figure(band === 'all' ? 'W01' : `W10.${band}`)
      expect(count === null || count === onScreen).toBe(true)
    }
  })

  test('hides besides what the chosen rules hide, with their mark', () => {
    const smallest = (ruleSet: Parameters<typeof returnOf>[2]) => returnOf(month, {}, ruleSet).rows[2]?.count
    expect(smallest('local-return')).toBe(5)
    expect(smallest('secondary-care')).toBeNull()
    expect(returnOf(month, {}, 'local-return').mark).toBe('c')
    expect(returnOf(month, {}, 'mhsds-monthly').mark).toBe('*')
  })

  test('rules nobody has heard of are said to be unknown', () => {
    expect(ruleSetAsked('')).toMatchObject({ ok: true, value: 'local-cube' })
    expect(ruleSetAsked('none')).toMatchObject({ ok: false, refusal: 'rule-set-unknown' })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aalenJohansen } from '#server/waiting/survival/aalen-johansen.ts'
import { contactSpells, periodSpells } from '#server/waiting/survival/contact-spells.ts'
import { kaplanMeier, survivalAt } from '#server/waiting/survival/kaplan-meier.ts'
import type { Spell } from '#server/waiting/survival/spell.ts'
import { medianSurvival, survivalQuantile } from '#server/waiting/survival/survival-quantile.ts'
import { aRow, twentyEpisodes } from '../twenty-episodes.ts'
import { valueOf } from '../value-of.ts'
import vectors from '../vectors/waits.json'

const { expect: wanted, period } = vectors.dataset20
const [firstDay, lastDay] = period as [string, string]

describe('the twenty episodes', () => {
  const spells = contactSpells(twentyEpisodes, lastDay)
  const curve = valueOf(kaplanMeier(spells, 'seen'))

  test('the whole-cohort curve and its median are as worked out by hand', () => {
    for (const [time, share] of Object.entries(wanted.km)) {
      expect(survivalAt(curve, Number(time))).toBeCloseTo(share, 6)
    }
    expect(medianSurvival(curve)).toBe(wanted.km_median)
    expect(valueOf(survivalQuantile(curve, 0.5, 'log-log'))).toEqual({ time: 742, lower: 231, upper: null })
  })

  test('children who left without being seen compete with being seen', () => {
    const last = valueOf(aalenJohansen(spells)).findLast(({ time }) => time <= 742)
    expect(last?.incidence.get('seen')).toBeCloseTo(wanted.aj_seen_742, 4)
    expect(last?.incidence.get('left')).toBeCloseTo(wanted.aj_left_742, 4)
  })

  test('the curve of the quarter alone follows each child from the day it had then waited', () => {
    const quarter = valueOf(
      kaplanMeier(periodSpells(twentyEpisodes, { after: firstDay, upTo: lastDay }), 'seen'),
    )
    const events = quarter.filter((step) => step.events > 0)
    expect(events.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [49, 4],
      [280, 2],
      [630, 1],
      [742, 2],
    ])
    for (const [time, share] of Object.entries(wanted.period_km)) {
      expect(survivalAt(quarter, Number(time))).toBeCloseTo(share, 9)
    }
  })
})

describe('waits as spells', () => {
  test('a day after the last one counted has not happened yet', () => {
    const row = aRow('2025-01-01', { firstContact: '2025-02-01' })
    expect(contactSpells([row], '2025-01-31')).toEqual([{ entry: 0, exit: 30, cause: null }])
    expect(contactSpells([row], '2025-02-01')).toEqual([{ entry: 0, exit: 31, cause: 'seen' }])
    expect(contactSpells([row], '2024-12-31')).toEqual([])
  })

  test('a child seen and later discharged was seen', () => {
    const row = aRow('2025-01-01', {
      firstContact: '2025-02-01',
      removed: '2025-03-01',
      reason: 'discharged',
    })
    expect(contactSpells([row], '2025-03-31')).toEqual([{ entry: 0, exit: 31, cause: 'seen' }])
  })

  test('estimated first days, merged duplicates and entries made in error have no length', () => {
    const rows = [
      aRow('2025-01-01', { estimated: true }),
      aRow('2025-01-01', { removed: '2025-01-05', reason: 'duplicate' }),
      aRow('2025-01-01', { removed: '2025-01-05', reason: 'entered_in_error' }),
      aRow('2025-02-01', { firstContact: '2025-01-01' }),
    ]
    expect(contactSpells(rows, '2025-03-31')).toEqual([])
  })

  test('a wait that ended before the period, or on the day before it begins, is not in it', () => {
    const period = { after: '2025-01-31', upTo: '2025-03-31' }
    expect(periodSpells([aRow('2025-01-01', { firstContact: '2025-01-31' })], period)).toEqual([])
    expect(periodSpells([aRow('2025-01-01', { firstContact: '2025-02-01' })], period)).toEqual([
      { entry: 30, exit: 31, cause: 'seen' },
    ])
    expect(periodSpells([aRow('2025-03-01', { firstContact: '2025-03-01' })], period)).toEqual([
      { entry: 0, exit: 0, cause: 'seen' },
    ])
  })
})

describe('competing ends, always', () => {
  const causes = ['seen', 'left', null] as const
  const spell = fc
    .record({ exit: fc.nat(100), cause: fc.constantFrom(...causes) })
    .map((row): Spell<'seen' | 'left'> => ({ entry: 0, ...row }))

  test('the seen, the left and the waiting are everybody', () => {
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 50 }), (rows) => {
        for (const { incidence, remaining } of valueOf(aalenJohansen(rows))) {
          const left = [...incidence.values()].reduce((total, share) => total + share, 0)
          expect(left + remaining).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  test('where nobody leaves unseen, the share seen is one less the share waiting', () => {
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 50 }), (rows) => {
        const seenOnly = rows.map((row) => ({ ...row, cause: row.cause === 'left' ? null : row.cause }))
        const curve = valueOf(kaplanMeier(seenOnly, 'seen'))
        for (const { time, incidence } of valueOf(aalenJohansen(seenOnly))) {
          expect(incidence.get('seen') ?? 0).toBeCloseTo(1 - survivalAt(curve, time), 9)
        }
      }),
    )
  })
})

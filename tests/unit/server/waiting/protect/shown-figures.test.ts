import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { shownFigures } from '#server/waiting/protect/shown-figures.ts'
import { waitingFigures } from '#server/waiting/waiting-figures.ts'
import { aRow, twentyEpisodes } from '../twenty-episodes.ts'

const asOf = '2025-03-31'

describe('the waits page', () => {
  test('of the twenty episodes hardly anything may leave', () => {
    const { byPathway, waiting } = shownFigures(waitingFigures(twentyEpisodes, asOf))
    expect(waiting).toBe('hidden')
    expect(byPathway.autism).toEqual({
      waiting: 10,
      awaitingDecision: 'hidden',
      medianWeeks: 'hidden',
      percentile92Weeks: 'hidden',
      over: { 13: 'hidden', 18: 'hidden', 52: 'hidden' },
      newInYear: 10,
      seenInYear: 'hidden',
    })
  })

  test('everyone over 13 weeks and all but two of them look the same', () => {
    const group = (late: number) =>
      Array.from({ length: 45 }, (_, index) => aRow(addDays(asOf, index < late ? -100 : -10)))
    const [everyone, almost] = [45, 43].map(
      (late) => shownFigures(waitingFigures(group(late), asOf)).byPathway.autism,
    )
    expect(everyone?.over).toEqual(almost?.over)
  })
})

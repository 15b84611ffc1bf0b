import { describe, expect, test } from 'vitest'
import { familyTracker } from '#server/referrals/family-tracker.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { after, onTheList, said, today, toTheEnd } from './a-referral.ts'

describe('where a family is told the request is', () => {
  const told = (referral: ReturnType<typeof after>, day: string) =>
    familyTracker(foldEpisode(referral.events, 'e1'), {
      sentOn: '2024-01-12',
      promises: usualPromises.autism,
      today: day,
    })

  test('on the list: four steps known, waiting now, days so far and the day they will hear', () => {
    const tracker = told(after(onTheList), '2024-03-01')
    expect(tracker.steps.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
    ])
    expect(tracker).toMatchObject({ daysWaited: 46, hearBy: '2024-05-20', isOver: false })
  })

  test('supported: every step has its day', () => {
    expect(
      told(after(toTheEnd), today).steps.every(({ status, on }) => status === 'done' && on !== null),
    ).toBe(true)
  })

  test('withdrawn: what was still to come is ended, not hidden', () => {
    const { steps, isOver } = told(after([...onTheList, said('withdrawn', '2024-03-01')]), today)
    expect(steps.slice(3).map(({ status }) => status)).toEqual(['ended', 'ended', 'ended', 'ended'])
    expect(isOver).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { clinicStatus } from '#server/referrals/clinic-status.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { familyTracker } from '#server/referrals/family-tracker.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { after, onTheList, said } from './a-referral.ts'

const promises = usualPromises.autism
const toldOn = (day: string, urgency: 'same_day' | 'this_week') =>
  foldEpisode(after([...onTheList, said('risk_changed', day, { urgency })]).events, 'e1')
const friday = '2024-03-01'
const saturday = '2024-03-02'

describe('what the clinic owes next', () => {
  test('a change that cannot wait comes before everything else, on the same working day', () => {
    const looks = { owner: 'triage', step: 'look-at-change' }
    expect(clinicStatus(toldOn(friday, 'same_day'), promises, friday)).toMatchObject({
      ...looks,
      nextDate: friday,
      isOverdue: false,
    })
    expect(clinicStatus(toldOn(saturday, 'same_day'), promises, saturday)).toMatchObject({
      ...looks,
      nextDate: '2024-03-04',
    })
    expect(clinicStatus(toldOn(friday, 'same_day'), promises, saturday).nextDate).toBe(friday)
    expect(clinicStatus(toldOn(friday, 'same_day'), promises, saturday)).toMatchObject({ isOverdue: true })
  })

  test('another change is looked at within five working days, and once it was, the list goes on', () => {
    expect(clinicStatus(toldOn(friday, 'this_week'), promises, friday).nextDate).toBe('2024-03-08')
    const story = [...onTheList, said('risk_changed', friday), said('risk_answered', friday)]
    const answered = foldEpisode(after(story).events, 'e1')
    expect(clinicStatus(answered, promises, friday)).toEqual(episodeStatus(answered, promises, friday))
  })

  test('a family that did not answer is a person’s task within five working days, until somebody has spoken with it', () => {
    const silent = [
      ...onTheList,
      said('validation_sent', '2024-05-20', { answerBy: '2024-06-17' }),
      said('escalated', '2024-06-18', { why: 'no-answer' }),
    ]
    const statusOf = (story: typeof silent) =>
      clinicStatus(foldEpisode(after(story).events, 'e1'), promises, '2024-06-19')
    expect(statusOf(silent)).toMatchObject({
      ...{ owner: 'administrator', step: 'get-in-touch', nextDate: '2024-06-25' },
    })
    const spoken = statusOf([...silent, said('contact', '2024-06-19', { mode: 'phone' })])
    expect(spoken).toMatchObject({ step: 'keep-in-touch', nextDate: '2024-09-11' })
  })

  test('the family is still told the day it hears about its wait', () => {
    const hearBy = (episode: ReturnType<typeof toldOn>) =>
      familyTracker(episode, { sentOn: '2024-01-12', promises, today: friday }).hearBy
    const told = toldOn(friday, 'same_day')
    expect(hearBy(told)).toBe(episodeStatus(told, promises, friday).nextDate)
    expect(hearBy(told)).not.toBe(friday)
  })
})

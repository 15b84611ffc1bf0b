import { describe, expect, test } from 'vitest'
import { timelineLines } from '#server/services/timeline-lines.ts'
import { after, but, onTheList, said } from '../referrals/a-referral.ts'

const other = (command: ReturnType<typeof said>) => but({ episodeId: 'e2' }, command)
const adhd = [
  other(said('referral_received', '2024-01-15', { pathway: 'adhd' })),
  other(said('triage_opened', '2024-01-17')),
]

describe('what happened to a request', () => {
  test('the same thing on the same day for several pathways is one line, and what is about one says which', () => {
    const lines = timelineLines(after([...onTheList, ...adhd]))
    expect(lines.map(({ type, pathways }) => [type, ...pathways])).toEqual([
      ['referral_received'],
      ['triage_opened', 'autism'],
      ['triage_opened', 'adhd'],
      ['accepted', 'autism'],
    ])
  })

  test('the same thing twice on one day is two lines', () => {
    const twice = [said('risk_changed', '2024-03-01'), said('risk_changed', '2024-03-01')]
    const lines = timelineLines(after([...onTheList, ...twice]))
    expect(lines.filter(({ type }) => type === 'risk_changed')).toHaveLength(2)
  })
})

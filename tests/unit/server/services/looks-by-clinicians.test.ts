import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Move } from '#server/services/record-move.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  decide,
  valueOf,
} from './a-request.ts'
import { aTimedDesk } from './a-timed-desk.ts'

describe('what a clinician has to look at', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const { stored, on } = aTimedDesk(() => service)

  const toldOf = (messages: readonly OutboxEntry[]) =>
    messages.map(({ kind, channel, to }) => `${kind} ${channel} ${to}`)

  test('a change that cannot wait is told to everybody at the clinic who can act, and again on the next working day', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const before = (await stored(referralId)).outbox.length
    const told = async () => toldOf((await stored(referralId)).outbox.slice(before))
    valueOf(
      await service.services.triage.recordMove(administrator, {
        referralId,
        episodeIds: [`${referralId}:autism`],
        once: service.parts.newId('e'),
        on: '2026-11-22',
        move: { type: 'risk_changed', payload: { whatChanged: 'Not eating', urgency: 'same_day' } },
      }),
    )
    expect(await told()).toEqual([
      'safety-task email u_admin00001@example.org',
      'safety-task email u_clinic0001@example.org',
      'safety-task email u_clinic0002@example.org',
    ])
    await on('2026-11-23')
    expect((await told()).slice(3)).toEqual([
      'list-task email u_clinic0001@example.org',
      'list-task email u_clinic0002@example.org',
    ])
    expect(await on('2026-11-24')).toBe(0)
  })

  test('a change is looked at within five working days, or the clinicians are reminded; looked at, nobody is', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    const episodeIds = [`${referralId}:autism`]
    const record = (by: typeof clinician, move: Move) =>
      service.services.triage.recordMove(by, {
        referralId,
        episodeIds,
        once: service.parts.newId('e'),
        on: service.clock.now.slice(0, 10),
        move,
      })
    const answer = {
      type: 'validation_answered',
      payload: { channel: 'phone', stillWanted: 'yes', words: null, outcome: 'clinician-looks' },
    } as const
    service.clock.now = '2026-11-23T10:00:00.000Z'
    valueOf(await record(administrator, answer))
    expect(await on('2026-11-27')).toBe(0)
    expect(await on('2026-11-30')).toBe(1)
    expect((await stored(referralId)).events.at(-1)).toMatchObject({
      type: 'escalated',
      payload: { why: 'change-to-look-at' },
    })
    valueOf(
      await record(clinician, { type: 'risk_answered', payload: { decision: 'no-change', words: null } }),
    )
    service.clock.now = '2026-12-01T10:00:00.000Z'
    valueOf(await record(administrator, answer))
    valueOf(
      await record(clinician, { type: 'risk_answered', payload: { decision: 'no-change', words: null } }),
    )
    expect(await on('2026-12-31')).toBe(0)
  })

  test('a priority is looked at again on its day', async () => {
    const { referralId } = await aSentReferral(service)
    const review = { 'review-day': '10', 'review-month': '12', 'review-year': '2026' }
    valueOf((await decide(service, referralId, { fields: { ...accept, ...review } })).outcome)
    expect(await on('2026-12-09')).toBe(0)
    expect(await on('2026-12-10')).toBe(1)
    const { events, outbox } = await stored(referralId)
    expect(events.at(-1)).toMatchObject({ type: 'escalated', payload: { why: 'priority-review' } })
    expect(outbox.at(-1)).toMatchObject({ kind: 'list-task', to: 'u_clinic0002@example.org' })
    expect(await on('2026-12-11')).toBe(0)
  })
})

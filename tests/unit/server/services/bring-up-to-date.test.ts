import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeArea } from '#server/seed/make-area.ts'
import { bringUpToDate } from '#server/services/bring-up-to-date.ts'
import { clinicReplies } from '#server/services/clinic-replies.ts'
import { referrals } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'

const today = '2026-11-22'
const area = makeArea({ seed: 7, children: 60, today, passwordHash: 'x' })

describe('requests written before something was derived from their events', () => {
  let service: AService
  beforeEach(async () => {
    service = await aService()
  })
  afterEach(() => service.close())

  const asked = area.referrals.find(({ replies = [] }) => replies.length > 0)
  if (!asked) throw new Error('nobody was asked')
  const { episodes, replies, ...old } = asked
  const stored = () => service.store.records(referrals).get(asked.id)

  test('are counted like the others, without a change of their own', async () => {
    await service.store.records(referrals).insert(old)
    const counted = async () => {
      const months = await clinicReplies(service.store, asked.clinicId, today)
      return months.reduce((sum, month) => sum + month.asked, 0)
    }
    expect(await counted()).toBe(0)
    await bringUpToDate(service.store)
    expect(await stored()).toMatchObject({ episodes, replies, updatedAt: asked.updatedAt })
    expect(await counted()).toBeGreaterThan(0)
  })

  test('are looked for once', async () => {
    await bringUpToDate(service.store)
    await service.store.records(referrals).insert(old)
    await bringUpToDate(service.store)
    expect((await stored())?.replies).toBeUndefined()
  })
})

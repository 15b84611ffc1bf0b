import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { timedStepOf } from '#server/referrals/next-timer.ts'
import type { Move } from '#server/services/record-move.ts'
import type { AService } from '../../../support/a-service.ts'
import { postMove } from './a-recorded-move.ts'
import {
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  decide,
  storedReferral,
  valueOf,
} from './a-request.ts'

describe('of several things asked for, part has come', () => {
  let service: AService
  let referralId = ''
  const evidence = ['hearing', 'vision']
  beforeEach(async () => {
    service = await aRequestDesk()
    referralId = (await aSentReferral(service)).referralId
    const asks = { decision: 'ask', pathways: 'autism', askedOf: 'school', evidence }
    valueOf((await decide(service, referralId, { fields: asks })).outcome)
  })
  afterEach(() => service.close())

  const stored = () => storedReferral(service, referralId)
  const episode = async () => foldEvents((await stored()).events)[0]
  const answers = async () =>
    (await stored()).events.filter(({ type }) => type.startsWith('info_') && type.endsWith('received'))
  const came = (evidenceIds: readonly string[], note = 'By post') =>
    postMove(service, referralId, { by: administrator, type: 'info_received', fields: { note, evidenceIds } })

  test('the office says which; the rest stays asked, and is reminded of and decided without as before', async () => {
    const asked = await episode()
    expect(valueOf(await came(['hearing'])).type).toBe('info_part_received')
    const left = await episode()
    expect([left?.state, left?.asked]).toEqual([
      'info_requested',
      { ...asked?.asked, evidenceIds: ['vision'] },
    ])
    const referral = await stored()
    const facts = {
      today: service.clock.now.slice(0, 10),
      ways: { familyAnotherWay: true, asked: true, askedAnotherWay: true },
    }
    const step = left ? timedStepOf(referral, left, facts) : null
    expect(step?.move).toMatchObject({ type: 'info_reminded', payload: { evidenceIds: ['vision'] } })
    valueOf(await came([], 'And the other'))
    expect(await episode()).toMatchObject({ state: 'in_triage', asked: null })
    const read = valueOf(await service.services.triage.pack(clinician, referralId))
    expect(read.answers.map(({ text }) => text)).toEqual(['By post', 'And the other'])
  })

  test('all of it at once goes back to those who decide', async () => {
    expect(valueOf(await came(evidence)).type).toBe('info_received')
    expect(await episode()).toMatchObject({ state: 'in_triage', asked: null })
  })

  test('somebody has to say which; what nobody asked for does not count', async () => {
    for (const ids of [[], ['sleep']])
      expect(await came(ids)).toMatchObject({
        refusal: 'step-incomplete',
        details: { field: 'evidenceIds' },
      })
    expect(await answers()).toEqual([])
  })

  test('the same post twice is one event, and two people who write down different parts do not close it together', async () => {
    const { once } = valueOf(await service.services.triage.waitingPage(administrator, referralId))
    const said = { note: 'By post', once }
    for (const again of [1, 2]) {
      const one = await postMove(service, referralId, {
        by: administrator,
        type: 'info_received',
        fields: { ...said, evidenceIds: ['hearing'] },
      })
      expect([again, one.ok]).toEqual([again, true])
    }
    expect(await answers()).toHaveLength(1)
    const move: Move = { type: 'info_part_received', payload: { evidenceIds: ['vision'] } }
    const { id } = (await episode()) ?? { id: '' }
    const moving = {
      referralId,
      episodeIds: [id],
      once: service.parts.newId('e'),
      on: service.clock.now.slice(0, 10),
      move,
    }
    expect(await service.services.triage.recordMove(clinician, moving)).toMatchObject({
      refusal: 'not-part-of-what-was-asked',
    })
  })
})

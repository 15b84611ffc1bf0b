import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#schemas/actor.ts'
import type { Move, Moving } from '#server/services/record-move.ts'
import { accessEntries } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  colleague,
  commissioner,
  decide,
  manager,
  mum,
  storedReferral,
  valueOf,
  wait,
} from './a-request.ts'

describe('a move recorded at the clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const stored = (id: string) => storedReferral(service, id)
  const say = (actor: Actor, { referralId, pathways = ['autism'], ...moving }: Partial<Moving> & Saying) =>
    service.services.triage.recordMove(actor, {
      referralId,
      episodeIds: pathways.map((pathway) => `${referralId}:${pathway}`),
      once: service.parts.newId('e'),
      on: service.clock.now.slice(0, 10),
      ...moving,
    })
  type Saying = { readonly referralId: string; readonly move: Move; readonly pathways?: readonly string[] }

  const priority = (to: 'urgent' | 'soon', secondSignatureId: string | null = null): Move => ({
    type: 'priority_changed',
    payload: {
      from: 'routine',
      to,
      rationale: 'The school place is about to end',
      reviewOn: '2027-01-10',
      secondSignatureId,
    },
  })

  async function listed() {
    const { referralId } = await aSentReferral(service)
    valueOf((await decide(service, referralId, { fields: accept })).outcome)
    return referralId
  }

  test('S17 and S21: neither a family nor a commissioner changes a priority; both tries are in the access log', async () => {
    const referralId = await listed()
    for (const actor of [mum, commissioner])
      expect(await say(actor, { referralId, move: priority('soon') })).toMatchObject({ refusal: 'not-found' })
    expect((await stored(referralId)).events.at(-1)?.type).toBe('accepted')
    expect((await refusedEntries(service)).map(({ actorId }) => actorId)).toEqual(
      expect.arrayContaining(['u_parent0001', 'u_area000001']),
    )
  })

  test('a move the role has no part in is refused in words, logged with its reason, and changes nothing', async () => {
    const referralId = await listed()
    const before = await stored(referralId)
    expect(await say(administrator, { referralId, move: priority('soon') })).toMatchObject({
      refusal: 'role-may-not',
    })
    expect(await stored(referralId)).toEqual(before)
    expect((await refusedEntries(service)).at(-1)).toMatchObject({
      actorId: 'u_admin00001',
      rule: 'clinic-administration:write:referral:priority_changed:role-may-not',
    })
  })

  test('S18: the same post twice is one event, and the revision stays', async () => {
    const referralId = await listed()
    const moving = { referralId, once: 'e_abcdefgh1', move: priority('soon') }
    const first = valueOf(await say(clinician, moving))
    const second = valueOf(await say(clinician, moving))
    expect(second.rev).toBe(first.rev)
    expect((await stored(referralId)).events.filter(({ type }) => type === 'priority_changed')).toHaveLength(
      1,
    )
  })

  test('urgent takes two clinicians, and the one who agrees is not the one who proposed', async () => {
    const referralId = await listed()
    const proposal: Move = {
      type: 'urgent_proposed',
      payload: { proposedBy: 'u_clinic0001', rationale: 'The school place is about to end' },
    }
    expect(await say(clinician, { referralId, move: priority('urgent') })).toMatchObject({
      refusal: 'second-signature-needed',
    })
    valueOf(await say(clinician, { referralId, move: proposal }))
    for (const actor of [clinician, colleague])
      expect(await say(actor, { referralId, move: priority('urgent') })).toMatchObject({ ok: false })
    expect(await say(clinician, { referralId, move: priority('urgent', 'u_clinic0001') })).toMatchObject({
      refusal: 'second-signature-needed',
    })
    valueOf(await say(colleague, { referralId, move: priority('urgent', 'u_clinic0001') }))
    expect((await stored(referralId)).listLevel).toBe('urgent')
  })

  test('one meeting about two pathways is recorded for each it was about, and names the one it was not', async () => {
    const { referralId } = await aSentReferral(service, ['autism', 'adhd'])
    const both = { ...accept, pathways: ['autism', 'adhd'] }
    valueOf((await decide(service, referralId, { fields: both })).outcome)
    wait(service, 30)
    const seen: Move = {
      type: 'first_contact_attended',
      payload: {
        mode: 'face_to_face',
        attendance: 'on_time',
        present: 'child_and_parent',
        appointmentId: null,
      },
    }
    expect(valueOf(await say(clinician, { referralId, move: seen })).notAbout).toEqual(['adhd'])
    const other = { referralId, pathways: ['adhd'], move: seen }
    expect(valueOf(await say(clinician, other)).notAbout).toEqual(['autism'])
  })

  test('what one clinician recorded is not passed over by another who had not seen it', async () => {
    const referralId = await listed()
    const seen = '0'
    expect(await say(clinician, { referralId, move: priority('soon'), seen })).toMatchObject({
      refusal: 'changed-since-read',
    })
  })

  test('only the manager corrects a day of receipt, and any past day is told as then known and as now known', async () => {
    const referralId = await listed()
    const wrong = (await stored(referralId)).events.find(({ type }) => type === 'referral_received')
    if (wrong?.type !== 'referral_received') throw new Error('it never came')
    wait(service, 10)
    const right = {
      referralId,
      on: '2026-11-15',
      move: { type: wrong.type, payload: wrong.payload },
      supersedes: wrong.id,
      reasonCode: 'post-room-stamp',
    }
    expect(await say(administrator, right)).toMatchObject({ refusal: 'received-date-needs-manager' })
    valueOf(await say(manager, right))
    const place = { referralId, episodeId: `${referralId}:autism`, day: '2026-11-22', knowing: null }
    const history = valueOf(await service.services.triage.history(clinician, place))
    const waited = (standing: 'then' | 'now') =>
      history[standing].clocks.find(({ name }) => name === 'C2')?.days
    expect([waited('then'), waited('now')]).toEqual([0, 7])
    expect(history.events.filter(({ isCorrected }) => isCorrected).map(({ id }) => id)).toEqual([wrong.id])
    const ahead = { ...place, day: '2027-01-01' }
    expect(await service.services.triage.history(clinician, ahead)).toMatchObject({
      refusal: 'in-the-future',
    })
    expect(await service.services.triage.history(mum, place)).toMatchObject({ refusal: 'not-found' })
  })

  test('edge case 1: a person joins two requests for one child, the one that stays keeps the earlier day, and twice is once', async () => {
    const first = await aSentReferral(service)
    const episodeOf = ({ referralId }: { referralId: string }) => ({
      referralId,
      episodeId: `${referralId}:autism`,
    })
    const away: Move = {
      type: 'withdrawn',
      payload: {
        by: 'parent',
        confirmedBy: null,
        supportKept: true,
        parentsDisagree: false,
        safeguardingChecked: true,
      },
    }
    valueOf(await say(administrator, { ...first, move: away, reasonCode: 'asked-twice' }))
    wait(service, 14)
    const second = await aSentReferral(service)
    const joining = {
      goes: episodeOf(first),
      stays: episodeOf(second),
      once: 'e_joining001',
      on: '2026-12-06',
    }
    const { triage } = service.services
    expect(await triage.joinDuplicate(clinician, joining)).toMatchObject({ refusal: 'role-may-not' })
    valueOf(await triage.joinDuplicate(administrator, joining))
    valueOf(await triage.joinDuplicate(administrator, joining))
    expect((await stored(second.referralId)).receivedOn).toBe('2026-11-22')
    const joined = (await stored(first.referralId)).events.filter(({ type }) => type === 'merged')
    expect(joined).toHaveLength(1)
  })

  test('a change that cannot wait is told to everybody at the clinic who can act', async () => {
    const referralId = await listed()
    const before = (await stored(referralId)).outbox.length
    const worry: Move = {
      type: 'risk_changed',
      payload: { whatChanged: 'Not eating for three days', urgency: 'same_day' },
    }
    valueOf(await say(clinician, { referralId, move: worry }))
    const { outbox } = await stored(referralId)
    expect(outbox.slice(before).map(({ kind }) => kind)).toEqual(Array(3).fill('safety-task'))
  })
})

async function refusedEntries({ store }: AService) {
  const entries = []
  for await (const entry of store.records(accessEntries).stream())
    if (entry.decision === 'refused') entries.push(entry)
  return entries.toSorted((one, other) => one.at.localeCompare(other.at))
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { children, referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { aMembership, anActor } from '../../../support/records.ts'
import {
  administrator,
  aRequestDesk,
  aSentReferral,
  changeChild,
  childId,
  clinician,
  commissioner,
  everything,
  manager,
  mum,
  posted,
  senco,
  storedReferral,
  typedDate,
  valueOf,
} from './a-request.ts'

type Fields = Readonly<Record<string, string | readonly string[]>>

const paper: Fields = {
  kind: 'paper',
  givenName: 'Robin',
  familyName: 'Vale',
  ...typedDate('birthDate', '2017-05-06'),
  sex: 'not-said',
  pathways: ['autism'],
  source: 'gp',
  fromName: 'Dr Lee, Borstal Surgery',
  ...typedDate('receivedOn', '2026-11-18'),
  agreedBy: 'Jo Vale',
  capacity: 'parent',
}
const transfer: Fields = {
  ...paper,
  kind: 'transfer',
  source: '',
  fromName: 'Kent Community Paediatrics',
  ...typedDate('originalOn', '2025-03-03'),
  evidence: 'Their letter of 3 March 2025',
}

describe('a request that comes on paper or from another service', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const enter = (
    fields: Fields,
    { by = administrator, once = 'f_paper000001', beside = null as string | null } = {},
  ) => service.services.triage.enterRequest(by, { once, beside, form: posted(fields) })
  const faultsOf = async (fields: Fields) => {
    const refused = await enter({ ...paper, ...fields })
    expect(refused).toMatchObject({ ok: false, refusal: 'check-details' })
    return refused.ok ? {} : refused.details
  }

  test('counts from the day it came, whoever sent it, and stands in the queue', async () => {
    const { referralId } = valueOf(await enter(paper))
    const kept = await storedReferral(service, referralId)
    expect(kept).toMatchObject({
      receivedOn: '2026-11-18',
      fromName: 'Dr Lee, Borstal Surgery',
      pack: null,
      agreement: { givenBy: 'Jo Vale', capacity: 'parent' },
    })
    expect(kept.events).toMatchObject([
      { type: 'referral_received', role: 'administrator', payload: { source: 'gp' } },
    ])
    expect(valueOf(await service.services.triage.queue(clinician, everything)).lines).toHaveLength(1)
    const page = valueOf(await service.services.triage.pack(clinician, referralId))
    expect(page).toMatchObject({ name: 'Robin', from: { name: 'Dr Lee, Borstal Surgery', isFamily: false } })
    expect(page.evidence.find(({ id }) => id === 'agreement')).toMatchObject({ state: 'have' })
  })

  test('the same form posted twice is one child, one request and one event', async () => {
    valueOf(await enter(paper))
    const first = await storedReferral(service, 'f_paper000001')
    valueOf(await enter(paper))
    const again = await storedReferral(service, 'f_paper000001')
    expect(again.rev).toBe(first.rev)
    expect(again.events).toHaveLength(1)
    const alike = await service.store
      .records(children)
      .find('byBirthDate', { equals: [first.areaId, '2017-05-06'] })
    expect(alike.documents).toHaveLength(1)
  })

  test('a transfer keeps the first day at the service before, and the day it came here beside it', async () => {
    const { referralId } = valueOf(await enter(transfer))
    const [episode] = foldEvents((await storedReferral(service, referralId)).events)
    expect(episode).toMatchObject({ receivedOn: '2025-03-03', localReceivedOn: '2026-11-18' })
  })

  test('a day that cannot be is refused with the field it stands in, and nothing is kept', async () => {
    expect(await faultsOf(typedDate('receivedOn', '2026-11-23'))).toEqual({ receivedOn: 'in-the-future' })
    expect(await faultsOf(typedDate('receivedOn', '2017-05-05'))).toEqual({ receivedOn: 'before-birth' })
    expect(await faultsOf(typedDate('receivedOn', '2026-02-30'))).toEqual({ receivedOn: 'not-a-date' })
    expect(await faultsOf({ ...transfer, ...typedDate('originalOn', '2026-11-19') })).toEqual({
      originalOn: 'after-received',
    })
    expect(await faultsOf({ ...transfer, ...typedDate('originalOn', '2016-11-19'), evidence: '' })).toEqual({
      originalOn: 'before-birth',
      evidence: 'missing',
    })
    expect(await faultsOf(typedDate('birthDate', '2027-01-01'))).toMatchObject({ birthDate: 'in-the-future' })
    expect(await service.store.records(referrals).get('f_paper000001')).toBeNull()
    expect(await service.store.records(children).get('c_paper000001')).toBeNull()
  })

  test('what is missing is named field by field', async () => {
    expect(await enter({})).toMatchObject({
      refusal: 'check-details',
      details: {
        givenName: 'missing',
        familyName: 'missing',
        birthDate: 'not-a-date',
        kind: 'choose',
        source: 'choose',
        pathways: 'choose-some',
        fromName: 'missing',
        receivedOn: 'not-a-date',
        agreedBy: 'missing',
        capacity: 'choose',
      },
    })
    expect(await faultsOf({ pathways: ['fasd'] })).toEqual({ pathways: 'not-taken' })
  })

  test('one that came long ago says why it is entered late', async () => {
    const late = { ...paper, ...typedDate('receivedOn', '2026-10-01') }
    expect(await enter(late)).toMatchObject({ refusal: 'backdating-needs-reason' })
    expect(await service.store.records(children).get('c_paper000001')).toBeNull()
    valueOf(await enter({ ...late, reason: 'Found in the post room' }))
  })

  test('a child the clinic may know already waits for a person to compare, and nothing is joined', async () => {
    const { referralId } = await aSentReferral(service)
    const known = await service.store.records(children).get(childId)
    const alike = { ...paper, givenName: known?.givenName ?? '', familyName: known?.familyName ?? '' }
    const entered = valueOf(await enter({ ...alike, ...typedDate('birthDate', known?.birthDate ?? '') }))
    expect((await storedReferral(service, entered.referralId)).matches).toMatchObject([
      { referralId, because: 'same-names', answer: null },
    ])
    expect(valueOf(await service.services.triage.matches(administrator, null)).lines).toHaveLength(1)
  })

  test('a second open request for the same is refused for a child the clinic knows, and noted', async () => {
    const { referralId } = await aSentReferral(service)
    expect(valueOf(await service.services.triage.arrivalPage(administrator, referralId)).child).toBe('Ellie')
    expect(await enter(paper, { beside: referralId })).toMatchObject({ refusal: 'pathway-already-open' })
    valueOf(await enter({ ...paper, pathways: ['adhd'] }, { beside: referralId }))
    expect((await storedReferral(service, 'f_paper000001')).childId).toBe(childId)
  })

  test('after a death nothing is entered', async () => {
    const { referralId } = await aSentReferral(service)
    await changeChild(service, () => ({ diedOn: '2026-11-20' }))
    expect(await enter({ ...paper, pathways: ['adhd'] }, { beside: referralId })).toMatchObject({
      refusal: 'after-death',
    })
  })

  test('edge case 6: asked again on paper, the wait is new and the first one is remembered', async () => {
    const first = valueOf(await enter({ ...paper, ...typedDate('receivedOn', '2026-11-17') }))
    const [episode] = foldEvents((await storedReferral(service, first.referralId)).events)
    valueOf(
      await service.services.triage.recordMove(administrator, {
        referralId: first.referralId,
        episodeIds: [episode?.id ?? ''],
        once: 'e_withdrawn001',
        on: '2026-11-19',
        reasonCode: 'family-asked',
        move: {
          type: 'withdrawn',
          payload: {
            by: 'Jo Vale',
            confirmedBy: 'u_admin00001',
            supportKept: true,
            parentsDisagree: false,
            safeguardingChecked: true,
          },
        },
      }),
    )
    const again = { ...paper, ...typedDate('receivedOn', '2026-11-21') }
    const second = valueOf(await enter(again, { once: 'f_paper000002', beside: first.referralId }))
    const [next] = foldEvents((await storedReferral(service, second.referralId)).events)
    expect(next).toMatchObject({ receivedOn: '2026-11-21', firstEverReceivedOn: '2026-11-17' })
  })

  test('only the administrator of a clinic enters requests', async () => {
    const others = [clinician, manager, senco, mum, commissioner]
    for (const by of others) {
      expect(await enter(paper, { by })).toMatchObject({ refusal: 'not-found' })
      expect(await service.services.triage.arrivalPage(by, null)).toMatchObject({ refusal: 'not-found' })
    }
    const elsewhere = anActor('u_admin00009', [aMembership('clinic-administrator', 'o_otherclinic')])
    const { referralId } = await aSentReferral(service)
    expect(await enter(paper, { by: elsewhere, beside: referralId })).toMatchObject({ refusal: 'not-found' })
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import type { Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { nowhereOnAList } from '#server/referrals/referral-index.ts'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../../support/a-service.ts'
import { areaId } from '../../../support/records.ts'
import {
  accept,
  administrator,
  aRequestDesk,
  aSentReferral,
  childId,
  clinician,
  clinicId,
  colleague,
  decide,
  everybody,
  everything,
  senco,
  valueOf,
  wait,
} from './a-request.ts'

/** A request that came on paper on a day; flagged when a worry was raised that is to be read the same day. */
function aPaperRequest(
  number: number,
  { on, isFlagged = false }: { on: string; isFlagged?: boolean },
): Referral {
  const id = `f_paper${String(number).padStart(6, '0')}`
  const base = {
    episodeId: `${id}:1`,
    effectiveDate: on,
    recordedAt: `${on}T10:00:00.000Z`,
    actorId: 'u_senco00001',
    reasonCode: null,
    note: null,
    supersedes: null,
  }
  const received: Referral['events'][number] = {
    ...base,
    id: `${id}:received`,
    type: 'referral_received',
    role: 'referrer',
    payload: {
      pathway: number % 2 === 0 ? 'autism' : 'adhd',
      source: 'school',
      referrerOrganisationId: 'o_testschool1',
      consentToRefer: true,
      responsibleBody: areaId,
      estimated: false,
    },
  }
  const worry: Referral['events'][number] = {
    ...base,
    id: `${id}:worry`,
    recordedAt: `${on}T11:00:00.000Z`,
    type: 'risk_changed',
    role: 'referrer',
    payload: { whatChanged: 'Not eating', urgency: 'same_day' },
  }
  const referral: Referral = {
    ...nowhereOnAList,
    id,
    areaId,
    childId,
    clinicId,
    fromOrganisationId: 'o_testschool1',
    referrerId: 'u_senco00001',
    reference: String(number),
    pack: null,
    evidence: [],
    agreement: null,
    events: isFlagged ? [received, worry] : [received],
    letters: [],
    claim: null,
    outbox: [],
    outboxDue: null,
    createdAt: base.recordedAt,
    updatedAt: base.recordedAt,
  }
  // All are about one child here, which no store allows with the keys in place.
  return { ...refreshReferral(referral, base.recordedAt), openKeys: [id] }
}

describe('the queue of a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const keep = async (number: number, told: Parameters<typeof aPaperRequest>[1]) =>
    valueOf(await service.store.records(referrals).insert(aPaperRequest(number, told)))
  const queue = async (search: Partial<Parameters<AService['services']['triage']['queue']>[1]> = {}) =>
    valueOf(await service.services.triage.queue(clinician, { ...everything, ...search }))

  test('comes page by page, flags first and then days, each request once', async () => {
    for (let number = 0; number < 103; number += 1) {
      await keep(number, { on: addDays('2026-06-01', number), isFlagged: number % 40 === 39 })
    }
    const first = await queue()
    const second = await queue({ after: first.next })
    const third = await queue({ after: second.next })
    const shown = [first, second, third].flatMap(({ lines }) => lines.map(({ id }) => id))
    expect([first, second, third].map(({ lines }) => lines.length)).toEqual([50, 50, 3])
    expect(third.next).toBeNull()
    expect(new Set(shown).size).toBe(103)
    expect(shown.slice(0, 3)).toEqual(['f_paper000039', 'f_paper000079', 'f_paper000000'])
    expect(shown.at(-1)).toBe('f_paper000102')
  })

  test('a page that ends where the flags end leads on to the rest', async () => {
    for (let number = 0; number < 51; number += 1)
      await keep(number, { on: '2026-06-01', isFlagged: number < 50 })
    const first = await queue()
    expect(first.lines).toHaveLength(50)
    const second = await queue({ after: first.next })
    expect(second.lines.map(({ id }) => id)).toEqual(['f_paper000050'])
    expect(second.next).toBeNull()
  })

  test('is narrowed by pathway, by where it is, and by how long ago it came', async () => {
    await keep(1, { on: '2026-11-20' })
    await keep(2, { on: '2026-10-20' })
    expect((await queue({ pathway: 'adhd' })).lines.map(({ id }) => id)).toEqual(['f_paper000001'])
    expect((await queue({ stage: 'asked' })).lines).toEqual([])
    expect((await queue({ olderThan: 21 })).lines.map(({ id }) => id)).toEqual(['f_paper000002'])
    expect((await queue({ pathway: 'adhd', olderThan: 21 })).lines).toEqual([])
  })

  test('shows no administrator which requests carry a flag, not even by their order', async () => {
    await keep(1, { on: '2026-06-01' })
    await keep(2, { on: '2026-06-02', isFlagged: true })
    const { lines } = valueOf(await service.services.triage.queue(administrator, everything))
    expect(lines.map(({ id }) => id)).toEqual(['f_paper000001', 'f_paper000002'])
    expect(JSON.stringify(lines)).not.toContain('same-day')
    const [first] = (await queue()).lines
    expect(first?.id).toBe('f_paper000002')
    expect(first?.reasons).toContain('same-day')
  })

  test('a forged cursor leads nowhere', async () => {
    await keep(1, { on: '2026-06-01' })
    for (const after of ['flagged~nonsense', 'nowhere~', '~', 'x'])
      expect(await service.services.triage.queue(clinician, { ...everything, after })).toMatchObject({
        refusal: 'not-found',
      })
  })
})

describe('taking a request to read', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const claim = (by: typeof clinician, told: object) =>
    service.services.triage.claim(by, { referralId: '', intent: 'take', holder: null, to: null, ...told })

  test('the next one is taken, the list says by whom, and it can be handed to a colleague', async () => {
    const { services } = service
    const { referralId } = await aSentReferral(service)
    expect(valueOf(await services.triage.takeNext(clinician))).toEqual({ referralId })
    expect(await services.triage.takeNext(colleague)).toMatchObject({ refusal: 'nothing-to-take' })
    const mine = { ...everything, held: 'mine' } as const
    expect(valueOf(await services.triage.queue(clinician, mine)).lines).toMatchObject([
      { holder: { isMe: true } },
    ])
    expect(valueOf(await services.triage.queue(colleague, mine)).lines).toEqual([])
    const handing = { referralId, intent: 'hand-over', holder: 'u_clinic0001' }
    expect(await claim(clinician, { ...handing, to: 'u_admin00001' })).toMatchObject({
      refusal: 'choose-colleague',
    })
    valueOf(await claim(clinician, { ...handing, to: 'u_clinic0002' }))
    expect(valueOf(await services.triage.queue(colleague, mine)).lines).toHaveLength(1)
    const { holding } = valueOf(await services.triage.pack(clinician, referralId))
    expect(holding.holder).toMatchObject({ name: 'Omar Clinician', isMe: false })
  })

  test('nobody takes by surprise: what the page showed must still be so', async () => {
    const { referralId } = await aSentReferral(service)
    valueOf(await claim(clinician, { referralId }))
    expect(await claim(colleague, { referralId })).toMatchObject({ refusal: 'taken-meanwhile' })
    valueOf(await claim(colleague, { referralId, holder: 'u_clinic0001' }))
    valueOf(await claim(colleague, { referralId, intent: 'release', holder: 'u_clinic0002' }))
    for (const other of [administrator, senco])
      expect(await claim(other, { referralId })).toMatchObject({ refusal: 'not-found' })
  })
})

describe('the list of a clinic', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  test('is read by how soon, then by the day a request first came', async () => {
    const { services } = service
    const slow = await aSentReferral(service, ['autism'])
    wait(service, 2)
    const soon = await aSentReferral(service, ['adhd'])
    valueOf((await decide(service, slow.referralId, { fields: accept })).outcome)
    const sooner = { ...accept, pathways: 'adhd', priority: 'soon', grounds: 'exclusion-or-absence' }
    valueOf((await decide(service, soon.referralId, { fields: sooner })).outcome)
    const list = async (search: object) =>
      valueOf(await services.triage.waiting(administrator, { ...everybody, ...search })).lines.map(
        ({ id }) => id,
      )
    expect(await list({})).toEqual([soon.referralId, slow.referralId])
    expect(await list({ level: 'routine' })).toEqual([slow.referralId])
    expect(await list({ pathway: 'adhd' })).toEqual([soon.referralId])
    expect(await list({ due: 'contact' })).toEqual([])
    wait(service, 90)
    expect(await list({ due: 'contact' })).toHaveLength(2)
  })
})

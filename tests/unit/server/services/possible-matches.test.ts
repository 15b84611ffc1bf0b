import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accessEntries, children } from '#server/store/collections.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import type { AService } from '../../../support/a-service.ts'
import { aChild } from '../../../support/records.ts'
import {
  administrator,
  aRequestDesk,
  aSentReferral,
  clinician,
  clinicId,
  manager,
  mum,
  senco,
  storedReferral,
  valueOf,
  wait,
} from './a-request.ts'

describe('two requests that may be for one child', () => {
  let service: AService
  beforeEach(async () => {
    service = await aRequestDesk()
  })
  afterEach(() => service.close())

  const stored = (id: string) => storedReferral(service, id)
  const listed = async () =>
    valueOf(await service.services.triage.matches(administrator, null)).lines.map(({ id }) => id)
  let count = 0
  const place = (referralId: string, otherId: string) => {
    count += 1
    return { referralId, otherId, once: `e_compare${String(count).padStart(4, '0')}` }
  }

  /** Ellie came first; two weeks later school writes about somebody called this, born on this day. */
  async function aSecond(named: { readonly givenName: string; readonly birthDate?: string }) {
    const first = await aSentReferral(service)
    wait(service, 14)
    await service.store
      .records(children)
      .insert(aChild({ id: 'c_testchild2', familyName: 'Stonne', ...named }))
    const second = await sentFor('c_testchild2')
    return { first: first.referralId, second }
  }

  async function sentFor(childId: string) {
    const { referrals: requests } = service.services
    const { once } = valueOf(await requests.choices(senco, childId))
    const started = valueOf(await requests.start(senco, { childId, once, pathways: ['autism'], clinicId }))
    const at = { childId, referralId: started.referralId }
    const typed = {
      ...{ givenBy: 'somebody-else', otherName: 'Mum Stone', otherCapacity: 'parent', withPrivate: false },
      on: { year: '2026', month: '12', day: '1' },
      words: 'I agree that school asks the clinic.',
    }
    valueOf(await requests.agree(senco, { place: at, typed }))
    valueOf(await requests.send(senco, at))
    return started.referralId
  }

  test('edge case 2: a different spelling with the same birthday waits for a person, and nothing is joined by itself', async () => {
    const { first, second } = await aSecond({ givenName: 'Elli' })
    expect(await listed()).toEqual([second])
    for (const id of [first, second])
      expect(foldEvents((await stored(id)).events)[0]).toMatchObject({ state: 'received', mergedInto: null })
  })

  test('edge case 3: a twin with another first name is no match', async () => {
    await aSecond({ givenName: 'Mia' })
    expect(await listed()).toEqual([])
  })

  test('a birthday with day and month changed round is looked at too', async () => {
    const { second } = await aSecond({ givenName: 'Ellie', birthDate: '2018-05-04' })
    expect(await listed()).not.toContain(second)
    await service.store
      .records(children)
      .insert(
        aChild({ id: 'c_testchild3', givenName: 'Ellie', familyName: 'Stonne', birthDate: '2018-04-05' }),
      )
    const third = await sentFor('c_testchild3')
    expect(await listed()).toContain(third)
  })

  test('one child: whichever stays has the earlier first day, the other is closed, and both are in the access log', async () => {
    const { first, second } = await aSecond({ givenName: 'Elli' })
    const view = valueOf(await service.services.triage.matchPage(administrator, second))
    expect(view.matches[0]).toMatchObject({ shared: ['autism'], firstDay: '2026-11-22' })
    const joining = { place: place(second, first), stays: second }
    expect(await service.services.triage.joinMatch(administrator, { ...joining, stays: '' })).toMatchObject({
      refusal: 'choose-which-stays',
    })
    valueOf(await service.services.triage.joinMatch(administrator, joining))
    expect((await stored(second)).receivedOn).toBe('2026-11-22')
    expect(foldEvents((await stored(first)).events)[0]).toMatchObject({
      state: 'closed',
      closedReason: 'duplicate',
    })
    expect(await listed()).toEqual([])
    expect(await writersOf('c_testchild2')).toContain('u_admin00001')
    expect(await writersOf('c_testchild1')).toContain('u_admin00001')
  })

  test('a joining that was wrong is undone by the manager: each has its own first day back', async () => {
    const { first, second } = await aSecond({ givenName: 'Elli' })
    const { triage } = service.services
    valueOf(await triage.joinMatch(administrator, { place: place(second, first), stays: second }))
    const parting = { place: place(second, first), reason: 'Cousins with alike names' }
    expect(await triage.partAgain(administrator, parting)).toMatchObject({
      refusal: 'manager-or-clinician-reopens',
    })
    expect(await triage.partAgain(manager, { ...parting, reason: ' ' })).toMatchObject({
      refusal: 'say-why-parted',
    })
    valueOf(await triage.partAgain(manager, parting))
    expect((await stored(second)).receivedOn).toBe('2026-12-06')
    expect(foldEvents((await stored(first)).events)[0]).toMatchObject({
      state: 'received',
      receivedOn: '2026-11-22',
    })
    expect(await listed()).toEqual([second])
  })

  test('two children: it is remembered who said so, and can be looked at again', async () => {
    const { first, second } = await aSecond({ givenName: 'Elli' })
    const { triage } = service.services
    valueOf(await triage.keepApart(administrator, place(second, first)))
    expect(await listed()).toEqual([])
    const [match] = valueOf(await triage.matchPage(administrator, second)).matches
    expect(match?.answer).toEqual({ is: 'not-the-same', on: '2026-12-06', by: 'Ada Administrator' })
    valueOf(await triage.lookAgain(administrator, place(second, first)))
    expect(await listed()).toEqual([second])
  })

  test('only the office of the clinic compares, and only what was found to be alike', async () => {
    const { first, second } = await aSecond({ givenName: 'Elli' })
    const { triage } = service.services
    for (const actor of [clinician, mum, senco]) {
      expect(await triage.matchPage(actor, second)).toMatchObject({ refusal: 'not-found' })
      expect(await triage.keepApart(actor, place(second, first))).toMatchObject({ refusal: 'not-found' })
      expect(await triage.matches(actor, null)).toMatchObject({ refusal: 'not-found' })
    }
    expect(await triage.keepApart(administrator, place(first, second))).toMatchObject({
      refusal: 'not-found',
    })
  })

  async function writersOf(childId: string) {
    const writers = []
    for await (const { childId: about, action, actorId } of service.store.records(accessEntries).stream())
      if (about === childId && action === 'write') writers.push(actorId)
    return writers
  }
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rounds } from '#server/store/collections.ts'
import { about, roundsOf } from './a-round.ts'
import { aSchool, childId, ellie, senco, type ASchool } from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const { ask, askedPart, publish, daysPass } = roundsOf(() => school)

describe('publishing', () => {
  test('the round takes the list of parts that count, closes, and tells the family', async () => {
    const mum = await askedPart('u_parent11111', { channel: 'email' })
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    expect((await publish()).ok).toBe(true)
    const [round] = await school.rounds()
    expect(round?.published).toMatchObject({ contributionIds: [mum.id], familyFrom: school.clock.now })
    expect(round?.closedOn).toBe('2026-11-22')
    expect(round?.outbox.map(({ kind, to }) => [kind, to])).toEqual([
      ['profile-ready', 'mum@example.org'],
      ['profile-ready', '07700 900123'],
    ])
    expect((await school.parts()).map(({ isRoundOpen }) => isRoundOpen)).toEqual([false, false])
    expect(await school.services.rounds.remind(senco, about(dad))).toEqual({
      ok: false,
      refusal: 'round-closed',
    })
    expect(await ask('me', { channel: 'beside' })).toEqual({ ok: false, refusal: 'round-closed' })
  })

  test('the family can be given 24 hours, and their message waits as long', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    await publish(true)
    const [round] = await school.rounds()
    expect(round?.published?.familyFrom).toBe('2026-11-23T10:00:00.000Z')
    expect(round?.outbox[0]?.notBefore).toBe('2026-11-23T10:00:00.000Z')
  })

  test('nothing sent, nothing published', async () => {
    const dad = await askedPart('u_father11111')
    expect(await publish()).toEqual({ ok: false, refusal: 'nothing-sent' })
    await school.send(dad.id)
    await school.change(dad.id, { withdrawnAt: school.clock.now })
    expect(await publish()).toEqual({ ok: false, refusal: 'nothing-sent' })
    expect((await school.rounds())[0]?.published).toBeNull()
  })

  test('what was looked at is what is published: a part that came since must be seen first', async () => {
    const mum = await askedPart('u_parent11111')
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    const seen = mum.id
    await school.send(dad.id)
    expect(await publish(false, seen)).toEqual({ ok: false, refusal: 'part-arrived' })
    expect((await publish()).ok).toBe(true)
  })

  test('a second press publishes nothing new, and closes what a stop in between left open', async () => {
    const mum = await askedPart('u_parent11111')
    const dad = await askedPart('u_father11111')
    await school.send(mum.id)
    await publish()
    const [before] = await school.rounds()
    await school.change(dad.id, { isRoundOpen: true })
    daysPass(1)
    expect(await publish()).toEqual({ ok: false, refusal: 'already-published' })
    const [after] = await school.rounds()
    expect(after).toEqual(before)
    expect((await school.parts()).every(({ isRoundOpen }) => !isRoundOpen)).toBe(true)
  })

  test('two people who press at the same moment publish once', async () => {
    await school.send((await askedPart('u_parent11111', { channel: 'email' })).id)
    const both = await Promise.all([publish(), publish()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await school.rounds())[0]?.outbox).toHaveLength(2)
  })

  test('nobody of a protected family gets a message', async () => {
    await school.close()
    school = await aSchool(ellie({ isProtected: true }))
    await school.send((await askedPart('u_parent11111')).id)
    await publish()
    expect((await school.rounds())[0]?.outbox).toEqual([])
  })
})

describe('a second round', () => {
  const startNext = (purpose = '') => school.services.rounds.startNext(senco, { childId, purpose })

  test('it waits for the first to be published, and sooner than eight weeks it needs a reason', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    expect(await startNext('Again')).toEqual({ ok: false, refusal: 'round-open' })
    await publish()
    daysPass(55)
    expect(await startNext(' ')).toEqual({ ok: false, refusal: 'say-why-so-soon' })
    expect(await startNext('A new school')).toEqual({ ok: true, value: { number: 2 } })
    expect(await startNext('And again')).toEqual({ ok: false, refusal: 'round-open' })
    expect((await ask('u_father11111')).ok).toBe(true)
  })

  test('from eight weeks on nobody has to say why', async () => {
    await school.send((await askedPart('u_parent11111')).id)
    await publish()
    daysPass(56)
    expect(await startNext()).toEqual({ ok: true, value: { number: 2 } })
  })

  test('two people who open the first round at once open one', async () => {
    const [one, other] = await Promise.all([ask('u_parent11111'), ask('u_father11111')])
    expect([one.ok, other.ok]).toEqual([true, true])
    const { documents } = await school.store.records(rounds).find('byNumber', { equals: [childId] })
    expect(documents).toHaveLength(1)
  })
})

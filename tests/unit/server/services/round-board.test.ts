import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { about, roundsOf } from './a-round.ts'
import { anAsk, aSchool, childId, outsiders, senco, type ASchool } from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const { askedPart, daysPass } = roundsOf(() => school)

async function board() {
  const seen = await school.services.rounds.board(senco, childId)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

describe('the board', () => {
  test('it says who has answered and never what', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    const secret = { value: 4, rev: 1, at: school.clock.now, by: 'link:x' }
    await school.change(dad.id, {
      openedAt: school.clock.now,
      lastSavedAt: school.clock.now,
      answers: { 'SLC.1': secret, good_day: { ...secret, value: 'MARKERWORDS' } },
    })
    const own = await askedPart('me', { channel: 'beside' })
    await school.send(own.id)
    const seen = await board()
    expect(seen.rows.map(({ where }) => where.state)).toEqual(expect.arrayContaining(['started', 'sent']))
    expect(seen.rows.find(({ label }) => label === 'Dad')?.where).toEqual({
      state: 'started',
      done: 0,
      of: 10,
    })
    expect(JSON.stringify(seen)).not.toContain('MARKERWORDS')
    expect(seen.summary).toEqual({ asked: 2, sent: 1, viewpointsAsked: 2, viewpointsSent: 1 })
  })

  test('a reminder waits three days after the last message, and brings a fresh link', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    expect((await board()).rows[0]?.can).not.toContain('remind')
    expect(await school.services.rounds.remind(senco, about(dad))).toMatchObject({ refusal: 'cannot-remind' })
    daysPass(3)
    expect((await board()).rows[0]?.can).toContain('remind')
    expect((await school.services.rounds.remind(senco, about(dad))).ok).toBe(true)
    const [kept] = await school.parts()
    expect(kept?.outbox.map(({ kind }) => kind)).toEqual(['invitation', 'reminder'])
    expect(kept?.invitationHash).not.toBe(dad.invitationHash)
    expect(await school.services.rounds.remind(senco, about(dad))).toMatchObject({ refusal: 'cannot-remind' })
  })

  test('a new link ends the old one', async () => {
    const dad = await askedPart('u_father11111')
    const old = dad.letter?.link.split('/i/')[1] ?? ''
    const fresh = await school.services.rounds.sendNewLink(senco, about(dad))
    expect(fresh.ok && fresh.value.letter?.link).toBeTruthy()
    expect(await school.services.invitations.isLive(old)).toBe(false)
  })

  test('a request taken back never counts, and what has not left yet stays here', async () => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    await school.services.rounds.withdraw(senco, about(dad))
    const [kept] = await school.parts()
    expect(kept).toMatchObject({ withdrawnAt: school.clock.now, invitationHash: null, outboxDue: null })
    expect((await board()).summary.asked).toBe(0)
  })

  test('what somebody began alone is not gone on with by phone', async () => {
    const dad = await askedPart('u_father11111')
    expect((await board()).rows[0]?.can).toContain('phone')
    await school.change(dad.id, {
      answers: { 'SLC.1': { value: 1, rev: 1, at: school.clock.now, by: 'link:a' } },
    })
    expect((await board()).rows[0]?.can).not.toContain('phone')
  })

  test('a part that was sent is left alone', async () => {
    const dad = await askedPart('u_father11111')
    await school.send(dad.id)
    const { rounds: service } = school.services
    expect(await service.withdraw(senco, about(dad))).toMatchObject({ refusal: 'already-sent' })
    expect(await service.changeForm(senco, { ...about(dad), form: 'brief' })).toMatchObject({
      refusal: 'already-sent',
    })
    expect(await service.sendNewLink(senco, about(dad))).toMatchObject({ refusal: 'already-sent' })
  })

  test('a part of one child is never reached through another', async () => {
    const dad = await askedPart('u_father11111')
    const other = await school.services.children.addChild(senco, {
      isNotADuplicate: true,
      typed: {
        givenName: 'Sam',
        familyName: 'Lee',
        likesToBeCalled: '',
        birthDate: { day: '1', month: '1', year: '2017' },
        gestationWeeks: '',
        sex: 'male',
        yearGroup: '',
        interpreter: '',
        provision: '',
        basis: 'sen-support',
      },
    })
    const wrongChild = other.ok ? other.value.childId : ''
    const wrong = { childId: wrongChild, contributionId: dad.id }
    expect(await school.services.rounds.withdraw(senco, wrong)).toEqual({ ok: false, refusal: 'not-found' })
  })
})

describe('who has no business with the rounds of a child', () => {
  test.each(outsiders)('%s finds nothing and changes nothing', async (_who, actor) => {
    const dad = await askedPart('u_father11111', { channel: 'sms' })
    const { rounds: service } = school.services
    const refused = { ok: false, refusal: 'not-found' }
    daysPass(4)
    expect(await service.whoToAsk(actor, childId)).toEqual(refused)
    expect(await service.previewAsk(actor, anAsk('me'))).toEqual(refused)
    expect(await service.ask(actor, anAsk('me'))).toEqual(refused)
    expect(await service.board(actor, childId)).toEqual(refused)
    expect(await service.remind(actor, about(dad))).toEqual(refused)
    expect(await service.sendNewLink(actor, about(dad))).toEqual(refused)
    expect(await service.withdraw(actor, about(dad))).toEqual(refused)
    expect(await service.changeForm(actor, { ...about(dad), form: 'brief' })).toEqual(refused)
    expect(await service.startNext(actor, { childId, purpose: 'x' })).toEqual(refused)
    expect(await service.publishPreview(actor, childId)).toEqual(refused)
    expect(await service.publish(actor, { childId, seen: '', isHeldBack: false })).toEqual(refused)
    expect((await school.parts()).map(({ rev }) => rev)).toEqual([1])
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  anAsk,
  aSchool,
  childId,
  otherSenco,
  parent,
  safeguardingLead,
  senco,
  teacher,
  type ASchool,
} from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool()
})
afterEach(() => school.close())

const protection = () => school.services.protection
const father = 'u_father11111'

async function page(actor = senco) {
  const seen = await protection().page(actor, childId)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.value
}

describe('protecting a family', () => {
  test('is done by one person at once, and no waiting message leaves', async () => {
    await school.services.rounds.ask(senco, anAsk(father, { channel: 'sms' }))
    expect((await protection().protect(senco, childId)).ok).toBe(true)
    expect((await page()).isProtected).toBe(true)
    const [part] = await school.parts()
    expect(part).toMatchObject({ outboxDue: null, invitationHash: null, invitation: { state: 'replaced' } })
    const again = await school.services.rounds.ask(senco, anAsk(father, { channel: 'sms' }))
    expect(again).toMatchObject({ ok: false })
  })

  test('is lifted by two people, never by one who asks twice', async () => {
    await protection().protect(senco, childId)
    const wish = { childId, of: 'family' }
    await protection().lift(senco, wish)
    await protection().lift(senco, wish)
    expect(await page()).toMatchObject({ isProtected: true, lift: 'asked-by-you' })
    expect(await page(safeguardingLead)).toMatchObject({ lift: 'asked' })
    expect((await protection().lift(safeguardingLead, wish)).ok).toBe(true)
    expect(await page()).toMatchObject({ isProtected: false, lift: null })
    expect(await protection().lift(senco, wish)).toMatchObject({ refusal: 'not-protected' })
  })

  test('protecting again forgets that somebody asked to lift it', async () => {
    await protection().protect(senco, childId)
    await protection().lift(senco, { childId, of: 'family' })
    await protection().protect(safeguardingLead, childId)
    expect((await page(safeguardingLead)).lift).toBeNull()
  })
})

describe('shutting somebody out', () => {
  test('takes effect at once, needs a reason, and is lifted by two', async () => {
    const wish = { childId, personId: 'u_parent11111', reason: 'court-order' }
    expect(await protection().bar(senco, { ...wish, reason: '' })).toMatchObject({ refusal: 'say-why' })
    expect(await protection().bar(senco, { ...wish, personId: 'u_nobody11111' })).toMatchObject({
      refusal: 'not-found',
    })
    expect((await protection().bar(senco, wish)).ok).toBe(true)
    expect(await school.services.family.child(parent, childId)).toMatchObject({ refusal: 'not-found' })
    await protection().lift(senco, { childId, of: 'u_parent11111' })
    expect((await page()).people.find(({ personId }) => personId === 'u_parent11111')?.why).toBe(
      'court-order',
    )
    await protection().lift(safeguardingLead, { childId, of: 'u_parent11111' })
    expect((await page()).people.find(({ personId }) => personId === 'u_parent11111')?.why).toBeNull()
  })

  test('is not for families, teachers or another school', async () => {
    for (const actor of [parent, teacher, otherSenco]) {
      const refused = { ok: false, refusal: 'not-found' }
      expect(await protection().page(actor, childId)).toEqual(refused)
      expect(await protection().protect(actor, childId)).toEqual(refused)
      expect(await protection().lift(actor, { childId, of: 'family' })).toEqual(refused)
      expect(await protection().bar(actor, { childId, personId: father, reason: 'court-order' })).toEqual(
        refused,
      )
    }
    expect((await school.child()).isProtected).toBe(false)
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aSchool, childId, ellie, outsiders, senco, type ASchool } from './a-school.ts'

let school: ASchool
beforeEach(async () => {
  school = await aSchool(ellie({ ties: [] }))
})
afterEach(() => school.close())

const gran = { kind: 'carer', label: 'Gran', email: '', phone: '07700 900456', evidence: 'School record' }
const add = (parts: Partial<typeof gran> = {}) =>
  school.services.people.add(senco, childId, { ...gran, ...parts })

describe('the people around a child', () => {
  test('somebody with evidence counts at once, with who checked and when', async () => {
    expect((await add()).ok).toBe(true)
    const [tie] = (await school.child()).ties
    expect(tie).toMatchObject({ kind: 'carer', label: 'Gran', state: 'active', from: '2026-11-22' })
    expect(tie?.evidence).toBe('School record · Test · 2026-11-22')
  })

  test('somebody nobody has checked is only proposed, until what was seen is noted', async () => {
    await add({ evidence: '' })
    const [tie] = (await school.child()).ties
    expect(tie?.state).toBe('proposed')
    const verify = (evidence: string) =>
      school.services.people.verify(senco, childId, { personId: tie?.personId ?? '', evidence })
    expect(await verify(' ')).toMatchObject({ refusal: 'check-details' })
    expect((await verify('Passport')).ok).toBe(true)
    expect((await school.child()).ties[0]?.state).toBe('active')
    expect(await verify('Passport')).toMatchObject({ refusal: 'tie-not-waiting' })
  })

  test('an account stands behind a tie only when it is of that kind', async () => {
    await add({ kind: 'parent', label: 'Mum', email: ' MUM@example.org ' })
    await add({ kind: 'parent', label: 'Teacher at home', email: 'teacher@example.org' })
    await add({ kind: 'teacher', label: 'Class teacher', email: 'teacher@example.org' })
    const ids = (await school.child()).ties.map(({ personId }) => personId)
    expect(ids[0]).toBe('u_parent11111')
    expect(ids[1]).not.toBe('u_teacher1111')
    expect(ids[2]).toBe('u_teacher1111')
  })

  test('nobody is on the list twice, and an ended tie grants nothing and stays', async () => {
    await add()
    expect(await add()).toEqual({ ok: false, refusal: 'already-there' })
    const [tie] = (await school.child()).ties
    const end = () => school.services.people.end(senco, childId, tie?.personId ?? '')
    expect((await end()).ok).toBe(true)
    expect((await school.child()).ties).toMatchObject([{ state: 'ended', until: '2026-11-22' }])
    expect(await end()).toEqual({ ok: false, refusal: 'already-ended' })
    expect((await add()).ok).toBe(true)
  })

  test.each([
    [{ kind: 'friend' }, { kind: 'choose' }],
    [{ label: ' ' }, { label: 'missing' }],
    [{ email: 'gran' }, { email: 'email' }],
    [{ phone: 'ring me' }, { phone: 'phone' }],
    [{ evidence: 'x'.repeat(121) }, { evidence: 'too-long' }],
  ])('%j is put right first, and nothing is kept', async (parts, details) => {
    expect(await add(parts)).toEqual({ ok: false, refusal: 'check-details', details })
    expect((await school.child()).ties).toEqual([])
  })
})

describe('contact details', () => {
  test('they are shown so that they can be recognised and not used', async () => {
    await add({ email: 'gran@example.org' })
    const around = await school.services.people.around(senco, childId)
    expect(around).toMatchObject({ value: { people: [{ email: 'g•••@example.org', phone: '•••• 456' }] } })
    expect(JSON.stringify(around)).not.toContain('900456')
  })

  test('they are shown whole for a reason, which is kept', async () => {
    await add()
    const personId = (await school.child()).ties[0]?.personId ?? ''
    const reveal = (reason: string) => school.services.people.reveal(senco, childId, { personId, reason })
    expect(await reveal('')).toEqual({ ok: false, refusal: 'say-why' })
    expect(await reveal('to-arrange-a-meeting')).toMatchObject({ value: { phone: '07700 900456' } })
    expect((await school.log()).filter(({ action }) => action === 'reveal')).toMatchObject([
      { section: 'contact', purpose: 'to-arrange-a-meeting', decision: 'allowed', actorId: 'u_senco111111' },
    ])
  })

  test.each(outsiders.filter(([who]) => who !== 'a safeguarding lead'))(
    '%s never sees them',
    async (_who, actor) => {
      await add()
      const personId = (await school.child()).ties[0]?.personId ?? ''
      const wish = { personId, reason: 'urgent' }
      expect(await school.services.people.reveal(actor, childId, wish)).toEqual({
        ok: false,
        refusal: 'not-found',
      })
      expect(await school.services.people.add(actor, childId, { ...gran, label: 'Me' })).toMatchObject({
        refusal: 'not-found',
      })
      expect(await school.services.people.verify(actor, childId, { personId, evidence: '' })).toMatchObject({
        refusal: 'not-found',
      })
    },
  )
})

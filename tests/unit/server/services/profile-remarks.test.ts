import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accessEntries, children, contributions, rounds } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'
import { aChild, aMembership, anActor, aTie } from '../../../support/records.ts'
import { amiraForms, aRound, publishedWith, roundId } from './profile-forms.ts'

const childId = 'c_testchild1'
const lead = anActor('u_lead000001', [aMembership('senco')])
const safeguarding = anActor('u_dsl0000001', [aMembership('safeguarding-lead')])
const teacher = anActor('u_teacher001', [aMembership('teacher')])
const mum = anActor('u_parent0001', [], 'parent')
const dad = anActor('u_parent0002', [], 'parent')
const youngPerson = anActor('u_young00001', [], 'young-person')
const stranger = anActor('u_parent0009', [], 'parent')

let service: AService

beforeEach(async () => {
  service = await aService()
  const ties = [
    aTie('u_parent0001'),
    aTie('u_parent0002', { label: 'Dad' }),
    aTie('u_young00001', { kind: 'self', label: 'Amira' }),
    aTie('u_teacher001', { kind: 'teacher', label: 'Class teacher' }),
  ]
  await service.store.records(children).insert(aChild({ ties }))
})
afterEach(() => service.close())

async function keep({ isPublished = true } = {}) {
  const forms = amiraForms()
  const published = isPublished ? publishedWith(forms.map(({ id }) => id)) : null
  await service.store.records(rounds).insert(aRound({ published }))
  for (const form of forms) await service.store.records(contributions).insert(form)
}

const remark = { childId, line: 'EMO', words: 'Not at home.', isTakenBack: false }
const say = (actor: typeof mum, parts: Partial<typeof remark> = {}) =>
  service.services.profiles.sayNotTrue(actor, { ...remark, ...parts })

async function familyFace(actor: typeof mum) {
  const read = await service.services.profiles.forFamily(actor, childId)
  if (!read.ok || !read.value.isReady) throw new Error('the profile is not there')
  return read.value.profile
}

async function leadFace(actor = lead) {
  const read = await service.services.profiles.forLead(actor, { childId })
  if (!read.ok) throw new Error(read.refusal)
  return read.value
}

describe('not true for me', () => {
  test('is kept beside the line for whoever said it and for the lead, and changes no level', async () => {
    await keep()
    const before = (await leadFace()).facts
    expect((await say(mum)).ok).toBe(true)
    expect((await familyFace(mum)).remarks).toEqual({ EMO: 'Not at home.' })
    const after = await leadFace()
    expect(after.remarks).toEqual([{ line: 'EMO', who: 'Mum', words: 'Not at home.', on: '2026-11-22' }])
    expect(after.facts).toEqual(before)
  })

  test('is never told to the other parent, to the child, to a teacher or to safeguarding', async () => {
    await keep()
    await say(mum)
    expect(JSON.stringify(await familyFace(dad))).not.toContain('Not at home')
    const me = await service.services.profiles.forChild(youngPerson, true)
    const sheet = await service.services.profiles.sheet(teacher, childId)
    const preview = await service.services.profiles.previewForFamily(lead, { childId })
    for (const read of [me, sheet, preview, await leadFace(safeguarding)])
      expect(JSON.stringify(read)).not.toContain('Not at home')
  })

  test('is said by a young person of their own page', async () => {
    await keep()
    const said = await service.services.profiles.sayNotTrueOfMe(youngPerson, { ...remark, line: 'helps' })
    expect(said.ok).toBe(true)
    const read = await service.services.profiles.forChild(youngPerson, false)
    expect(read.ok && read.value.isReady && read.value.profile.remarks).toEqual({ helps: 'Not at home.' })
    expect((await leadFace()).remarks).toMatchObject([{ line: 'helps', who: 'Ellie' }])
  })

  test('said again it is said once, and it can be taken back', async () => {
    await keep()
    await say(mum)
    await say(mum, { words: '' })
    expect((await familyFace(mum)).remarks).toEqual({ EMO: '' })
    await say(mum, { isTakenBack: true })
    expect((await familyFace(mum)).remarks).toEqual({})
  })

  test('is refused of a line that is not there, of too many words, and of somebody else’s child', async () => {
    await keep()
    expect(await say(mum, { line: 'XXX' })).toMatchObject({ refusal: 'not-found' })
    expect(await say(mum, { words: 'a'.repeat(501) })).toMatchObject({ refusal: 'remark-too-long' })
    for (const actor of [stranger, teacher, safeguarding, lead])
      expect(await say(actor)).toMatchObject({ refusal: 'not-found' })
    const round = await service.store.records(rounds).get(roundId)
    expect(round?.remarks).toBeUndefined()
  })

  test('cannot be said of a profile that is not published', async () => {
    await keep({ isPublished: false })
    expect(await say(mum)).toMatchObject({ refusal: 'not-found' })
  })

  test('is written in the access log', async () => {
    await keep()
    await say(mum)
    const { documents } = await service.store.records(accessEntries).find('byChild', { equals: [childId] })
    expect(documents).toContainEqual(
      expect.objectContaining({ section: 'profile-remark', action: 'write', decision: 'allowed' }),
    )
  })
})

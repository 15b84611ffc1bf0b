import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { episodeGroups } from '#server/referrals/episode-groups.ts'
import { accessEntries, children } from '#server/store/collections.ts'
import { aChild, anActor } from '#tests/support/records.ts'
import { aContribution, aLinkHolder, anAskedFamily, childId, homeId } from './an-informant.ts'

const sent = { sentAt: '2026-11-20T10:00:00.000Z', receipt: 'ABCD-EFGH' }
const teacherId = 'a_testteach01'
const childsId = 'a_testself001'
const youngId = 'a_testyoung01'
const openId = 'a_testopen001'

let family: Awaited<ReturnType<typeof anAskedFamily>>
beforeEach(async () => {
  family = await anAskedFamily(
    aContribution(sent),
    aContribution({ ...sent, id: teacherId, viewpoint: 'school', authorId: 'u_teacher0001' }),
    aContribution({ ...sent, id: childsId, viewpoint: 'self', form: 'child5', ageMonths: 150 }),
    aContribution({ ...sent, id: youngId, viewpoint: 'self', form: 'child5', ageMonths: 192 }),
    aContribution({ id: openId }),
  )
})
afterEach(() => family.close())

const say = (fields: Readonly<Record<string, string>>, id = homeId, actor = aLinkHolder(id)) =>
  family.services.equality.say(actor, { id, form: new URLSearchParams(fields) })
const kept = async () => (await family.store.records(children).get(childId))?.equality

describe('questions about groups', () => {
  test('are kept as they were answered; left out, blank and rather not say are all not known', async () => {
    expect((await say({ ethnicity: 'mixed', language: '', freeMeals: 'not-said' })).ok).toBe(true)
    expect(await kept()).toEqual({ ethnicity: 'mixed', language: null, freeMeals: null, deprivation: null })
  })

  test('are asked once a child: what was said first stands', async () => {
    await say({ ethnicity: 'mixed' })
    expect(await family.services.equality.asks(aLinkHolder(youngId), youngId)).toMatchObject({
      ok: true,
      value: { isSaid: true },
    })
    await say({ ethnicity: 'white' }, youngId)
    expect(await kept()).toMatchObject({ ethnicity: 'mixed' })
  })

  test('refuse by name what is not in the list, and keep nothing', async () => {
    expect(await say({ ethnicity: 'mixed', freeMeals: 'sometimes' })).toMatchObject({
      ok: false,
      refusal: 'not-a-group',
      details: { field: 'freeMeals' },
    })
    expect(await kept()).toBeUndefined()
  })

  test.each([
    ['a teacher', teacherId, anActor('u_teacher0001')],
    ['a child under 16', childsId, aLinkHolder(childsId)],
    ['whoever has not sent their part', openId, aLinkHolder(openId)],
    ['somebody with another part', homeId, aLinkHolder(openId)],
  ])('are not asked of %s', async (_, id, actor) => {
    expect(await say({ ethnicity: 'mixed' }, id, actor)).toMatchObject({ ok: false, refusal: 'not-found' })
    expect(await family.services.equality.asks(actor, id)).toMatchObject({ ok: false })
    expect(await kept()).toBeUndefined()
  })

  test('stand in the access log', async () => {
    await say({ ethnicity: 'mixed' })
    const { documents } = await family.store.records(accessEntries).find('byChild', { equals: [childId] })
    expect(documents).toContainEqual(expect.objectContaining({ section: 'equality', action: 'create' }))
  })
})

describe('the groups of a new request', () => {
  const groups = (parts: Parameters<typeof aChild>[0]) =>
    episodeGroups(aChild(parts), { on: '2026-11-22', school: 'o_school', locality: null })

  test('take what was said, and an interpreter as a sign of another language', () => {
    const equality = { ethnicity: 'asian', language: null, freeMeals: 'ever', deprivation: null } as const
    expect(groups({ equality, interpreter: 'ur' })).toMatchObject({ ethnicity: 'asian', language: 'other' })
    expect(groups({ interpreter: null })).toMatchObject({ ethnicity: null, language: null, freeMeals: null })
  })

  test('take what the school has in place, and whether the family asked for an interpreter', () => {
    expect(groups({ provision: 'ehc-plan', interpreter: 'ur' })).toMatchObject({
      provision: 'ehc-plan',
      interpreter: 'asked',
    })
    expect(groups({ interpreter: null })).toMatchObject({ provision: null, interpreter: 'not-asked' })
  })
})

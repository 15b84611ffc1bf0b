import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import type { Tie } from '#schemas/child.ts'
import type { Membership } from '#schemas/person.ts'
import { children, contributions, people } from '#server/store/collections.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'
import { inDays } from '#tests/support/days.ts'

let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
})
afterAll(() => beside.close())

async function changePost(email: string, change: Partial<Membership>): Promise<void> {
  const { id } = beside.area.personWith(email)
  const changed = await beside.store.records(people).mutate(id, (person) =>
    done({
      ...person,
      memberships: person.memberships.map((membership) => ({ ...membership, ...change })),
    }),
  )
  expect(changed.ok).toBe(true)
}

async function changeTie(childName: string, email: string, change: Partial<Tie>): Promise<void> {
  const { id: personId } = beside.area.personWith(email)
  const { id } = beside.area.childNamed(childName)
  const changed = await beside.store.records(children).mutate(id, (child) =>
    done({
      ...child,
      ties: child.ties.map((tie) => (tie.personId === personId ? { ...tie, ...change } : tie)),
    }),
  )
  expect(changed.ok).toBe(true)
}

const yesterday = () => inDays(-1)

type Leaver = {
  readonly who: string
  readonly email: string
  readonly child: string
  readonly change: Partial<Membership>
}

describe('whoever leaves a post', () => {
  test.each<Leaver>([
    {
      who: 'a SENCO whose post has ended',
      email: 'senco@riverside.example',
      child: 'Jade',
      change: { state: 'ended' },
    },
    {
      who: 'a SENCO whose post ran out yesterday',
      email: 'senco@oakfield.example',
      child: 'Ellie',
      change: { until: yesterday() },
    },
    {
      who: 'a health visitor who is only proposed',
      email: 'health.visitor@medway.example',
      child: 'Zain',
      change: { state: 'proposed' },
    },
  ])('$who reads nothing at the next request', async ({ email, child, change }) => {
    const { id } = beside.area.childNamed(child)
    const someone = await beside.person(email)
    expect((await someone.get(`/children/${id}`)).status).toBe(200)
    await changePost(email, change)
    const after = [
      await someone.get(`/children/${id}`),
      await someone.get(
        `/children/${id}.data?_routes=${encodeURIComponent('routes/children.$childId._index')}`,
      ),
      await someone.get('/children'),
      await someone.post(`/children/${id}/safety`, { text: 'too late' }),
    ]
    expect(after.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(after.flatMap(({ text }) => beside.area.markersIn(text))).toEqual([])
  })

  test('a post given again opens again', async () => {
    await changePost('senco@riverside.example', { state: 'confirmed' })
    const { id } = beside.area.childNamed('Jade')
    expect((await (await beside.person('senco@riverside.example')).get(`/children/${id}`)).status).toBe(200)
  })

  test('a closed account is signed out', async () => {
    const teacher = await beside.person('teacher@oakfield.example')
    expect((await teacher.get('/children')).status).toBe(200)
    const { id } = beside.area.personWith('teacher@oakfield.example')
    await beside.store.records(people).mutate(id, (person) => done({ ...person, status: 'closed' as const }))
    const after = await teacher.get('/children')
    expect([after.status, after.headers.location]).toEqual([302, '/sign-in?to=%2Fchildren'])
  })
})

describe('a tie to a child', () => {
  test.each<[string, string, Partial<Tie>]>([
    ['that is suspended', 'anna@family.example', { state: 'suspended' }],
    ['that has ended', 'anna@family.example', { state: 'ended' }],
    ['that ran out yesterday', 'anna@family.example', { state: 'active', until: yesterday() }],
    ['with a court order', 'anna@family.example', { state: 'active', until: null, bar: 'court-order' }],
  ])('%s opens nothing at the next request', async (_, email, change) => {
    await changeTie('Ellie', email, { state: 'active', until: null, bar: null })
    const { id } = beside.area.childNamed('Ellie')
    const parent = await beside.person(email)
    expect((await parent.get(`/family/${id}`)).status).toBe(200)
    await changeTie('Ellie', email, change)
    const pages = ['', '/plan', '/profile', '/profile/how', '/support', '/where']
    const answers = await Promise.all(pages.map((page) => parent.get(`/family/${id}${page}`)))
    expect(answers.map(({ status }) => status)).toEqual(pages.map(() => 404))
    expect((await parent.get('/family')).text).not.toContain(id)
  })

  test('a bar wins over a post: a SENCO with a conflict of interest is shut out', async () => {
    const email = 'senco@riverside.example'
    const child = beside.area.childNamed('Jade')
    const senco = await beside.person(email)
    expect((await senco.get(`/children/${child.id}`)).status).toBe(200)
    const tie: Tie = {
      personId: beside.area.personWith(email).id,
      kind: 'carer',
      label: 'Aunt',
      state: 'ended',
      evidence: 'Said by herself',
      from: '2020-01-01',
      until: null,
      bar: 'conflict-of-interest',
      contact: { phone: null, email: null, address: null, marker: null },
    }
    await beside.store
      .records(children)
      .mutate(child.id, (current) => done({ ...current, ties: [...current.ties, tie] }))
    expect((await senco.get(`/children/${child.id}`)).status).toBe(404)
    expect((await senco.get('/children')).text).not.toContain(child.id)
  })
})

describe('the holder of a link', () => {
  test('saves nothing once the round is closed', async () => {
    const part = beside.area.partBy(beside.area.childNamed('Amira'), 'Dad')
    const holder = await beside.signedIn({ kind: 'link', contributionId: part.id, confirmed: true })
    await beside.store
      .records(contributions)
      .mutate(part.id, (current) => done({ ...current, isRoundOpen: false }))
    const before = await beside.store.records(contributions).get(part.id)
    const saved = await holder.post('/contribute/autosave', {
      contribution: part.id,
      'EMO.1': '3',
      'rev:EMO.1': '0',
    })
    expect(saved.status).toBeGreaterThanOrEqual(400)
    expect(saved.status).toBeLessThan(500)
    expect(await beside.store.records(contributions).get(part.id)).toEqual(before)
  })
})

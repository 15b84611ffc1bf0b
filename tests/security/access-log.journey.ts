import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccessEntry } from '#schemas/access-entry.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'

let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
})
afterAll(() => beside.close())

type Written = Pick<AccessEntry, 'actorId' | 'action' | 'section' | 'decision'>

/** What a request adds to the access log of a child. */
async function writtenBy(childId: string, act: () => Promise<unknown>): Promise<readonly Written[]> {
  const before = await beside.entriesOf(childId)
  await act()
  const after = await beside.entriesOf(childId)
  return after
    .slice(before.length)
    .map(({ actorId, action, section, decision }) => ({ actorId, action, section, decision }))
}

const pages = [
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id', section: 'child-record' },
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id/people', section: 'child-record' },
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id/board', section: 'board' },
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id/note', section: 'working-note' },
  {
    email: 'senco@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/safety',
    section: 'safeguarding-note',
  },
  {
    email: 'senco@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/profile',
    section: 'profile-published',
  },
  {
    email: 'senco@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/profile/answers',
    section: 'contribution-answers',
  },
  {
    email: 'senco@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/profile/one-page',
    section: 'profile-strategies',
  },
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id/plan', section: 'plan' },
  { email: 'senco@oakfield.example', child: 'Ellie', page: '/children/:id/referrals', section: 'referral' },
  {
    email: 'senco@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/access',
    section: 'access-history',
  },
  {
    email: 'safeguarding@oakfield.example',
    child: 'Noah',
    page: '/children/:id/safety',
    section: 'safety-task',
  },
  {
    email: 'teacher@oakfield.example',
    child: 'Ellie',
    page: '/children/:id/profile/one-page',
    section: 'profile-strategies',
  },
  { email: 'anna@family.example', child: 'Ellie', page: '/family/:id', section: 'child-identity' },
  { email: 'anna@family.example', child: 'Ellie', page: '/family/:id/plan', section: 'plan' },
  { email: 'anna@family.example', child: 'Ellie', page: '/family/:id/profile', section: 'profile-published' },
  { email: 'anna@family.example', child: 'Ellie', page: '/family/:id/where', section: 'tracker' },
  { email: 'jade@family.example', child: 'Jade', page: '/me/plan', section: 'plan' },
  { email: 'jade@family.example', child: 'Jade', page: '/me/profile', section: 'profile-published' },
]

describe('the access log', () => {
  test.each(pages)('$email reading about $child at $page writes down $section', async (read) => {
    const { id } = beside.area.childNamed(read.child)
    const someone = await beside.person(read.email)
    const written = await writtenBy(id, async () => {
      expect((await someone.get(read.page.replace(':id', id))).status).toBe(200)
    })
    expect(written).toContainEqual(expect.objectContaining({ section: read.section, decision: 'allowed' }))
    expect(new Set(written.map(({ actorId }) => actorId))).toEqual(
      new Set([beside.area.personWith(read.email).id]),
    )
  })

  test('a loader asked alone is written down like the page', async () => {
    const { id } = beside.area.childNamed('Ellie')
    const senco = await beside.person('senco@oakfield.example')
    const alone = `/children/${id}/note.data?_routes=${encodeURIComponent('routes/children.$childId.note')}`
    const written = await writtenBy(id, () => senco.get(alone))
    expect(written).toContainEqual(expect.objectContaining({ section: 'working-note', action: 'read' }))
  })

  test('the pack of a request is written down for its child', async () => {
    const child = beside.area.childNamed('Ellie')
    const clinician = await beside.person('clinician@medway.example')
    const path = `/clinic/queue/${beside.area.referralsOf(child)[0]?.id ?? ''}`
    const written = await writtenBy(child.id, () => clinician.get(path))
    expect(written).toContainEqual(expect.objectContaining({ section: 'referral-pack', decision: 'allowed' }))
  })

  test('a change is written down', async () => {
    const { id } = beside.area.childNamed('Ellie')
    const senco = await beside.person('senco@oakfield.example')
    const written = await writtenBy(id, () =>
      senco.post(`/children/${id}/safety`, { text: 'Something new.' }),
    )
    expect(written).toContainEqual(
      expect.objectContaining({ section: 'safeguarding-note', action: 'create', decision: 'allowed' }),
    )
  })

  test('what somebody with a link does is written down under their link', async () => {
    const child = beside.area.childNamed('Amira')
    const { id } = beside.area.partBy(child, 'Dad')
    const holder = await beside.signedIn({ kind: 'link', contributionId: id, confirmed: true })
    const written = await writtenBy(child.id, () => holder.get(`/contribute/${id}`))
    expect(written).toContainEqual({
      actorId: `link:${id}`,
      action: 'read',
      section: 'own-contribution',
      decision: 'allowed',
    })
  })

  test.each([
    ['reads', 'get'],
    ['changes', 'post'],
  ] as const)('a stranger who %s nothing is written down too', async (_, method) => {
    const { id } = beside.area.childNamed('Leila')
    const stranger = await beside.person('marek@family.example')
    const written = await writtenBy(id, () => stranger[method](`/children/${id}/note`))
    expect(written).toContainEqual(
      expect.objectContaining({
        actorId: beside.area.personWith('marek@family.example').id,
        decision: 'refused',
      }),
    )
  })

  test('it holds no names, no answers and no markers', async () => {
    const all = await Promise.all(['Ellie', 'Noah', 'Jade', 'Leila', 'Amira'].map(entriesAbout))
    const entries = all.flat()
    const text = JSON.stringify(entries)
    const names = [...beside.area.children, ...beside.area.people].flatMap((one) =>
      'name' in one ? one.name.split(' ') : [one.givenName, one.familyName],
    )
    expect(entries.length).toBeGreaterThan(20)
    expect(beside.area.markersIn(text)).toEqual([])
    expect(names.filter((name) => text.includes(name))).toEqual([])
    expect(text).not.toContain('Something new')
  })
})

function entriesAbout(name: string) {
  return beside.entriesOf(beside.area.childNamed(name).id)
}

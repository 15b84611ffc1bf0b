import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Child } from '#schemas/child.ts'
import { eachOf, type Answer, type Caller } from '#tests/support/a-caller.ts'
import { addressOf, routes, type Address, type Ids } from '#tests/support/addresses.ts'
import { children, contributions, plans, referrals, rounds } from '#server/store/collections.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'

let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
})
afterAll(() => beside.close())

// Answered with a redirect to the page they belong to, whatever the address names: there is nothing behind them to read.
const onlyForms = new Set(['routes/children.$childId.safety_.seen'])
const named = routes.filter(({ id, pattern }) => pattern.includes(':') && id !== 'routes/i.$token')

// Everybody who can sign in, and a child they have nothing to do with.
const strangers: readonly (readonly [who: string, email: string, child: string])[] = [
  ['the other parent of another child', 'marek@family.example', 'Leila'],
  ['the young person', 'jade@family.example', 'Ellie'],
  ['a father whom a court keeps away', 'karim@family.example', 'Leila'],
  ['the SENCO of another school', 'senco@riverside.example', 'Ellie'],
  ['the class teacher of others', 'teacher@oakfield.example', 'Jade'],
  ['the safeguarding lead of another school', 'safeguarding@oakfield.example', 'Jade'],
  ['the health visitor of younger children', 'health.visitor@medway.example', 'Ellie'],
  ['a clinician of another clinic', 'clinician.0@neuro-team.example', 'Ellie'],
  ['the clinic administrator of another clinic', 'clinic.admin@medway.example', 'Jade'],
  ['the commissioner', 'commissioner@medway.example', 'Ellie'],
  ['the area administrator', 'area.admin@medway.example', 'Ellie'],
]

function idsOf(child: Child): Ids {
  const { area } = beside
  return {
    childId: child.id,
    contributionId: area.partsOf(child).at(-1)?.id ?? '',
    referralId: area.referralsOf(child)[0]?.id ?? '',
    page: 'EMO',
  }
}

const unknown: Ids = {
  childId: 'c_aaaaaaaaaaaa',
  contributionId: 'a_aaaaaaaaaaaa',
  referralId: 'f_aaaaaaaaaaaa',
  page: 'EMO',
}

const addresses = (ids: Ids): readonly Address[] => named.flatMap((route) => addressOf(route, ids) ?? [])
const pages = (ids: Ids) => addresses(ids).filter(({ routeId }) => !onlyForms.has(routeId))

/** A page without its nonce and the ids its address named. */
const plain = ({ text }: Answer): string =>
  text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/\b[acf]_[a-z0-9]{12}\b/g, 'id')

const statuses = (answers: readonly Answer[]) => new Set(answers.map(({ status }) => status))
const strangerAt = (email: string) => strangers.findIndex(([, known]) => known === email)
const noAnswer: Answer = { status: 0, headers: {}, text: '', bytes: Buffer.alloc(0), path: '' }
const wayOf = ({ status, path }: Answer) => `${String(status)} ${path}`

describe.each(strangers)('%s', (_, email, childName) => {
  const asking = async (): Promise<readonly [Caller, Ids]> => [
    await beside.person(email),
    idsOf(beside.area.childNamed(childName)),
  ]

  test('finds nothing behind the ids of others, and cannot tell them from ids that do not exist', async () => {
    const [caller, ids] = await asking()
    const found = await eachOf(pages(ids), ({ path }) => caller.get(path))
    expect(found.filter(({ status }) => status !== 404).map(wayOf)).toEqual([])
    // Each stranger holds a part of the pages against ids nobody has; together they hold all of them.
    const looked = pages(unknown).map((address, index) => ({ ...address, index }))
    const part = looked.filter(({ index }) => index % strangers.length === strangerAt(email))
    const made = await eachOf(part, ({ path }) => caller.get(path))
    expect(made.map(plain)).toEqual(part.map(({ index }) => plain(found[index] ?? noAnswer)))
  })

  test('changes nothing behind them either', async () => {
    const [caller, ids] = await asking()
    const before = await recordsAbout(ids)
    const posted = await eachOf(addresses(ids), ({ path }) => caller.post(path, likelyFields(ids)))
    // 405: the page takes no form from anybody.
    expect(posted.filter(({ status }) => ![404, 405].includes(status)).map(wayOf)).toEqual([])
    expect(posted.flatMap(({ text }) => beside.area.markersIn(text))).toEqual([])
    expect(await recordsAbout(ids)).toEqual(before)
  })
})

describe('somebody who has not signed in', () => {
  test('is asked to sign in, whether or not there is such a record', async () => {
    const answers = await eachOf(
      [...pages(idsOf(beside.area.childNamed('Ellie'))), ...pages(unknown)],
      ({ path }) => beside.nobody.get(path),
    )
    expect(statuses(answers)).toEqual(new Set([302]))
    expect(answers.every(({ headers }) => headers.location?.startsWith('/sign-in?') === true)).toBe(true)
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['']))
  })

  test('changes nothing', async () => {
    const ids = idsOf(beside.area.childNamed('Ellie'))
    const before = await recordsAbout(ids)
    const posted = await eachOf(addresses(ids), ({ path }) => beside.nobody.post(path, likelyFields(ids)))
    expect(posted.filter(({ status }) => ![302, 405].includes(status)).map(wayOf)).toEqual([])
    expect(await recordsAbout(ids)).toEqual(before)
  })
})

describe('the holder of a link', () => {
  test('opens their own part and nothing of anybody else', async () => {
    const own = beside.area.partBy(beside.area.childNamed('Amira'), 'Dad')
    const holder = await beside.signedIn({ kind: 'link', contributionId: own.id, confirmed: true })
    const ids = idsOf(beside.area.childNamed('Ellie'))
    const read = await eachOf(pages(ids), ({ path }) => holder.get(path))
    const posted = await eachOf(addresses(ids), ({ path }) => holder.post(path, likelyFields(ids)))
    expect((await holder.get(`/contribute/${own.id}`)).status).toBe(200)
    expect(read.filter(({ status }) => status !== 404).map(wayOf)).toEqual([])
    expect(posted.filter(({ status }) => ![404, 405].includes(status)).map(wayOf)).toEqual([])
  })
})

describe('an address that names two records', () => {
  test('opens none when they are of two children, not even for whoever may open one', async () => {
    const senco = await beside.person('senco@oakfield.example')
    const ids = { ...idsOf(beside.area.childNamed('Jade')), childId: beside.area.childNamed('Ellie').id }
    const mixed = addresses(ids).filter(({ routeId }) => /childId.*(contribution|referral)Id/.test(routeId))
    expect(mixed.length).toBeGreaterThan(4)
    const read = await eachOf(mixed, ({ path }) => senco.get(path))
    const posted = await eachOf(mixed, ({ path }) => senco.post(path, likelyFields(ids)))
    expect(read.filter(({ status }) => status !== 404).map(wayOf)).toEqual([])
    expect(posted.filter(({ status }) => ![404, 405].includes(status)).map(wayOf)).toEqual([])
  })

  test('a task of another child is not ticked through the page of this one', async () => {
    const lead = await beside.person('safeguarding@oakfield.example')
    const { contributionId = '' } = idsOf(beside.area.childNamed('Jade'))
    const seen = `/children/${beside.area.childNamed('Noah').id}/safety/seen`
    const [task] = beside.area.contributions.find(({ id }) => id === contributionId)?.safetyTasks ?? []
    const answer = await lead.post(seen, { part: contributionId, task: task?.id ?? 'y_aaaaaaaaaaaa' })
    expect(answer.status).toBe(404)
  })
})

describe('what a write answers', () => {
  test('a change to a record of their own gives nobody the record back', async () => {
    const senco = await beside.person('senco@oakfield.example')
    const { childId = '' } = idsOf(beside.area.childNamed('Ellie'))
    const written = [
      await senco.post(`/children/${childId}/safety`, { text: 'A new line.' }),
      await senco.post(`/children/${childId}/note`, { text: 'A new note.', before: '' }),
      await senco.post(`/children/${childId}`, { band: 'PRI', reason: 'As by age.' }),
      await senco.post(`/children/${childId}/plan.data`, { intent: 'nothing known' }),
    ]
    expect(written.slice(0, 1).map(({ status }) => status)).toEqual([302])
    const kept = ['safeguardingNote', 'restricted', 'safety']
    const shown = written.flatMap(({ text }) => beside.area.markersIn(text))
    expect(shown.filter(({ section }) => kept.includes(section))).toEqual([])
  })
})

// Fields that forms of these pages carry, so that a try gets as far as it can.
function likelyFields(ids: Ids): Readonly<Record<string, string>> {
  return {
    ...{
      text: 'not mine to write',
      before: '',
      intent: 'save',
      band: 'PRI',
      reason: 'no reason',
      form: 'brief',
    },
    ...{ part: ids.contributionId ?? '', contribution: ids.contributionId ?? '', action: 't_aaaaaaaaaaaa' },
    ...{
      tick: 'helped',
      when: 'now',
      seen: '',
      once: 'once',
      purpose: 'To know.',
      personId: 'u_aaaaaaaaaaaa',
    },
  }
}

async function recordsAbout({ childId = '', contributionId = '', referralId = '' }: Ids) {
  const { store } = beside
  return Promise.all([
    store.records(children).get(childId),
    store.records(contributions).get(contributionId),
    store.records(referrals).get(referralId),
    store.records(rounds).find('byNumber', { equals: [childId] }),
    store.records(plans).find('byChild', { equals: [childId] }),
  ])
}

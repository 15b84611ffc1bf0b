import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachOf, type Caller } from '#tests/support/a-caller.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'

let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
})
afterAll(() => beside.close())

type Walk = {
  readonly who: string
  readonly email: string
  readonly from: (child: string) => readonly string[]
  readonly child: string
}

const staffPages = (id: string) =>
  ['', '/people', '/board', '/profile', '/plan', '/referrals'].map((page) => `/children/${id}${page}`)
const familyPages = (id: string) =>
  ['', '/plan', '/profile', '/support', '/where'].map((page) => `/family/${id}${page}`)

const walks: readonly Walk[] = [
  {
    who: 'the SENCO',
    email: 'senco@oakfield.example',
    child: 'Ellie',
    from: (id) => ['/children', ...staffPages(id)],
  },
  {
    who: 'the health visitor',
    email: 'health.visitor@medway.example',
    child: 'Zain',
    from: (id) => ['/children', ...staffPages(id)],
  },
  {
    who: 'the class teacher',
    email: 'teacher@oakfield.example',
    child: 'Ellie',
    from: (id) => ['/children', `/children/${id}/safety`],
  },
  {
    who: 'the safeguarding lead',
    email: 'safeguarding@oakfield.example',
    child: 'Noah',
    from: (id) => ['/children', ...['/safety', '/profile'].map((page) => `/children/${id}${page}`)],
  },
  {
    who: 'a parent',
    email: 'anna@family.example',
    child: 'Ellie',
    from: (id) => ['/family', ...familyPages(id)],
  },
  {
    who: 'the young person',
    email: 'jade@family.example',
    child: 'Jade',
    from: () => ['/me', '/me/plan', '/me/profile', '/me/support', '/me/where'],
  },
  {
    who: 'the clinician',
    email: 'clinician@medway.example',
    child: 'Ellie',
    from: () => ['/clinic', '/clinic/queue', '/clinic/waiting'],
  },
  {
    who: 'the clinic administrator',
    email: 'clinic.admin@medway.example',
    child: 'Ellie',
    from: () => ['/clinic', '/clinic/queue', '/clinic/waiting'],
  },
  {
    who: 'the commissioner',
    email: 'commissioner@medway.example',
    child: 'Ellie',
    from: () => ['/area', '/area/waits'],
  },
]

// One of each kind is enough: pages of other children are made the same way.
const kindOf = (path: string) => path.replaceAll(/\b[acf]_[a-z0-9]{12}\b/g, 'id')

describe('every link on a page', () => {
  test.each(walks)('leads $who to a page that opens', async ({ email, child, from }) => {
    const someone = await beside.person(email)
    const pages = await eachOf(from(beside.area.childNamed(child).id), (path) => someone.get(path))
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
    const links = pages.flatMap(({ text }) => linksIn(text))
    const once = [...new Map(links.map((path) => [kindOf(path), path])).values()]
    expect(once.length).toBeGreaterThan(3)
    expect(await deadAmong(someone, once)).toEqual([])
  })
})

function linksIn(page: string): readonly string[] {
  return [...page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'))
}

async function deadAmong(someone: Caller, links: readonly string[]): Promise<readonly string[]> {
  const answers = await eachOf(links, (path) => someone.get(path))
  return answers
    .filter(({ status }) => status >= 400)
    .map(({ status, path }) => `${String(status)} ${kindOf(path)}`)
}

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, eachOf, ownForm, send, type Answer } from '#tests/support/a-caller.ts'
import { addressOf, routes, type Route } from '#tests/support/addresses.ts'
import { besideTheService, type BesideTheService, type SignedIn } from '#tests/support/beside-the-service.ts'
import type { SeededArea } from '#tests/support/seeded-area.ts'

let area: SeededArea
let beside: BesideTheService
let callers: readonly SignedIn[]

beforeAll(async () => {
  beside = await besideTheService()
  area = beside.area
  const staff = [
    'senco@oakfield.example',
    'clinician@medway.example',
    'safeguarding@oakfield.example',
    'commissioner@medway.example',
    'marek@family.example',
    'jade@family.example',
  ]
  callers = [
    ...(await Promise.all(staff.map((email) => beside.person(email)))),
    await beside.signedIn({
      kind: 'link',
      contributionId: area.partBy(area.childNamed('Amira'), 'Dad').id,
      confirmed: true,
    }),
  ]
})
afterAll(() => beside.close())

// Written as they travel: some are broken on purpose.
const strange: readonly string[] = [
  '%00',
  '..%2f..%2fetc',
  'a'.repeat(1200),
  '%F0%9F%90%99%E2%80%AE%D8%A7',
  '__proto__',
  'constructor',
  'c_%24ne',
  '-1',
  '1e309',
  '9'.repeat(400),
  '%E0%A4%A',
  '%20',
  "'%22%3E%3Cscript%3E",
  'undefined',
]
const queries: readonly string[] = [
  'page=-1',
  'page=1e99',
  `page=${'9'.repeat(300)}`,
  'page=NaN&page=2',
  'after=forged',
  `after=${Buffer.from('["x",["2026-01-01"],"f_aaaaaaaaaaaa"]').toString('base64url')}`,
  'after=%00',
  'list=assessing&after=%F0%9F%90%99',
  'asOf=2026-13-45',
  'asOf=%00',
  'area=__proto__',
  'round=__proto__',
  'face=constructor',
  'who=__proto__',
  'done=toString',
  'show=hasOwnProperty&name=%00',
  'name=' + 'x'.repeat(1500),
  'from=%F0%9F%90%99',
  'index=',
  '_routes=__proto__',
]
const names = [
  'intent', 'text', 'before', 'form', 'part', 'task', 'once', 'seen', 'when', 'idea', 'line', 'evidence', 'episodeId',
  'pathways', 'clinicId', 'contribution', 'tick', 'action', 'band', 'reason', 'personId', 'purpose', 'to', 'locale',
  '__proto__', 'constructor', 'EMO.1', 'rev:EMO.1', 'birthday-day', 'letter', 'agreed', 'childWants', 'type', 'step',
] // prettier-ignore
const values: readonly string[] = [
  '',
  '\0',
  '🐙\u202e\ud800',
  '-1',
  '1e309',
  '9'.repeat(400),
  '__proto__',
  'constructor',
  'x'.repeat(6000),
  '[object Object]',
  '{"$ne":null}',
  'save',
  'yes',
  '2026-02-31',
  'c_aaaaaaaaaaaa',
]

type Malformed = {
  readonly route: Route
  readonly strangeId: string
  readonly query: string
  readonly fields: readonly (readonly [string, string])[]
}

const malformed: fc.Arbitrary<Malformed> = fc.record({
  route: fc.constantFrom(...routes),
  strangeId: fc.constantFrom('', '', ...strange),
  query: fc.constantFrom('', ...queries),
  fields: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 12 }),
})

/** An address of the route with ids of real records, one of them made strange. */
function pathOf({ route, strangeId, query }: Malformed): string {
  const child = area.childNamed('Ellie')
  const real = {
    childId: child.id,
    contributionId: area.partBy(area.childNamed('Amira'), 'Dad').id,
    referralId: area.referralsOf(child)[0]?.id ?? '',
    page: 'EMO',
    token: 'no-such-token',
  }
  const [first = 'childId'] = /:(\w+)/.exec(route.pattern)?.slice(1) ?? []
  const path = addressOf(route, strangeId === '' ? real : { ...real, [first]: strangeId })?.path ?? '/nowhere'
  return query === '' ? path : `${path}?${query}`
}

const broken = (answers: readonly Answer[]) =>
  answers
    .filter(({ status }) => status >= 500)
    .map(({ status, path }) => `${String(status)} ${path.slice(0, 120)}`)

describe('requests nobody sends by accident', () => {
  test('every route answers strange ids and queries with a page or a 4xx', async () => {
    const all = fc.sample(malformed, { numRuns: 120, seed: 20261122 })
    const answers = await eachOf(all, (one, index) => callerAt(index).get(pathOf(one)))
    expect(broken(answers)).toEqual([])
  })

  test('every page that takes a form answers a strange one with a 4xx, or takes it', async () => {
    const all = fc.sample(malformed, { numRuns: 120, seed: 20261123 })
    const answers = await eachOf(all, (one, index) =>
      callerAt(index).post(pathOf({ ...one, query: '' }), one.fields),
    )
    expect(broken(answers)).toEqual([])
  })

  test.each(['/clinic/waiting', '/clinic/queue', '/children'])(
    '%s answers every strange query',
    async (path) => {
      const answers = await eachOf(queries, async (query) =>
        Promise.all(callers.slice(0, 2).map((caller) => caller.get(`${path}?${query}`))),
      )
      expect(broken(answers.flat())).toEqual([])
    },
  )

  test('bodies that are no form are a 4xx', async () => {
    const [caller] = callers
    const cookie = `__Host-s=${caller?.cookie ?? ''}`
    const multipart = { ...ownForm(beside.origin), cookie, 'content-type': 'multipart/form-data; boundary=x' }
    const bodies = [
      { headers: multipart, body: '--x\r\nbroken' },
      {
        headers: multipart,
        body: '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n\0\0\r\n--x--',
      },
      { headers: { ...ownForm(beside.origin), cookie, 'content-type': 'text/xml' }, body: '<a/>' },
      { headers: { ...ownForm(beside.origin), cookie }, body: '%%%=%E0%A4%A&=&&&' },
      {
        headers: { ...ownForm(beside.origin), cookie },
        body: bodyOf([
          ['csrf', caller?.formToken ?? ''],
          ['__proto__[x]', '1'],
        ]),
      },
    ]
    const paths = [
      '/children/new',
      '/contribute/autosave',
      '/sign-in',
      `/children/${area.childNamed('Ellie').id}/note`,
    ]
    const answers = await eachOf(
      paths.flatMap((path) => bodies.map((body) => ({ ...body, path, method: 'POST' }))),
      (one) => send({ ...one, origin: beside.origin }),
    )
    expect(broken(answers)).toEqual([])
  })
})

function callerAt(index: number): SignedIn {
  const caller = callers[index % callers.length]
  if (!caller) throw new Error('nobody has signed in')
  return caller
}

import { createHmac } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { done } from '#schemas/outcome.ts'
import { children, sessions } from '#server/store/collections.ts'
import { aCaller, bodyOf, ownForm, send } from '#tests/support/a-caller.ts'
import { besideTheService, type BesideTheService } from '#tests/support/beside-the-service.ts'

let beside: BesideTheService

beforeAll(async () => {
  beside = await besideTheService()
})
afterAll(() => beside.close())

const senco = 'senco@oakfield.example'
const withCookie = (cookie: string) => aCaller({ origin: beside.origin, cookie, formToken: '' })
const toSignIn = '/sign-in?to=%2Fchildren'
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

async function signInByForm(): Promise<string> {
  const answer = await send({
    origin: beside.origin,
    method: 'POST',
    path: '/sign-in',
    headers: ownForm(beside.origin),
    body: bodyOf([
      ['email', senco],
      ['password', 'needs-first-demo'],
    ]),
  })
  return cookieIn(answer.headers['set-cookie'])
}

function cookieIn(set: readonly string[] | undefined): string {
  const session = set?.find((one) => one.startsWith('__Host-s='))
  return session?.slice('__Host-s='.length).split(';')[0] ?? ''
}

describe('a session', () => {
  test('begins with signing in and ends with signing out, for every copy of the cookie', async () => {
    const cookie = await signInByForm()
    expect((await withCookie(cookie).get('/children')).status).toBe(200)
    const out = await withCookie(cookie).post('/sign-out')
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(cookieIn(out.headers['set-cookie'])).toBe('')
    const after = await withCookie(cookie).get('/children')
    expect([after.status, after.headers.location]).toEqual([302, toSignIn])
  })

  test('is a new one at each sign-in, whatever cookie was there before', async () => {
    const planted = await signInByForm()
    const answer = await send({
      origin: beside.origin,
      method: 'POST',
      path: '/sign-in',
      headers: { ...ownForm(beside.origin), cookie: `__Host-s=${planted}` },
      body: bodyOf([
        ['email', senco],
        ['password', 'needs-first-demo'],
      ]),
    })
    const fresh = cookieIn(answer.headers['set-cookie'])
    expect(sessionIn(fresh)).not.toBe(sessionIn(planted))
  })

  test('honours the cookie before the newest for twenty seconds', async () => {
    const { first, second, sessionId } = await rotated()
    expect((await withCookie(first).get('/children')).status).toBe(200)
    expect((await withCookie(second).get('/children')).status).toBe(200)
    expect((await beside.store.records(sessions).get(sessionId))?.status).toBe('live')
  })

  test('ends for both when an older cookie turns up: somebody copied it', async () => {
    const { first, second, sessionId } = await rotated()
    await beside.store
      .records(sessions)
      .mutate(sessionId, (session) => done({ ...session, previousJtiAt: minutesAgo(1) }))
    expect((await withCookie(first).get('/children')).status).toBe(302)
    expect((await withCookie(second).get('/children')).status).toBe(302)
    expect((await beside.store.records(sessions).get(sessionId))?.status).toBe('stolen')
  })

  test('ends when nobody has used it for long, and at the end of the day whoever uses it', async () => {
    const idle = await beside.person(senco)
    const late = await beside.person(senco)
    const records = beside.store.records(sessions)
    await records.mutate(idle.sessionId, (session) => done({ ...session, lastSeenAt: minutesAgo(21) }))
    await records.mutate(late.sessionId, (session) => done({ ...session, absoluteExpiry: minutesAgo(1) }))
    expect((await idle.get('/children')).status).toBe(302)
    expect((await late.get('/children')).status).toBe(302)
  })

  // A cookie that is six minutes unused is exchanged for a new one.
  async function rotated() {
    const { cookie, sessionId } = await beside.person(senco)
    await beside.store
      .records(sessions)
      .mutate(sessionId, (session) => done({ ...session, lastSeenAt: minutesAgo(6) }))
    const answer = await withCookie(cookie).get('/children')
    const second = cookieIn(answer.headers['set-cookie'])
    expect(second).not.toBe('')
    return { first: cookie, second, sessionId }
  }
})

describe('a cookie nobody was given', () => {
  test('speaks for nobody, however it was made', async () => {
    const { cookie } = await beside.person(senco)
    const [, payload = '', signature = ''] = cookie.split('.')
    const head = (header: object) => Buffer.from(JSON.stringify(header)).toString('base64url')
    const { kid, verifying } = beside.parts.keys
    const claims = { ...bodyIn(cookie), exp: Math.floor(Date.now() / 1000) + 3600 }
    const publicKey = verifying.export({ type: 'spki', format: 'pem' }).toString()
    const forged = [
      ...['none', 'None', 'NONE'].map((alg) => `${head({ alg, typ: 'at+jwt', kid })}.${payload}.`),
      `${head({ alg: 'none', typ: 'at+jwt', kid })}.${payload}.${signature}`,
      `${head({ alg: 'ES256', typ: 'JWT', kid })}.${payload}.${signature}`,
      `${head({ alg: 'ES256', typ: 'at+jwt', kid: '../../keys.json' })}.${payload}.${signature}`,
      hmacWith(publicKey, claims, kid),
      hmacWith('', claims, kid),
      cookie.slice(0, -4),
      `${cookie}.x`,
      `${cookie.slice(0, -86)}${'A'.repeat(86)}`,
      cookie.split('').reverse().join(''),
      'x'.repeat(3000),
      'null',
      '%00',
    ]
    for (const one of forged) {
      const answer = await withCookie(one).get('/children')
      expect([one.slice(0, 24), answer.status, answer.headers.location]).toEqual([
        one.slice(0, 24),
        302,
        toSignIn,
      ])
    }
    expect((await withCookie(cookie).get('/children')).status).toBe(200)
  })

  test('a real signature over the session of somebody else still needs their newest secret', async () => {
    const { sessionId, cookie } = await beside.person(senco)
    const { signing, kid } = beside.parts.keys
    const body = { ...bodyIn(cookie), sid: sessionId, jti: 'guessed' }
    const guessed = jwt.sign(body, signing, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid },
    })
    expect((await withCookie(guessed).get('/children')).status).toBe(302)
  })
})

describe('a form', () => {
  const note = async () => (await beside.store.records(children).get(ellie().id))?.safeguardingNote ?? null
  const ellie = () => beside.area.childNamed('Ellie')
  const path = () => `/children/${ellie().id}/safety`

  test('is taken with the token of its own session, and with no other', async () => {
    const own = await beside.person(senco)
    const other = await beside.person(senco)
    const before = await note()
    for (const formToken of ['', 'wrong', other.formToken, `${own.formToken}x`]) {
      const forged = aCaller({ origin: beside.origin, cookie: own.cookie, formToken })
      expect((await forged.post(path(), { text: 'not from our page' })).status).toBe(403)
    }
    expect(await note()).toEqual(before)
    expect((await own.post(path(), { text: 'from our page' })).status).toBe(302)
    expect((await note())?.text).toContain('from our page')
  })

  test.each<[string, (origin: string) => Record<string, string>]>([
    ['of another site', () => ({ origin: 'https://elsewhere.example' })],
    ['of a sister site', () => ({ 'sec-fetch-site': 'same-site' })],
    ['of another site as the browser tells it', (origin) => ({ origin, 'sec-fetch-site': 'cross-site' })],
    ['that says nothing of where it comes from', () => ({})],
    ['from a page without an address', () => ({ origin: 'null' })],
    [
      'with a forged forwarded host',
      () => ({ origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }),
    ],
  ])('%s changes nothing, even with the right cookie and token', async (_, headersOf) => {
    const own = await beside.person(senco)
    const before = await note()
    const answer = await send({
      origin: beside.origin,
      method: 'POST',
      path: path(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: `__Host-s=${own.cookie}`,
        ...headersOf(beside.origin),
      },
      body: bodyOf([
        ['csrf', own.formToken],
        ['text', 'from elsewhere'],
      ]),
    })
    expect(answer.status).toBe(403)
    expect(await note()).toEqual(before)
  })
})

function bodyIn(cookie: string): object {
  const body = jwt.decode(cookie)
  if (body === null || typeof body === 'string') throw new Error('the cookie holds no claims')
  return body
}

function sessionIn(cookie: string): unknown {
  return Object.entries(bodyIn(cookie)).find(([name]) => name === 'sid')?.[1]
}

// As somebody would who takes the public key for a shared secret.
function hmacWith(secret: string, claims: object, kid: string): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

import { request as send, type IncomingMessage } from 'node:http'
import { inject, describe, expect, test } from 'vitest'

type Plain = {
  readonly method?: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

const ask = ({
  method = 'GET',
  path,
  headers = {},
  body,
}: Plain): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(inject('origin'))
    const asked = send({ hostname, port, method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })

const form = 'application/x-www-form-urlencoded'
const own = () => ({ origin: inject('origin'), 'content-type': form })

describe('the edge of the service', () => {
  test('a form from another site changes nothing', async () => {
    const foreign = { origin: 'https://elsewhere.example', 'content-type': form }
    expect((await ask({ method: 'POST', path: '/sign-in', headers: foreign, body: 'email=a' })).status).toBe(
      403,
    )
  })

  test('a foreign form is not believed when it forges the forwarded host', async () => {
    const headers = {
      origin: 'https://elsewhere.example',
      'x-forwarded-host': 'elsewhere.example',
      host: 'elsewhere.example',
      'content-type': form,
    }
    expect((await ask({ method: 'POST', path: '/sign-in', headers, body: 'email=a' })).status).toBe(403)
  })

  test('a form that does not say where it comes from is refused', async () => {
    expect(
      (await ask({ method: 'POST', path: '/sign-in', headers: { 'content-type': form }, body: 'email=a' }))
        .status,
    ).toBe(403)
    const cross = { 'sec-fetch-site': 'same-site', 'content-type': form }
    expect((await ask({ method: 'POST', path: '/sign-in', headers: cross, body: 'email=a' })).status).toBe(
      403,
    )
  })

  test('plain mistakes are answered with 4xx, never 500', async () => {
    const statuses = await Promise.all([
      ask({ method: 'TRACE', path: '/' }),
      ask({ method: 'PUT', path: '/', headers: own() }),
      ask({
        method: 'POST',
        path: '/sign-in',
        headers: { ...own(), 'content-type': 'application/json' },
        body: '{}',
      }),
      ask({
        method: 'POST',
        path: '/sign-in',
        headers: { ...own(), 'content-type': 'multipart/form-data' },
        body: 'x',
      }),
      ask({
        method: 'POST',
        path: '/sign-in',
        headers: { ...own(), 'content-type': 'multipart/form-data; boundary=x' },
        body: 'broken',
      }),
      ask({ path: '/%E0%A4%A' }),
      ask({ path: `/${'a'.repeat(3000)}` }),
      ask({ path: '/children/c_nobody00000' }),
      ask({ path: '/nothing/here' }),
      ask({ path: '/nothing/here.data' }),
      ask({ method: 'POST', path: '/help', headers: own(), body: 'a=b' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([
      405, 405, 415, 400, 400, 400, 414, 302, 404, 404, 405,
    ])
  })

  test('a wrong password and an unknown address are told the same', async () => {
    const body = (email: string) => `email=${encodeURIComponent(email)}&password=wrong-password`
    const known = await ask({
      method: 'POST',
      path: '/sign-in',
      headers: own(),
      body: body('senco@oakfield.example'),
    })
    const unknown = await ask({
      method: 'POST',
      path: '/sign-in',
      headers: own(),
      body: body('nobody@oakfield.example'),
    })
    expect([known.status, unknown.status]).toEqual([401, 401])
    const same = (text: string) =>
      text
        .replaceAll(/senco@oakfield\.example|nobody@oakfield\.example/g, 'X')
        .replaceAll(/nonce="[^"]*"/g, '')
    expect(same(known.text)).toBe(same(unknown.text))
  })

  test('an address to go to after sign-in stays on this service', async () => {
    for (const to of [
      '//elsewhere.example',
      'https://elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
    ]) {
      const body = `email=senco%40oakfield.example&password=needs-first-demo&to=${encodeURIComponent(to)}`
      const answer = await ask({ method: 'POST', path: '/sign-in', headers: own(), body })
      expect(answer.headers.location).toBe('/children')
    }
  })

  test('the session cookie is locked to this host, to https and to the server', async () => {
    const body = 'email=senco%40oakfield.example&password=needs-first-demo'
    const answer = await ask({ method: 'POST', path: '/sign-in', headers: own(), body })
    const [cookie = ''] = answer.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-s=[\w.-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('every page carries the whole set of headers, and is kept nowhere', async () => {
    const { headers } = await ask({ path: '/' })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers.server).toBeUndefined()
  })

  test('two pages never share a nonce', async () => {
    const nonceIn = async () =>
      /nonce-([^']+)'/.exec(String((await ask({ path: '/' })).headers['content-security-policy']))?.[1]
    expect(await nonceIn()).not.toBe(await nonceIn())
  })
})

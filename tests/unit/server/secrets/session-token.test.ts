import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jwt from 'jsonwebtoken'
import { afterAll, describe, expect, test } from 'vitest'
import { openKeys } from '#server/secrets/keys.ts'
import { readSessionToken, signSessionToken } from '#server/secrets/session-token.ts'

const folder = mkdtempSync(join(tmpdir(), 'needs-first-keys-'))
const keys = openKeys(join(folder, 'keys.json'))
const others = openKeys(join(folder, 'others.json'))
const claims = { subject: 'person:u_1', sessionId: 's_1', jti: 'j' }
const now = 1_800_000_000
const idleSeconds = 900
const token = signSessionToken(keys, claims, { now, idleSeconds })
const body = {
  iss: 'needs-first',
  aud: 'needs-first-web',
  sub: 'person:u_1',
  sid: 's_1',
  jti: 'j',
  iat: now,
  exp: now + idleSeconds,
}

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const forged = (payload: object, header: object = {}, signing = keys.signing) =>
  jwt.sign(payload, signing, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt', kid: keys.kid, ...header },
  })

describe('a session cookie', () => {
  test('says whom it speaks for while it is fresh', () => {
    expect(readSessionToken(keys, token, now)).toEqual({ state: 'valid', claims, issuedAt: now })
    expect(token.length).toBeLessThanOrEqual(600)
  })

  test('still says whose it was once it has run out, so that what they typed can be kept', () => {
    expect(readSessionToken(keys, token, now + idleSeconds + 6)).toEqual({ state: 'expired', claims })
  })

  test('the same keys are read again after a restart', () => {
    expect(readSessionToken(openKeys(join(folder, 'keys.json')), token, now).state).toBe('valid')
  })

  test.each([
    ['signed by somebody else', forged(body, {}, others.signing)],
    ['issued in the future', forged({ ...body, iat: now + 60, exp: now + 960 })],
    ['with a role in it', forged({ ...body, role: 'senco' })],
    ['for another service', forged({ ...body, aud: 'elsewhere' })],
    ['from another issuer', forged({ ...body, iss: 'elsewhere' })],
    ['with an unknown key id', forged(body, { kid: 'x' })],
    ['of another type', forged(body, { typ: 'JWT' })],
    ['not signed at all', jwt.sign(body, '', { algorithm: 'none', header: { alg: 'none', typ: 'at+jwt' } })],
    [
      'signed with the public key as a shared secret',
      jwt.sign(body, keys.verifying.export({ type: 'spki', format: 'pem' }).toString().slice(27, 90), {
        algorithm: 'HS256',
      }),
    ],
    ['with its last letters changed', `${token.slice(0, -4)}AAAA`],
    ['that is no token', 'a.b.c'],
    ['that is empty', ''],
    ['that is far too long', 'a'.repeat(5000)],
  ])('a cookie %s speaks for nobody', (_name, value) => {
    expect(readSessionToken(keys, value, now)).toEqual({ state: 'none' })
  })
})

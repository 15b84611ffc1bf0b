import jwt from 'jsonwebtoken'
import { z } from 'zod'
import type { Keys } from './keys.ts'

const issuer = 'needs-first'
const audience = 'needs-first-web'
const leewaySeconds = 5

const claimsShape = z.strictObject({
  iss: z.literal(issuer),
  aud: z.literal(audience),
  sub: z.string(),
  sid: z.string(),
  jti: z.string(),
  iat: z.number().int(),
  exp: z.number().int(),
})
const headerShape = z.strictObject({ alg: z.literal('ES256'), typ: z.literal('at+jwt'), kid: z.string() })

export type SessionClaims = { readonly subject: string; readonly sessionId: string; readonly jti: string }
export type ReadToken =
  | { readonly state: 'valid'; readonly claims: SessionClaims; readonly issuedAt: number }
  | { readonly state: 'expired'; readonly claims: SessionClaims }
  | { readonly state: 'none' }

/** A cookie value that points at a session; it holds no role, organisation or child. Times in whole seconds. */
export function signSessionToken(
  keys: Keys,
  claims: SessionClaims,
  times: { now: number; idleSeconds: number },
): string {
  const body = { sid: claims.sessionId, jti: claims.jti, iat: times.now, exp: times.now + times.idleSeconds }
  return jwt.sign(body, keys.signing, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt', kid: keys.kid },
    issuer,
    audience,
    subject: claims.subject,
  })
}

/**
 * What a cookie value says. Everything is pinned: algorithm, key id, type, issuer, audience and the set of claims; a token
 * issued in the future is refused by our own rule, because jsonwebtoken accepts it.
 */
export function readSessionToken(keys: Keys, token: string, now: number): ReadToken {
  if (token.length > 800) return { state: 'none' }
  try {
    const verified = jwt.verify(token, keys.verifying, {
      algorithms: ['ES256'],
      issuer,
      audience,
      clockTimestamp: now,
      ignoreExpiration: true,
      complete: true,
    })
    const header = headerShape.parse(verified.header)
    const claims = claimsShape.parse(verified.payload)
    if (header.kid !== keys.kid || claims.iat > now + leewaySeconds || claims.exp < claims.iat)
      return { state: 'none' }
    const read = { subject: claims.sub, sessionId: claims.sid, jti: claims.jti }
    return claims.exp + leewaySeconds < now
      ? { state: 'expired', claims: read }
      : { state: 'valid', claims: read, issuedAt: claims.iat }
  } catch {
    return { state: 'none' }
  }
}

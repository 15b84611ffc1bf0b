import type { NextFunction, Request, Response } from 'express'
import type { Resumed, SessionService } from '#server/services/session-service.ts'

export const sessionCookie = '__Host-s'

const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax'

/** Finds out who is asking, before anything else runs, and hands on a rotated cookie. */
export function sessionMiddleware(sessions: SessionService) {
  return async function resume(request: Request, response: Response, next: NextFunction): Promise<void> {
    const resumed = await sessions.resume(cookieNamed(request, sessionCookie))
    response.locals['resumed'] = resumed
    if (resumed.cookie) response.appendHeader('Set-Cookie', setSessionCookie(resumed.cookie))
    next()
  }
}

/** The Set-Cookie value that starts or continues a session. */
export function setSessionCookie(value: string): string {
  return `${sessionCookie}=${value}; ${attributes}`
}

/** The Set-Cookie value that forgets a session. */
export function clearSessionCookie(): string {
  return `${sessionCookie}=; ${attributes}; Max-Age=0`
}

/** Who the session middleware found, from a response it has passed. */
export function resumedOf(response: Response): Resumed {
  const resumed: unknown = response.locals['resumed']
  if (!isResumed(resumed)) throw new Error('the session middleware has not run')
  return resumed
}

function isResumed(value: unknown): value is Resumed {
  return typeof value === 'object' && value !== null && 'actor' in value
}

function cookieNamed(request: Request, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

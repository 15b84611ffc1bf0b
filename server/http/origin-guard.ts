import type { NextFunction, Request, Response } from 'express'

/**
 * Lets a change through only when it comes from our own pages. The origin is the configured one, never one a header names;
 * a request that says nothing of where it comes from is refused (ASVS 5.0 3.5.1).
 */
export function originGuard(origin: string) {
  return function guard(request: Request, response: Response, next: NextFunction): void {
    if (request.method !== 'POST' || isOwn(request, origin)) {
      next()
      return
    }
    response.status(403).type('text/plain').send('This form was not sent from our own page.')
  }
}

function isOwn(request: Request, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  const from = request.headers.origin
  // Pages that send no referrer send the origin as "null" with a form; the browser's own word about the site then decides.
  if (from === 'null') return site === 'same-origin'
  if (from !== undefined && from !== origin) return false
  if (site !== undefined) return site === 'same-origin'
  return from === origin
}

import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

/** The headers every response carries; each has its own script nonce. */
export function securityHeaders(isSecure: boolean) {
  const rest = helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: true,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  })
  return function headers(request: Request, response: Response, next: NextFunction): void {
    const nonce = randomBytes(16).toString('base64')
    response.locals['nonce'] = nonce
    response.setHeader('Content-Security-Policy', policy(nonce))
    response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    response.setHeader('X-Robots-Tag', 'noindex')
    rest(request, response, next)
  }
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** Pages hold what people said and are kept nowhere; only the hashed assets before this may be. */
export function neverKept(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

import { join } from 'node:path'
import compression from 'compression'
import express from 'express'
import { constants } from 'node:zlib'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import type { Logger } from 'pino'
import type { Settings } from '#server/env.ts'
import type { Services } from '#server/services.ts'
import type { HeldMessage } from '#server/messages/hold-transport.ts'
import { isSameSecret } from '#server/secrets/same-secret.ts'
import { isStoreAway } from '#server/store/store-away.ts'
import { lastResort } from './last-resort.ts'
import { originGuard } from './origin-guard.ts'
import { remixHandler } from './remix-adapter.ts'
import { requestGuard } from './request-guard.ts'
import { neverKept, securityHeaders } from './security-headers.ts'
import { clearSessionCookie, resumedOf, sessionMiddleware, setSessionCookie } from './session-middleware.ts'

export type HttpParts = {
  readonly build: ServerBuild
  readonly services: Services
  readonly settings: Settings
  readonly logger: Logger
  /** The folder that holds `client/` and `enhance/`. */
  readonly buildDirectory: string
  readonly enhanceScript: string
  /** The messages held back outside production; null where messages really leave. */
  readonly held: (() => readonly HeldMessage[]) | null
}

/** The web server without its socket: guards first, then who is asking, then the pages. */
export function createHttp(parts: HttpParts) {
  const { build, services, settings, buildDirectory, logger } = parts
  const http = express()
  http.disable('x-powered-by')
  http.disable('etag')
  // Other settings can cost three times the page.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 } }
  http.use(securityHeaders(settings.origin.startsWith('https:')))
  http.use(requestGuard, originGuard(settings.origin), compression({ brotli, threshold: 512 }))
  const unchanging = { immutable: true, maxAge: '1y', index: false, fallthrough: false } as const
  http.use('/assets', express.static(join(buildDirectory, 'client', 'assets'), unchanging))
  http.use('/enhance', express.static(join(buildDirectory, 'enhance'), unchanging))
  http.get('/icon.svg', (_request, response) => {
    response.sendFile(join(buildDirectory, 'client', 'icon.svg'), { maxAge: '1d' })
  })
  http.use(neverKept)
  http.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok')
  })
  http.use(sessionMiddleware(services.sessions))
  http.all(
    '/{*path}',
    remixHandler(build, {
      origin: settings.origin,
      mode: settings.isProduction ? 'production' : 'development',
      contextOf,
    }),
  )
  http.use(lastResort(logger))
  return http

  function contextOf(response: express.Response): AppLoadContext {
    const nonce: unknown = response.locals['nonce']
    const resumed = resumedOf(response)
    return {
      ...resumed,
      isFormToken: (given) => isSameSecret(given, resumed.formToken),
      isStoreAway,
      services,
      nonce: String(nonce),
      now: services.now,
      origin: settings.origin,
      isDemonstration: settings.demonstration !== null,
      enhanceScript: parts.enhanceScript,
      held: parts.held,
      cookies: { set: setSessionCookie, clear: clearSessionCookie },
      logger,
    }
  }
}

import { Readable } from 'node:stream'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node'
import type { NextFunction, Request as ExpressRequest, Response as ExpressResponse } from 'express'

/** Hands an Express request to Remix. The address comes from the configured origin, never from a Host header. */
export function remixHandler(
  build: ServerBuild,
  options: { origin: string; mode: string; contextOf: (response: ExpressResponse) => AppLoadContext },
) {
  const handle = createRequestHandler(build, options.mode)
  return async function remix(
    request: ExpressRequest,
    response: ExpressResponse,
    next: NextFunction,
  ): Promise<void> {
    try {
      const answer = await handle(
        toWebRequest(request, response, options.origin),
        options.contextOf(response),
      )
      await send(answer, response)
    } catch (cause) {
      next(cause)
    }
  }
}

function toWebRequest(request: ExpressRequest, response: ExpressResponse, origin: string): Request {
  const gone = new AbortController()
  response.once('close', () => {
    gone.abort()
  })
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    // Remix would trust these two over our own origin.
    if (name === 'x-forwarded-host' || name === 'host' || value === undefined) continue
    // A page without referrer posts from "null", which the origin guard has judged already and Remix would answer 500.
    if (name === 'origin' && value === 'null') continue
    for (const one of [value].flat()) headers.append(name, one)
  }
  headers.set('host', new URL(origin).host)
  const hasBody = request.method === 'POST'
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers,
    signal: gone.signal,
    ...(hasBody && { body: bodyOf(request), duplex: 'half' }),
  })
}

function bodyOf(request: ExpressRequest): ReadableStream {
  // Node's and the DOM's stream types differ in name only.
  return Readable.toWeb(request) as unknown as ReadableStream
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.appendHeader('Set-Cookie', cookies)
  response.end(answer.body ? Buffer.from(await answer.arrayBuffer()) : undefined)
}

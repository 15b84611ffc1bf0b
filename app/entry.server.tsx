import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { PageWords } from './i18n/page-words.tsx'
import { localeOf } from './web/locale-of.ts'
import { PageStatusProvider } from './web/page-status.tsx'

// Nothing of ours is deferred, and Remix keeps all data of a page for as long as something might still come.
export const streamTimeout = 100

type Answer = { readonly status: number; readonly headers: Headers }

/** Draws a page whole: no page of ours waits for anything once its loaders are done, so nothing is streamed. */
// Remix decides these five parameters.
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Response {
  return draw(request, { status, headers }, { remix, context })
}

function draw(
  request: Request,
  { status, headers }: Answer,
  { remix, context }: { remix: EntryContext; context: AppLoadContext },
): Response {
  const page = renderToString(
    <PageWords locale={localeOf(request, context)}>
      <PageStatusProvider value={{ isTryAgain: isTryAgain(request.method, status) }}>
        <RemixServer context={remix} url={request.url} nonce={context.nonce} />
      </PageStatusProvider>
    </PageWords>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Cookie, Accept-Language')
  // As bytes: a long text given to a response is first searched for broken characters, slowly.
  return new Response(Buffer.from(`<!DOCTYPE html>${page}`), { status, headers })
}

/** Loader errors go to the log, not to the console; a request somebody gave up is no error. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return
  const words = error instanceof Error ? error.stack : String(error)
  context.logger.error({ error: words, path: new URL(request.url).pathname }, 'page broke')
}

// A form that is sent in the address comes back with 400; other numbers belong to pages of their own.
function isTryAgain(method: string, status: number): boolean {
  return method === 'POST' ? status >= 400 && status < 500 : status === 400
}

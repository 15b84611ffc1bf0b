import { isRouteErrorResponse, Links, Outlet, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { AppLoadContext, LinksFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import type { Actor } from '#schemas/actor.ts'
import { useLocale, useWords } from './i18n/use-words.ts'
import { Button } from './components/button.tsx'
import { PageLayout } from './components/page-layout.tsx'
import stylesheet from './styles/app.css?url'
import { guardedLoader } from './web/guarded.ts'
import { displayOf, type Display } from './web/display.ts'
import { rememberAskedLocale } from './web/locale-of.ts'
import { homeOf } from './web/home-of.ts'
import { usePageTitle } from './web/page-title.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
]

export const loader = guardedLoader('anyone', ({ actor, context, request }) => {
  rememberAskedLocale(request, context)
  return { ...aboutEveryPage(actor, context), display: displayOf(request, context) }
})

const aboutEveryPage = (actor: Actor, context: AppLoadContext) => ({
  account: actor.kind === 'person' ? { name: actor.name, homeHref: homeOf(actor) } : null,
  actorKind: actor.kind,
  csrf: context.formToken ?? '',
  enhanceScript: context.enhanceScript,
  nonce: context.nonce,
  isDemonstration: context.isDemonstration,
})

export function Layout({ children }: { readonly children: ReactNode }) {
  const { locale, dir } = useLocale()
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={locale} dir={dir} {...displayAttributes(root?.display)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{usePageTitle()}</title>
        <Links />
      </head>
      <body>{children}</body>
    </html>
  )
}

// A page that broke has no loader's data, and then looks as usual.
function displayAttributes(display: Display | undefined) {
  if (!display) return {}
  return {
    'data-text': display.text,
    'data-spacing': display.spacing,
    'data-colours': display.colours,
    'data-pictures': display.pictures,
  }
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const words = useWords('refusals')
  const error = useRouteError()
  const refusal = refusalIn(error)
  return (
    <PageLayout>
      <h1>{words(`page.${refusal}.title`)}</h1>
      <p>{words(`page.${refusal}.text`)}</p>
      {refusal === 'away' ? <SendAgain typed={typedIn(error)} /> : null}
      <p>
        <a href="/">{words('page.home')}</a>
      </p>
    </PageLayout>
  )
}

type TypedFields = readonly (readonly [name: string, value: string])[]

// Everything that was typed stands in the form again: one press sends it once more.
function SendAgain({ typed }: { readonly typed: TypedFields }) {
  const words = useWords('refusals')
  if (typed.length === 0) return null
  return (
    <form method="post">
      {typed.map(([name, value], at) => (
        <input key={`${name} ${String(at)}`} type="hidden" name={name} value={value} />
      ))}
      <Button>{words('page.away.again')}</Button>
    </form>
  )
}

function typedIn(error: unknown): TypedFields {
  const told = toldIn(error)
  const typed = typeof told === 'object' && told !== null && 'typed' in told ? told.typed : []
  return Array.isArray(typed) ? typed.filter(isField) : []
}

function isField(field: unknown): field is readonly [string, string] {
  return Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string')
}

const pages = new Set([
  'not-found',
  'form-token',
  'already-sent',
  'round-closed',
  'unreadable-form',
  'busy',
  'away',
  'link-dead',
  'link-locked',
  'has-own-answers',
])

function refusalIn(error: unknown): string {
  if (!isRouteErrorResponse(error)) return 'broken'
  const told = toldIn(error)
  const refusal = typeof told === 'object' && told !== null && 'refusal' in told ? String(told.refusal) : ''
  if (pages.has(refusal)) return refusal
  return error.status === 404 ? 'not-found' : 'broken'
}

function toldIn(error: unknown): unknown {
  if (!isRouteErrorResponse(error)) return null
  return typeof error.data === 'string' ? safely(error.data) : error.data
}

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

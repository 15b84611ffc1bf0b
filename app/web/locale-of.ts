import { redirect, type AppLoadContext } from '@remix-run/node'
import type { Locale } from '#app/i18n/locale.ts'
import { localeCookieName, pickLocale } from '#app/i18n/pick-locale.ts'
import { cookieNamed } from './cookie-named.ts'

/** The locale of this request: what the person asked for, most explicit first. */
export function localeOf(request: Request, context: AppLoadContext): Locale {
  const isHttps = context.origin.startsWith('https:')
  return pickLocale({
    query: new URL(request.url).searchParams.get('lng'),
    cookie: cookieNamed(request, localeCookieName(isHttps)),
    account: context.locale,
    acceptLanguage: request.headers.get('accept-language'),
  })
}

/** The Set-Cookie value that remembers a choice of language for a year. */
export function rememberLocale(context: AppLoadContext, locale: Locale): string {
  const isHttps = context.origin.startsWith('https:')
  return `${localeCookieName(isHttps)}=${locale}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${isHttps ? '; Secure' : ''}`
}

/** The Set-Cookie value that forgets a choice of language, when a device is handed back. */
export function forgetLocale(context: AppLoadContext): string {
  return rememberLocale(context, '').replace('Max-Age=31536000', 'Max-Age=0')
}

/** Remembers a language asked for in the address, and leads to the clean address. */
export function rememberAskedLocale(request: Request, context: AppLoadContext): void {
  const url = new URL(request.url)
  if (!url.searchParams.has('lng') || url.pathname.endsWith('.data')) return
  const headers = { 'Set-Cookie': rememberLocale(context, localeOf(request, context)) }
  url.searchParams.delete('lng')
  throw redirect(`${url.pathname}${url.search}`, { headers })
}

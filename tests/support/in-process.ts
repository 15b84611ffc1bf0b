import type { AppLoadContext } from '@remix-run/node'
import { pino } from 'pino'
import type { Actor } from '#schemas/actor.ts'
import type { AService } from './a-service.ts'

type Route = (args: {
  readonly request: Request
  readonly params: Readonly<Record<string, string>>
  readonly context: AppLoadContext
}) => Promise<unknown>

/** What a page answered: what it shows, or where it sends people, and its status. */
export type Answered = { readonly status: number; readonly to: string | null; readonly value: unknown }

/** Somebody at the pages of a service without a server or a browser: a loader or an action is asked as Remix would ask it. */
export function atPages({ services, clock }: AService, actor: Actor) {
  const context: AppLoadContext = {
    services,
    actor,
    cookie: null,
    formToken,
    locale: null,
    expiredSubject: null,
    nonce: 'nonce',
    now: () => clock.now,
    origin,
    isDemonstration: false,
    enhanceScript: '',
    held: null,
    cookies: { set: (value) => value, clear: () => '' },
    isFormToken: (given) => given === formToken,
    isStoreAway: () => false,
    logger: pino({ level: 'silent' }),
  }
  return {
    read: (loader: Route, params: Readonly<Record<string, string>>, path = '/') =>
      answerOf(loader({ request: new Request(`${origin}${path}`), params, context })),
    post(action: Route, params: Readonly<Record<string, string>>, form: URLSearchParams) {
      const body = new URLSearchParams([...form, ['csrf', formToken]])
      return answerOf(action({ request: new Request(origin, { method: 'POST', body }), params, context }))
    },
  }
}

const origin = 'http://localhost:3000'
const formToken = 'token-of-the-form'

async function answerOf(answering: Promise<unknown>): Promise<Answered> {
  try {
    const value = await answering
    return isWithStatus(value)
      ? { status: value.init?.status ?? 200, to: null, value: value.data }
      : { status: 200, to: null, value }
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown
    return { status: thrown.status, to: thrown.headers.get('location'), value: null }
  }
}

function isWithStatus(
  value: unknown,
): value is { readonly data: unknown; readonly init: { readonly status?: number } | null } {
  return typeof value === 'object' && value !== null && 'data' in value && 'init' in value
}

import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import type { Actor } from '#schemas/actor.ts'
import type { Action, Section } from '#server/access/facts.ts'
import { readForm } from './read-form.ts'
import { paths } from './paths.ts'
import { awayResponse, refusalResponse } from './respond.ts'

/** Who a loader or action is for: anyone at all, or whoever a decision on this section lets through. */
export type Access = 'anyone' | { readonly section: Section; readonly action: Action }

type Params = Readonly<Record<string, string | undefined>>
export type Guarded = {
  readonly actor: Actor
  readonly context: AppLoadContext
  readonly services: AppLoadContext['services']
  readonly request: Request
  readonly params: Params
}
export type GuardedPost = Guarded & { readonly form: URLSearchParams }

const guardedFunctions = new WeakMap<object, Access>()

/** The access a loader or action was made with; undefined when it is not the product of a guard. */
export function accessOf(loaderOrAction: object): Access | undefined {
  return guardedFunctions.get(loaderOrAction)
}

/**
 * A loader nobody passes without a decision. Every Remix loader is an endpoint of its own, so each asks for itself; when it
 * returns without a decision on the section it names, the request breaks instead of answering.
 */
export function guardedLoader<Value>(access: Access, load: (guarded: Guarded) => Value | Promise<Value>) {
  const loader = async ({ request, params, context }: LoaderFunctionArgs): Promise<Value> => {
    if (access !== 'anyone') await requireSomebody({ request, context })
    const { actor, services } = context
    const value = await unlessAway(context, null, () => load({ actor, context, services, request, params }))
    requireDecision(access, context)
    return value
  }
  guardedFunctions.set(loader, access)
  return loader
}

/** An action nobody passes without a decision, and only with the form token of their own session. */
export function guardedAction<Value>(access: Access, act: (guarded: GuardedPost) => Value | Promise<Value>) {
  const action = async ({ request, params, context }: ActionFunctionArgs): Promise<Value> => {
    const form = await readForm(request)
    if (access !== 'anyone') {
      await requireSomebody({ request, context, form })
      if (!context.isFormToken(form.get('csrf'))) throw refusalResponse('form-token')
    }
    const { actor, services } = context
    const value = await unlessAway(context, form, () =>
      act({ actor, context, services, request, params, form }),
    )
    requireDecision(access, context)
    return value
  }
  guardedFunctions.set(action, access)
  return action
}

// A store that cannot be reached is no fault of the page: it asks to try again, and gives back what was typed.
async function unlessAway<Value>(
  { isStoreAway, logger }: AppLoadContext,
  form: URLSearchParams | null,
  answer: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await answer()
  } catch (error) {
    if (!isStoreAway(error)) throw error
    logger.error({ error: String(error) }, 'the store is away')
    throw awayResponse(form)
  }
}

type Waiting = {
  readonly request: Request
  readonly context: AppLoadContext
  readonly form?: URLSearchParams
}

// What somebody sent after their session ended is kept for them before they are asked to sign in.
async function requireSomebody({ request, context, form }: Waiting): Promise<void> {
  const { actor, services, expiredSubject } = context
  const path = new URL(request.url).pathname.replace(/\.data$/, '')
  if (actor.kind === 'nobody') {
    if (request.headers.get('accept')?.includes('application/json')) throw refusalResponse('signed-out')
    const isKept =
      form && expiredSubject ? await services.keptPosts.keep({ owner: expiredSubject, path, form }) : false
    // Whoever came by link has no password to sign in with: a new link goes to the address the lead wrote down.
    throw redirect(
      expiredSubject?.startsWith('contribution:')
        ? paths.linkAgain({ isKept })
        : paths.signIn({ to: path, isKept }),
    )
  }
  if (actor.kind === 'link' && !actor.confirmed) throw redirect(paths.confirmChild())
}

function requireDecision(access: Access, { actor, services }: AppLoadContext): void {
  if (access === 'anyone' || services.gate.hasDecided({ actor, ...access })) return
  throw new Error(`answered without a decision to ${access.action} ${access.section}`)
}

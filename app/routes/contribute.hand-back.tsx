import { redirect } from '@remix-run/node'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { forgetLocale } from '#app/web/locale-of.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse } from '#app/web/respond.ts'

export const loader = guardedLoader('anyone', () => {
  throw redirect(paths.contribute())
})

/** The child gives the device back: their session ends, and the adult signs in anew. */
export const action = guardedAction('anyone', async ({ actor, services, context, form }) => {
  if (actor.kind !== 'assisted') throw redirect(paths.signIn())
  if (!context.isFormToken(form.get('csrf'))) throw refusalResponse('form-token')
  await services.sessions.end(actor.sessionId)
  const headers = new Headers({ 'Set-Cookie': context.cookies.clear() })
  headers.append('Set-Cookie', forgetLocale(context))
  throw redirect(paths.signIn(), { headers })
})

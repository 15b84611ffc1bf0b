import { redirect } from '@remix-run/node'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { paths } from '#app/web/paths.ts'
import { refusalResponse, valueOrRespond } from '#app/web/respond.ts'

export const loader = guardedLoader('anyone', () => {
  throw refusalResponse('not-found')
})

export const action = guardedAction(
  { section: 'safety-answers', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const task = { childId, contributionId: form.get('part') ?? '', taskId: form.get('task') ?? '' }
    const seen = await services.safety.acknowledge(actor, task)
    // Somebody who pressed twice, or a colleague who was quicker: the list shows how it stands.
    if (!seen.ok && seen.refusal !== 'already-seen') valueOrRespond(seen)
    throw redirect(paths.childSafety(childId))
  },
)

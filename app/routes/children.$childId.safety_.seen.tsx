import { redirect } from '@remix-run/node'
import { guardedAction, guardedLoader } from '#app/web/guarded.ts'
import { paths } from '#app/web/paths.ts'
import { valueOrRespond } from '#app/web/respond.ts'

// There is nothing to read here: whoever loads the address is led back to the page, if it is theirs.
export const loader = guardedLoader(
  { section: 'safeguarding-note', action: 'create' },
  async ({ actor, services, params }) => {
    const childId = params['childId'] ?? ''
    valueOrRespond(await services.safety.page(actor, childId))
    throw redirect(paths.childSafety(childId))
  },
)

export const action = guardedAction(
  { section: 'safety-task', action: 'write' },
  async ({ actor, services, params, form }) => {
    const childId = params['childId'] ?? ''
    const task = { childId, contributionId: form.get('part') ?? '', taskId: form.get('task') ?? '' }
    const seen = await services.safety.acknowledge(actor, task)
    // Somebody who pressed twice, or a colleague who was quicker: the list shows how it stands.
    if (!seen.ok && seen.refusal !== 'already-seen') valueOrRespond(seen)
    throw redirect(paths.childSafety(childId))
  },
)

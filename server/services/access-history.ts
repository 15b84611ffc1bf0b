import type { Actor } from '#schemas/actor.ts'
import type { AccessEntry } from '#schemas/access-entry.ts'
import { done } from '#schemas/outcome.ts'
import { accessEntries } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'

const entriesShown = 50

/** Who looked at a child's record or changed it, newest first: role and section, never a name. */
export async function accessHistory(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'access-history' }, { childId })
  if (!opened.ok) return opened
  const { documents } = await desk.store
    .records(accessEntries)
    .find('byChild', { equals: [childId], descending: true, limit: entriesShown })
  const own = opened.value.grant.actor
  return done({
    name: opened.value.child.likesToBeCalled,
    entries: documents
      .filter((entry) => isShown(entry, own))
      .map(({ id, at, role, action, section, purpose, decision, actorId }) => ({
        id,
        at,
        role,
        action,
        section,
        purpose,
        decision,
        isOwn: actorId === own,
      })),
  })
}

const kept = ['safeguarding-note', 'safety-answers']

// That there is something about safeguarding is for its lead to say, so what others did there is not on this list.
function isShown({ section, actorId }: AccessEntry, own: string): boolean {
  return actorId === own || !kept.includes(section)
}

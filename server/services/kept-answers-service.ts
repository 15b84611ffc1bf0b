import type { Actor } from '#schemas/actor.ts'
import { done } from '#schemas/outcome.ts'
import { placeOf, partsOf } from './contribution-pages.ts'
import { openOwn, type createContributionService, type Desk } from './contribution-service.ts'
import type { Gate } from './gate.ts'
import type { createKeptPostService, KeptForm } from './kept-post-service.ts'
import type { Parts } from './parts.ts'

type Saving = Pick<ReturnType<typeof createContributionService>, 'save'>
type KeptPosts = ReturnType<typeof createKeptPostService>
type KeptDesk = Desk & { readonly keptPosts: KeptPosts; readonly saving: Saving }

/** Answers that came after a session had ended: shown to whoever sent them, and put back through the usual way of saving. */
export function createKeptAnswersService(parts: Parts, gate: Gate, help: Omit<KeptDesk, 'parts' | 'gate'>) {
  const desk: KeptDesk = { parts, gate, ...help }
  return {
    isWaiting: async (actor: Actor) => (await waiting(desk, actor)).length > 0,
    list: (actor: Actor) => list(desk, actor),
    putBack: (actor: Actor) => putBack(desk, actor),
    leaveOut: (actor: Actor) => leaveOut(desk, actor),
  }
}

type KeptAnswers = { readonly kept: KeptForm; readonly id: string; readonly pageId: string }

async function waiting({ keptPosts }: KeptDesk, actor: Actor): Promise<readonly KeptAnswers[]> {
  const owner = ownerOf(actor)
  if (owner === null) return []
  const all = await keptPosts.waitingFor(owner)
  return all.flatMap((kept) => {
    const [, id, pageId] = /^\/contribute\/([^/]+)\/part\/([^/]+)$/.exec(kept.path) ?? []
    return id && pageId ? [{ kept, id, pageId }] : []
  })
}

function ownerOf(actor: Actor): string | null {
  if (actor.kind === 'nobody') return null
  return actor.kind === 'person' ? `person:${actor.personId}` : `contribution:${actor.contributionId}`
}

async function list(desk: KeptDesk, actor: Actor) {
  await desk.gate.open({ actor, action: 'read', section: 'own-contribution' }, {})
  const all = await waiting(desk, actor)
  const shown = await Promise.all(
    all.map(async ({ kept, id, pageId }) => {
      const opened = await openOwn(desk, actor, id)
      const place = opened.ok
        ? placeOf(partsOf(desk.parts.questionnaire, opened.value.contribution), pageId)
        : null
      return { id: kept.id, keptAt: kept.keptAt, part: place?.part ?? null }
    }),
  )
  return done({ kept: shown })
}

/** Saves what was kept, oldest first, with the revisions its page was drawn with. What is refused stays kept and is named. */
async function putBack(desk: KeptDesk, actor: Actor) {
  await desk.gate.open({ actor, action: 'write', section: 'own-contribution' }, {})
  const owner = ownerOf(actor)
  let refusal: string | null = null
  let last: { readonly id: string; readonly pageId: string; readonly isCrossed: boolean } | null = null
  for (const { kept, id, pageId } of await waiting(desk, actor)) {
    const saved = await desk.saving.save(actor, { id, pageId, form: kept.form })
    if (saved.ok && owner !== null) await desk.keptPosts.forget(owner, kept.id)
    if (saved.ok) last = { id, pageId, isCrossed: saved.value.conflicts.length > 0 }
    if (!saved.ok) refusal = saved.refusal
  }
  return done({ refusal, last })
}

async function leaveOut(desk: KeptDesk, actor: Actor) {
  await desk.gate.open({ actor, action: 'write', section: 'own-contribution' }, {})
  const owner = ownerOf(actor)
  if (owner === null) return done(null)
  for (const { kept } of await waiting(desk, actor)) await desk.keptPosts.forget(owner, kept.id)
  return done(null)
}

import type { Actor } from '#schemas/actor.ts'
import { areaPathwaysShape, type AreaPathways } from '#schemas/area-pathways.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { evidenceItems } from '#server/referrals/evidence-items.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { areaPathways } from '#server/store/collections.ts'
import { areaPathwaysOn } from './area-rules.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'

/** What an area would change, as it was sent; checked against the shape before anything is kept. */
export type PathwaysWish = { readonly from: string; readonly promises: unknown; readonly evidence: unknown }

/** What an area promises on its pathways and asks for, in versions. */
export function createAreaPathwaysService(desk: Desk) {
  return {
    /** What holds today: the area's own, or the usual while it has set nothing. */
    async current(actor: Actor) {
      const area = await openArea(desk, actor, 'read')
      if (!area.ok) return area
      const own = await areaPathwaysOn(desk.store, area.value, londonDay(desk.now()))
      const { version = 0, promises = usualPromises, evidence = evidenceItems } = own ?? {}
      return done({ version, promises, evidence })
    },
    /** A new version from a day on, never an earlier one; requests that came before keep theirs. */
    async change(actor: Actor, wish: PathwaysWish): Promise<Outcome<{ version: number }>> {
      const area = await openArea(desk, actor, 'write')
      if (!area.ok) return area
      if (wish.from < londonDay(desk.now())) return refused('not-a-day-ahead')
      const next = await nextVersion(desk, area.value, { wish, madeBy: personOf(actor).personId })
      if (!next.ok) return next
      const kept = await desk.store.records(areaPathways).insert(next.value)
      return kept.ok ? done({ version: next.value.version }) : refused('changed-meanwhile')
    },
  }
}

async function openArea(desk: Desk, actor: Actor, action: 'read' | 'write'): Promise<Outcome<string>> {
  const areaId = actor.kind === 'person' ? actor.areaId : ''
  const opened = await desk.gate.open({ actor, action, section: 'area-pathways' }, { areaId })
  return opened.ok ? done(areaId) : opened
}

async function nextVersion(
  desk: Desk,
  areaId: string,
  { wish, madeBy }: { readonly wish: PathwaysWish; readonly madeBy: string },
): Promise<Outcome<AreaPathways, 'check-details'>> {
  const { documents } = await desk.store
    .records(areaPathways)
    .find('byVersion', { equals: [areaId], descending: true, limit: 1 })
  const version = (documents[0]?.version ?? 0) + 1
  const id = `${areaId}:pathways-${String(version)}`
  const parsed = areaPathwaysShape.safeParse({ ...wish, id, areaId, version, madeBy, madeAt: desk.now() })
  if (parsed.success) return done(parsed.data)
  const wrong = parsed.error.issues.map(({ path, code }): [string, string] => [path.join('.'), code])
  return refused('check-details', Object.fromEntries(wrong))
}

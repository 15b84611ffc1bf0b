import type { Actor } from '#schemas/actor.ts'
import { done, refused } from '#schemas/outcome.ts'
import { indicatorDefinitions } from '#server/waiting/indicators/definitions.ts'
import { createAreaQuality } from './area/area-quality.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'

/** What the figures of an area mean and how far they can be relied on. Only published months are opened here. */
export function createFiguresService(parts: Parts, gate: Gate) {
  const quality = createAreaQuality(parts)

  return {
    /** What every figure means: which clock, where it comes from, which version. */
    async definitions(actor: Actor) {
      const areaId = actor.kind === 'person' ? actor.areaId : ''
      const opened = await gate.open({ actor, action: 'read', section: 'figures' }, { areaId })
      return opened.ok ? done({ indicators: indicatorDefinitions }) : refused('not-found')
    },
    /** How far the published months can be relied on, newest first. */
    async quality(actor: Actor) {
      const areaId = actor.kind === 'person' ? actor.areaId : ''
      const opened = await gate.open({ actor, action: 'read', section: 'figures' }, { areaId })
      if (!opened.ok) return refused('not-found')
      return done(await quality(areaId))
    },
  }
}

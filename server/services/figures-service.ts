import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused } from '#schemas/outcome.ts'
import { figuresStoreOf } from '#server/store/figures-store.ts'
import { indicatorDefinitions } from '#server/waiting/indicators/definitions.ts'
import type { Gate } from './gate.ts'
import { monthsQuality } from './month-quality.ts'
import type { Parts } from './parts.ts'
import { newestQuality } from './publish-quality.ts'
import { createPublishedMonths } from './published-months.ts'
import { qualityView } from './quality-cells.ts'

/** What the figures of an area mean and how far they can be relied on. Only published months are opened here. */
export function createFiguresService(parts: Parts, gate: Gate) {
  const store = figuresStoreOf(parts.store)
  const published = createPublishedMonths(store)

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
      const book = await published(areaId, 'local')
      const today = londonDay(parts.now())
      const records = await newestQuality(store.quality, areaId)
      return done({
        months: monthsQuality(book, today).toReversed(),
        records: records && qualityView(records, today),
      })
    },
  }
}

import type { Actor } from '#schemas/actor.ts'
import { addMonths } from '#schemas/calendar.ts'
import type { EpisodeRow } from '#schemas/episode-row.ts'
import { done, refused } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { episodeRow } from '#server/referrals/episode-row.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { referrals } from '#server/store/collections.ts'
import { figuresStoreOf } from '#server/store/figures-store.ts'
import type { Store } from '#server/store/records.ts'
import { indicatorDefinitions } from '#server/waiting/indicators/definitions.ts'
import { shownFigures } from '#server/waiting/protect/shown-figures.ts'
import { openWaits, waitingFigures } from '#server/waiting/waiting-figures.ts'
import type { Gate } from './gate.ts'
import { monthQuality } from './month-quality.ts'
import type { Parts } from './parts.ts'
import { createPublishedMonths } from './published-months.ts'
import { shownWaitBars } from './shown-wait-bars.ts'

const monthsOffered = 12
const keptFor = 5 * 60_000
const aPage = 500

type Rows = { readonly until: number; readonly rows: Promise<readonly EpisodeRow[]> }

/** Figures for an area, from events alone: rows with no ids, counted, and hidden where they are small. Nothing else leaves here. */
export function createFiguresService(parts: Parts, gate: Gate) {
  // Kept for five minutes, so that a page does not read every referral of the area.
  const kept = new Map<string, Rows>()
  const published = createPublishedMonths(figuresStoreOf(parts.store))

  function rowsOf(areaId: string): Promise<readonly EpisodeRow[]> {
    const now = Date.parse(parts.now())
    const known = kept.get(areaId)
    if (known && now < known.until) return known.rows
    const rows = readRows(parts.store, areaId)
    kept.set(areaId, { until: now + keptFor, rows })
    // What could not be read is read again next time.
    void rows.catch(() => kept.delete(areaId))
    return rows
  }

  return {
    /** How many wait and how long, on the first of a month of the last year; any other day is answered with the newest. */
    async waits(actor: Actor, wishedAsOf: string | null) {
      const areaId = actor.kind === 'person' ? actor.areaId : ''
      const opened = await gate.open({ actor, action: 'read', section: 'figures' }, { areaId })
      if (!opened.ok) return refused('not-found')
      const months = monthsBefore(parts.now().slice(0, 10))
      const asOf = months.find((month) => month === wishedAsOf) ?? months[0] ?? ''
      const rows = await rowsOf(areaId)
      const { byPathway, waiting } = shownFigures(waitingFigures(rows, asOf))
      return done({ asOf, months, byPathway, waiting, histogram: shownWaitBars(openWaits(rows, asOf)) })
    },
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
      const { months } = await published(areaId, 'local')
      const today = parts.now().slice(0, 10)
      return done({ months: months.map((month) => monthQuality(month, today)).toReversed() })
    },
  }
}

// No dates finer than a month, and a fixed list: two dates close together would tell of one child (security.md 2.10).
function monthsBefore(today: string): readonly string[] {
  const first = `${today.slice(0, 8)}01`
  return Array.from({ length: monthsOffered }, (_, index) => addMonths(first, -index))
}

async function readRows(store: Store, areaId: string): Promise<readonly EpisodeRow[]> {
  const rows: EpisodeRow[] = []
  let after: string | null = null
  do {
    const page = await pageOf(store, areaId, after)
    rows.push(...page.documents.flatMap(rowsIn))
    after = page.next
  } while (after !== null)
  return rows
}

function pageOf(store: Store, areaId: string, after: string | null) {
  return store.records(referrals).find('byArea', { equals: [areaId], limit: aPage, after })
}

function rowsIn({ events, fromOrganisationId }: Referral): readonly EpisodeRow[] {
  return foldEvents(events).flatMap(
    (episode) => episodeRow(episode, { ageBand: null, school: fromOrganisationId }) ?? [],
  )
}

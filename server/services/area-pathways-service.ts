import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import { usualRules } from '#server/referrals/usual-rules.ts'
import { areaPathwaysOn } from './area-rules.ts'
import {
  changeEvidence,
  changePromises,
  keepVersion,
  openPathways,
  pathwaysPage,
  versionsOf,
  type PathwaysWish,
} from './change-pathways.ts'
import type { Desk } from './desk.ts'

/** What an area promises on its pathways and asks for, in versions. */
export function createAreaPathwaysService(desk: Desk) {
  return {
    /** What holds today: the area's own, or the usual while it has set nothing. */
    async current(actor: Actor) {
      const area = await openPathways(desk, actor, 'read')
      if (!area.ok) return area
      const own = await areaPathwaysOn(desk.store, area.value, londonDay(desk.now()))
      const { version, promises, evidence } = own ?? { version: 0, ...usualRules }
      return done({ version, promises, evidence })
    },
    page: (actor: Actor) => pathwaysPage(desk, actor),
    changePromises: (actor: Actor, change: { readonly pathway: Pathway; readonly form: URLSearchParams }) =>
      changePromises(desk, actor, change),
    changeEvidence: (actor: Actor, change: { readonly item: string; readonly form: URLSearchParams }) =>
      changeEvidence(desk, actor, change),
    /** A new version from a day on, never an earlier one; requests that came before keep theirs. */
    async change(actor: Actor, wish: PathwaysWish): Promise<Outcome<{ version: number }>> {
      const area = await openPathways(desk, actor, 'write')
      if (!area.ok) return area
      if (wish.from < londonDay(desk.now())) return refused('not-a-day-ahead')
      const [newest] = await versionsOf(desk, area.value)
      return keepVersion(desk, actor, { areaId: area.value, version: (newest?.version ?? 0) + 1, wish })
    },
  }
}

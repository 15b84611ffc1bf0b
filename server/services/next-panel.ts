import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import { pathways, type Pathway } from '#schemas/referral-choices.ts'
import { organisations } from '#server/store/collections.ts'
import { areaPathwaysOn } from './area-rules.ts'
import { openClinic } from './clinic-place.ts'
import type { Desk } from './desk.ts'

/** The ISO day on which the panel of each pathway meets next, from today on; null where the area has named none. */
export async function nextPanels(
  { store, now }: Desk,
  areaId: string,
): Promise<Readonly<Record<Pathway, string | null>>> {
  const today = londonDay(now())
  // A panel meets for everybody, whatever version their request came under.
  const inForce = await areaPathwaysOn(store, areaId, today)
  const next = (pathway: Pathway) =>
    inForce?.promises[pathway].panelDates.filter((day) => day >= today).sort()[0] ?? null
  return { adhd: next('adhd'), autism: next('autism'), fasd: next('fasd'), unsure: next('unsure') }
}

/** The next panels of the pathways a clinic looks at, for the people who work there; soonest first. */
export async function panelsOfClinic(desk: Desk, actor: Actor) {
  const place = await openClinic(desk, actor)
  if (!place.ok) return place
  const clinic = await desk.store.records(organisations).get(place.value.clinicId)
  const next = await nextPanels(desk, clinic?.areaId ?? '')
  const lines = pathways
    .filter((pathway) => clinic?.pathways.includes(pathway))
    .flatMap((pathway) => {
      const on = next[pathway]
      return on === null ? [] : [{ pathway, on }]
    })
  return done(lines.toSorted((one, other) => one.on.localeCompare(other.on)))
}

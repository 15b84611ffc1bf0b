import type { Referral } from '#schemas/referral.ts'
import type { Pathway, ReferralRole } from '#schemas/referral-choices.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import { timelineKey } from './timeline-key.ts'

/** One line of what happened; of which pathways is said where a request has several and not all of them are meant. */
export type TimelineLine = {
  readonly id: string
  readonly type: string
  readonly on: string
  readonly by: ReferralRole
  readonly note: string | null
  readonly pathways: readonly Pathway[]
}

type Line = Omit<TimelineLine, 'pathways'> & { readonly episodeIds: string[] }

/**
 * What happened to a request, in order; the same thing on the same day for several of its pathways is one line. What people wrote
 * for the clinic's own notes stays there; a sender's own words stand with their answer.
 */
export function timelineLines({ events }: Pick<Referral, 'events'>): readonly TimelineLine[] {
  const pathwayOf = new Map(foldEvents(events).map(({ id, pathway }) => [id, pathway]))
  const lines: Line[] = []
  for (const event of eventsInOrder(events)) {
    const { id, episodeId, effectiveDate: on, role: by, note, reasonCode } = event
    const line = {
      id,
      type: timelineKey(event),
      on,
      by,
      note: reasonCode === 'sent-by-referrer' ? note : null,
    }
    const same = lines.find((other) => isSame(other, line) && !other.episodeIds.includes(episodeId))
    if (same) same.episodeIds.push(episodeId)
    else lines.push({ ...line, episodeIds: [episodeId] })
  }
  return lines.map(({ episodeIds, ...line }) => ({
    ...line,
    pathways: episodeIds.length < pathwayOf.size ? episodeIds.flatMap((id) => pathwayOf.get(id) ?? []) : [],
  }))
}

function isSame(one: Omit<Line, 'episodeIds'>, other: Omit<Line, 'episodeIds'>): boolean {
  return one.type === other.type && one.on === other.on && one.by === other.by && one.note === other.note
}

import type { Child } from '#schemas/child.ts'
import type { ReferralEvent, ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { eventsInOrder, foldEvents } from '#server/referrals/fold-events.ts'
import type { Store } from '#server/store/records.ts'
import { cliniciansOf } from './clinic-people.ts'
import { timelineKey } from './timeline-key.ts'
import { mayReadWritten, writtenIn, type Written } from './written-fields.ts'

// What one person says so that another one acts on it.
const sayings: readonly ReferralEventType[] = [
  'risk_changed',
  'risk_answered',
  'validation_answered',
  'urgent_proposed',
  'priority_changed',
]
const mostShown = 6

type Reading = {
  readonly referral: Referral
  readonly child: Pick<Child, 'ties'>
  readonly grantedBy: string
}

/**
 * What families and colleagues said about a request that somebody may have to act on, newest first, each once however many
 * pathways it is about. An answer that says yes and nothing more is not among it.
 */
export async function whatWasSaid(store: Store, { referral, child, grantedBy }: Reading) {
  const names = new Map((await cliniciansOf(store, referral.clinicId)).map(({ id, name }) => [id, name]))
  const labels = new Map(child.ties.map(({ personId, label }) => [personId, label]))
  const pathwayOf = new Map(foldEvents(referral.events).map(({ id, pathway }) => [id, pathway]))
  const lines = eventsInOrder(referral.events).flatMap((event) => {
    if (!sayings.includes(event.type) || !mayReadWritten(grantedBy, event.type)) return []
    const written = writtenIn(event, pathwayOf.get(event.episodeId) ?? 'unsure')
    if (saysJustYes(event, written)) return []
    const { id, effectiveDate: on, role: by, actorId } = event
    return [
      {
        id,
        type: timelineKey(event),
        on,
        by,
        name: names.get(actorId) ?? labels.get(actorId) ?? null,
        written,
      },
    ]
  })
  return eachOnce(lines).toReversed().slice(0, mostShown)
}

function saysJustYes({ type }: ReferralEvent, written: readonly Written[]): boolean {
  const telling = written.filter(({ name }) => name !== 'channel')
  const isYes = telling.every(({ name, values }) => name === 'stillWanted' && values[0] === 'yes')
  return type === 'validation_answered' && isYes
}

function eachOnce<Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [JSON.stringify({ ...line, id: null }), line])).values()]
}

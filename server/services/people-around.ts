import type { Child } from '#schemas/child.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { isOpen } from '#server/referrals/states.ts'
import type { KnownWays, TimedTell } from '#server/referrals/timer.ts'
import type { Desk } from './desk.ts'
import { tellClinic, tellClinicians } from './referral-messages.ts'
import { waysToAsked, waysToFamily, type Ways } from './ways-to-asked.ts'

/** Whom a step of the service's own can reach, and what each would be told. */
export type PeopleAround = {
  readonly reachOf: (episode: Episode) => {
    readonly ways: KnownWays
    readonly messages: Readonly<Record<TimedTell, readonly OutboxEntry[]>>
  }
}

/** Everybody around one request, looked up once; who was asked for something may differ from pathway to pathway. */
export async function peopleAround(desk: Desk, referral: Referral, child: Child): Promise<PeopleAround> {
  const told = { kind: 'list-task', path: `/clinic/waiting/${referral.id}` } as const
  const family = await waysToFamily(desk, child, 'all')
  const clinic = await tellClinic(desk, referral.clinicId, told)
  const clinicians = await tellClinicians(desk, referral.clinicId, told)
  const askedOf = new Set(openEpisodes(referral).flatMap(({ asked }) => asked?.of ?? []))
  const ways = await Promise.all(
    [...askedOf].map(async (of) => [of, await waysToAsked(desk, { child, referral }, of)] as const),
  )
  const toAsked = new Map<string, Ways>(ways)
  return {
    reachOf({ asked }) {
      const reached = toAsked.get(asked?.of ?? '') ?? { usual: [], other: [] }
      return {
        ways: {
          familyAnotherWay: family.other.length > 0,
          asked: reached.usual.length > 0,
          askedAnotherWay: reached.other.length > 0,
        },
        messages: {
          family: family.usual,
          'family-another-way': family.other,
          asked: reached.usual,
          'asked-another-way': reached.other,
          clinic,
          clinicians,
        },
      }
    },
  }
}

/** The pathways of a request that are still open. */
export function openEpisodes({ events }: Pick<Referral, 'events'>): readonly Episode[] {
  return foldEvents(events).filter(({ state }) => isOpen(state))
}

import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person } from '#schemas/person.ts'
import type { Referral } from '#schemas/referral.ts'
import { sharingEndedOn } from '#server/referrals/shared-with-sender.ts'
import { people } from '#server/store/collections.ts'
import { hasLeftSchool } from './askable-of.ts'
import type { Desk } from './desk.ts'
import { toFamily, toPerson } from './referral-messages.ts'
import { leadOf, roleContacts, roleHolders, type Reached } from './role-holders.ts'
import { anotherWayTo, whoIsTold, type Told } from './who-is-told.ts'

/** The messages that reach somebody in the usual way, and in another one; empty where none is known. */
export type Ways = { readonly usual: readonly OutboxEntry[]; readonly other: readonly OutboxEntry[] }

type About = {
  readonly child: Child
  readonly referral: Pick<Referral, 'id' | 'referrerId' | 'events'>
}

/** How whoever was asked for something is reached: the family, the young person, school or health. */
export async function waysToAsked(desk: Desk, about: About, askedOf: string): Promise<Ways> {
  if (askedOf === 'home' || askedOf === 'self') return waysToFamily(desk, about.child, askedOf)
  const reached = askedOf === 'health' ? await atHealth(desk, about) : await atSchool(desk, about)
  const path = `/children/${about.child.id}/referrals/${about.referral.id}`
  const messages = (among: readonly Reached[]) =>
    among.map((one) => toPerson(desk, one, { kind: 'information-asked', path }))
  return { usual: messages(reached.usual), other: messages(reached.other) }
}

/** How a family is reached; `self` is the young person where they have a way of their own, else their family. */
export async function waysToFamily(desk: Desk, child: Child, who: 'home' | 'self' | 'all'): Promise<Ways> {
  const all = await whoIsTold(desk, child)
  const own = all.filter(({ face }) => who === 'all' || (face === 'young-person') === (who === 'self'))
  const told = own.length > 0 ? own : all
  const messages = (among: readonly Told[]) =>
    toFamily(desk, { child, told: among, kind: 'information-asked' })
  return { usual: messages(told), other: messages(told.flatMap(anotherWayTo)) }
}

type Reaching = { readonly usual: readonly Reached[]; readonly other: readonly Reached[] }

// Whoever sent the request, or leads for the child since; then everybody else who may lead there. Nobody once the family has ended
// that school hears of it, or the child learns elsewhere.
async function atSchool(desk: Desk, { child, referral }: About): Promise<Reaching> {
  if (sharingEndedOn(referral) !== null || hasLeftSchool(child)) return { usual: [], other: [] }
  const { store, now } = desk
  const sender = await store.records(people).get(referral.referrerId)
  const stillThere = sender?.status === 'active' && isAt(sender, child.schoolId) ? [sender] : []
  const leads = (await leadOf(store, child)).filter((lead) => isAt(lead, child.schoolId))
  const holders = await roleHolders(store, child, { role: 'senco', today: londonDay(now()) })
  return usualFirst([...stillThere, ...leads, ...holders])
}

async function atHealth({ store, now }: Desk, { child }: About): Promise<Reaching> {
  const role = 'health-lead'
  const leads = (await leadOf(store, child)).filter((lead) => isAt(lead, child.healthOrganisationId))
  const holders = await roleHolders(store, child, { role, today: londonDay(now()) })
  return usualFirst([...leads, ...holders, ...(await roleContacts(store, child, role))])
}

function usualFirst(reached: readonly Reached[]): Reaching {
  const [usual, ...other] = new Map(reached.map((one) => [one.email, one])).values()
  return { usual: usual ? [usual] : [], other }
}

function isAt({ memberships }: Person, organisationId: string | null): boolean {
  return memberships.some(
    (membership) => membership.organisationId === organisationId && membership.state === 'confirmed',
  )
}

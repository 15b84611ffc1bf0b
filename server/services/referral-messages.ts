import type { Child } from '#schemas/child.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person, Role } from '#schemas/person.ts'
import type { Referral } from '#schemas/referral.ts'
import { isFromFamily, isFromOutside, sharingEndedOn } from '#server/referrals/shared-with-sender.ts'
import { people } from '#server/store/collections.ts'
import { cliniciansOf } from './clinic-people.ts'
import type { Desk } from './desk.ts'
import { newMessage } from './new-message.ts'
import { whoIsTold, type Told } from './who-is-told.ts'

type Kind = Extract<
  OutboxEntry['kind'],
  'referral-received' | 'decision-made' | 'information-asked' | 'appointment-booked' | 'appointment-changed'
>

/** Tells the family that there is news about the request; nothing is sent to a protected family. */
export async function tellFamily(desk: Desk, child: Child, kind: Kind): Promise<readonly OutboxEntry[]> {
  return toFamily(desk, { child, told: await whoIsTold(desk, child), kind })
}

/** Messages to people of a family, in the way each is told. */
export function toFamily(
  desk: Desk,
  { child, told, kind }: { readonly child: Child; readonly told: readonly Told[]; readonly kind: Kind },
): readonly OutboxEntry[] {
  return told.map(({ channel, to, locale, face }) => {
    const link = `${desk.origin}${face === 'family' ? `/family/${child.id}/where` : '/me/where'}`
    return newMessage(desk, { kind, channel, to, locale, params: { link } })
  })
}

/** Tells the people who look after a clinic's list; where there are none, its clinicians. */
export async function tellClinic(
  desk: Desk,
  clinicId: string,
  {
    kind,
    path,
  }: {
    readonly kind: 'referral-received' | 'someone-answered' | 'list-task'
    readonly path: string
  },
): Promise<readonly OutboxEntry[]> {
  const { documents } = await desk.store.records(people).find('byOrganisation', { equals: [clinicId] })
  const holding = (role: Role) => documents.filter((person) => isAt(person, clinicId, role))
  const administrators = holding('clinic-administrator')
  const told = administrators.length > 0 ? administrators : holding('clinician')
  return told.map((person) => toPerson(desk, person, { kind, path }))
}

/** Tells the clinicians of a clinic that something waits for one of them. */
export async function tellClinicians(
  desk: Desk,
  clinicId: string,
  { kind, path }: { readonly kind: 'list-task'; readonly path: string },
): Promise<readonly OutboxEntry[]> {
  const clinicians = await cliniciansOf(desk.store, clinicId)
  return clinicians.map((person) => toPerson(desk, person, { kind, path }))
}

/** Tells everybody of a clinic who can act today: where somebody may not be safe, the first to read it acts. */
export async function tellWholeClinic(
  desk: Desk,
  clinicId: string,
  { kind, path }: { readonly kind: 'safety-task'; readonly path: string },
): Promise<readonly OutboxEntry[]> {
  const { documents } = await desk.store.records(people).find('byOrganisation', { equals: [clinicId] })
  return documents
    .filter((person) => isAt(person, clinicId, 'clinician') || isAt(person, clinicId, 'clinic-administrator'))
    .map((person) => toPerson(desk, person, { kind, path }))
}

/**
 * Tells whoever sent a request that there is news of it; nobody once the family has ended that, where the family sent it, or where it
 * came on paper: then the clinic sends its letter itself.
 */
export async function tellSender(
  desk: Desk,
  referral: Pick<Referral, 'id' | 'childId' | 'referrerId' | 'fromOrganisationId' | 'events'>,
  kind: Kind,
): Promise<readonly OutboxEntry[]> {
  if (sharingEndedOn(referral) !== null || isFromFamily(referral) || isFromOutside(referral)) return []
  const path = `/children/${referral.childId}/referrals/${referral.id}`
  const { referrerId } = referral
  const person = await desk.store.records(people).get(referrerId)
  return person?.status === 'active' ? [toPerson(desk, person, { kind, path })] : []
}

/** A message to somebody who works with the child. */
export function toPerson(
  desk: Desk,
  { email, locale }: Pick<Person, 'email' | 'locale'>,
  { kind, path }: { readonly kind: OutboxEntry['kind']; readonly path: string },
): OutboxEntry {
  return newMessage(desk, {
    kind,
    channel: 'email',
    to: email,
    locale,
    params: { link: `${desk.origin}${path}` },
  })
}

function isAt({ status, memberships }: Person, organisationId: string, role: Role): boolean {
  return (
    status === 'active' &&
    memberships.some(
      (membership) =>
        membership.organisationId === organisationId &&
        membership.role === role &&
        membership.state === 'confirmed',
    )
  )
}

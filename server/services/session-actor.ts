import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Membership, Person } from '#schemas/person.ts'
import type { Session, SessionSubject } from '#schemas/session.ts'
import { people } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'
import type { PersonActor } from './person-of.ts'

/** Who a live session speaks for today, and the language of their account; null when the account is closed or gone. */
export async function actorOf(
  { store, now }: Parts,
  { id, subject }: Session,
): Promise<{ actor: Actor; locale: string | null } | null> {
  if (subject.kind === 'person') {
    const person = await store.records(people).get(subject.personId)
    if (person?.status !== 'active') return null
    return { actor: personActor(person, id, londonDay(now())), locale: person.locale }
  }
  const { kind, contributionId } = subject
  const confirmed = subject.kind === 'assisted' || subject.confirmed
  const openedBy = subject.kind === 'assisted' ? subject.openedBy : null
  return { actor: { kind, contributionId, confirmed, sessionId: id, openedBy }, locale: null }
}

/** An account as an actor on a day (ISO date): only memberships confirmed and in date count. */
export function personActor(person: Person, sessionId: string, today: string): PersonActor {
  const { id, areaId, name, locale, familyRole } = person
  const memberships = person.memberships.filter((membership) => isInForce(membership, today))
  return { kind: 'person', personId: id, areaId, name, locale, familyRole, memberships, sessionId }
}

/** The owner of a session as one word: kept posts are filed under it. */
export function subjectKey(subject: SessionSubject): string {
  return subject.kind === 'person' ? `person:${subject.personId}` : `contribution:${subject.contributionId}`
}

function isInForce({ state, from, until }: Membership, today: string): boolean {
  return state === 'confirmed' && from <= today && (until === null || today <= until)
}

import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Membership, Person } from '#schemas/person.ts'
import type { Session, SessionSubject } from '#schemas/session.ts'
import { formTokenOf } from '#server/secrets/seal.ts'
import { readSessionToken, signSessionToken } from '#server/secrets/session-token.ts'
import { people, sessions } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'

const minute = 60_000
const rotateAfterMinutes = 5
const previousIsHonouredSeconds = 20

// product.md, "Settled between the documents": family 30 minutes idle and 5 h 30 in all, staff 15 minutes and 10 hours.
const limits = {
  family: { idleMinutes: 30, absoluteMinutes: 330 },
  staff: { idleMinutes: 15, absoluteMinutes: 600 },
} as const

export type Resumed = {
  readonly actor: Actor
  /** A new cookie value, when this request rotated it. */
  readonly cookie: string | null
  readonly formToken: string | null
  readonly locale: string | null
  /** Who the cookie spoke for, when its session has ended: what they send is kept for them. */
  readonly expiredSubject: string | null
}

const nobody: Resumed = {
  actor: { kind: 'nobody' },
  cookie: null,
  formToken: null,
  locale: null,
  expiredSubject: null,
}

/** Sessions: the cookie points, the record is the truth, so ending a session or a membership works on the next request. */
export function createSessionService(parts: Parts) {
  const { store, keys, now, newId, newSecret } = parts
  const records = store.records(sessions)

  /** Starts a session and gives the cookie value for it. */
  async function start(
    subject: SessionSubject,
    options: { isStaff: boolean; device: string },
  ): Promise<{ cookie: string; sessionId: string }> {
    const { idleMinutes, absoluteMinutes } = options.isStaff ? limits.staff : limits.family
    const at = now()
    const session: Session = {
      id: newId('s'),
      subject,
      status: 'live',
      createdAt: at,
      lastSeenAt: at,
      idleMinutes,
      absoluteExpiry: new Date(Date.parse(at) + absoluteMinutes * minute).toISOString(),
      jti: newSecret(),
      previousJti: null,
      previousJtiAt: null,
      device: options.device.slice(0, 200),
    }
    const kept = await records.insert(session)
    if (!kept.ok) throw new Error(`a session could not be started: ${kept.refusal}`)
    return { cookie: cookieOf(session), sessionId: session.id }
  }

  /** Who a cookie value speaks for now. An old cookie that turns up again ends the session: somebody copied it. */
  async function resume(token: string | null): Promise<Resumed> {
    if (!token) return nobody
    const read = readSessionToken(keys, token, Math.floor(Date.parse(now()) / 1000))
    if (read.state === 'none') return nobody
    if (read.state === 'expired') return { ...nobody, expiredSubject: read.claims.subject }
    const session = await records.get(read.claims.sessionId)
    if (!session || !isLive(session, now())) return { ...nobody, expiredSubject: read.claims.subject }
    if (!isCurrent(session, read.claims.jti, now())) {
      await end(session.id, 'stolen')
      return nobody
    }
    const actor = await actorOf(session)
    if (!actor) return nobody
    return {
      actor: actor.actor,
      cookie: await rotated(session),
      formToken: formTokenOf(keys.forms, session.id),
      locale: actor.locale,
      expiredSubject: null,
    }
  }

  /** Ends a session; ending one that has ended changes nothing. */
  async function end(sessionId: string, status: 'ended' | 'stolen' = 'ended'): Promise<void> {
    await records.mutate(sessionId, (current) =>
      current.status === 'live' ? done({ ...current, status }) : refused('already-ended'),
    )
  }

  /** Marks that the holder of a link has passed the child check. */
  async function confirmLink(sessionId: string): Promise<Outcome<unknown>> {
    return records.mutate(sessionId, (current) =>
      current.subject.kind === 'link'
        ? done({ ...current, subject: { ...current.subject, confirmed: true } })
        : refused('not-a-link'),
    )
  }

  async function rotated(session: Session): Promise<string | null> {
    const at = now()
    if (Date.parse(at) - Date.parse(session.lastSeenAt) < rotateAfterMinutes * minute) return null
    const turned = await records.mutate(session.id, (current) =>
      current.jti === session.jti
        ? done({ ...current, jti: newSecret(), previousJti: current.jti, previousJtiAt: at, lastSeenAt: at })
        : refused('rotated-already'),
    )
    return turned.ok ? cookieOf(turned.value) : null
  }

  function cookieOf({ id, jti, idleMinutes, subject }: Session): string {
    const claims = { subject: subjectKey(subject), sessionId: id, jti }
    return signSessionToken(keys, claims, {
      now: Math.floor(Date.parse(now()) / 1000),
      idleSeconds: idleMinutes * 60,
    })
  }

  async function actorOf({ id, subject }: Session): Promise<{ actor: Actor; locale: string | null } | null> {
    if (subject.kind === 'link') {
      const { contributionId, confirmed } = subject
      return {
        actor: { kind: 'link', contributionId, confirmed, sessionId: id, openedBy: null },
        locale: null,
      }
    }
    if (subject.kind === 'assisted') {
      const { contributionId, openedBy } = subject
      return {
        actor: { kind: 'assisted', contributionId, confirmed: true, sessionId: id, openedBy },
        locale: null,
      }
    }
    const person = await store.records(people).get(subject.personId)
    if (!person || person.status !== 'active') return null
    return { actor: personActor(person, id, now().slice(0, 10)), locale: person.locale }
  }

  return { start, resume, end, confirmLink }
}
export type SessionService = ReturnType<typeof createSessionService>

/** An account as an actor on a day (ISO date): only memberships confirmed and in date count. */
export function personActor(
  person: Person,
  sessionId: string,
  today: string,
): Extract<Actor, { kind: 'person' }> {
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

function isLive(session: Session, now: string): boolean {
  if (session.status !== 'live' || session.absoluteExpiry <= now) return false
  return (
    Date.parse(now) - Date.parse(session.lastSeenAt) <= (session.idleMinutes + rotateAfterMinutes) * minute
  )
}

// Loaders of one page run in parallel, so the cookie before the last is honoured for a moment.
function isCurrent({ jti, previousJti, previousJtiAt }: Session, presented: string, now: string): boolean {
  if (presented === jti) return true
  if (presented !== previousJti || previousJtiAt === null) return false
  return Date.parse(now) - Date.parse(previousJtiAt) <= previousIsHonouredSeconds * 1000
}

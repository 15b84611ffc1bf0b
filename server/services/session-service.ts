import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Session, SessionSubject } from '#schemas/session.ts'
import { formTokenOf } from '#server/secrets/seal.ts'
import { readSessionToken, signSessionToken } from '#server/secrets/session-token.ts'
import { sessions } from '#server/store/collections.ts'
import type { Parts } from './parts.ts'
import { actorOf, subjectKey } from './session-actor.ts'
import { isCurrent, isDueToRotate, isLive, minutesLater, sessionLimits } from './session-life.ts'

export type Resumed = {
  readonly actor: Actor
  /** A new cookie value, when this request rotated it. */
  readonly cookie: string | null
  readonly formToken: string | null
  readonly locale: string | null
  /** Who the cookie spoke for, when its session has ended: what they send is kept for them. */
  readonly expiredSubject: string | null
}

type NewSession = { readonly isStaff: boolean; readonly device: string }

const nobody: Resumed = {
  actor: { kind: 'nobody' },
  cookie: null,
  formToken: null,
  locale: null,
  expiredSubject: null,
}

/** Sessions: the cookie points, the record is the truth, so ending a session or a membership works on the next request. */
export function createSessionService(parts: Parts) {
  return {
    start: (subject: SessionSubject, options: NewSession) => startSession(parts, subject, options),
    resume: (token: string | null) => resumeSession(parts, token),
    end: (sessionId: string) => endSession(parts, sessionId, 'ended'),
    confirmLink: (sessionId: string) => confirmLink(parts, sessionId),
  }
}
export type SessionService = ReturnType<typeof createSessionService>

/** Starts a session and gives the cookie value for it. */
async function startSession(
  parts: Parts,
  subject: SessionSubject,
  { isStaff, device }: NewSession,
): Promise<{ cookie: string; sessionId: string }> {
  const { idleMinutes, absoluteMinutes } = isStaff ? sessionLimits.staff : sessionLimits.family
  const at = parts.now()
  const session: Session = {
    id: parts.newId('s'),
    subject,
    status: 'live',
    createdAt: at,
    lastSeenAt: at,
    idleMinutes,
    absoluteExpiry: minutesLater(at, absoluteMinutes),
    jti: parts.newSecret(),
    previousJti: null,
    previousJtiAt: null,
    device: device.slice(0, 200),
  }
  const kept = await parts.store.records(sessions).insert(session)
  if (!kept.ok) throw new Error(`a session could not be started: ${kept.refusal}`)
  return { cookie: cookieOf(parts, session), sessionId: session.id }
}

/** Who a cookie value speaks for now. An old cookie that turns up again ends the session: somebody copied it. */
async function resumeSession(parts: Parts, token: string | null): Promise<Resumed> {
  if (!token) return nobody
  const read = readSessionToken(parts.keys, token, inSeconds(parts.now()))
  if (read.state === 'none') return nobody
  const session =
    read.state === 'valid' ? await parts.store.records(sessions).get(read.claims.sessionId) : null
  if (!session || !isLive(session, parts.now())) return { ...nobody, expiredSubject: read.claims.subject }
  if (!isCurrent(session, read.claims.jti, parts.now())) {
    await endSession(parts, session.id, 'stolen')
    return nobody
  }
  const found = await actorOf(parts, session)
  if (!found) return nobody
  const formToken = formTokenOf(parts.keys.forms, session.id)
  return { ...found, cookie: await rotated(parts, session), formToken, expiredSubject: null }
}

/** Ends a session; ending one that has ended changes nothing. */
async function endSession({ store }: Parts, sessionId: string, status: 'ended' | 'stolen'): Promise<void> {
  await store
    .records(sessions)
    .mutate(sessionId, (current) =>
      current.status === 'live' ? done({ ...current, status }) : refused('already-ended'),
    )
}

/** Marks that the holder of a link has passed the child check. */
async function confirmLink({ store }: Parts, sessionId: string): Promise<Outcome<unknown>> {
  return store
    .records(sessions)
    .mutate(sessionId, (current) =>
      current.subject.kind === 'link'
        ? done({ ...current, subject: { ...current.subject, confirmed: true } })
        : refused('not-a-link'),
    )
}

async function rotated(parts: Parts, session: Session): Promise<string | null> {
  const at = parts.now()
  if (!isDueToRotate(session, at)) return null
  const jti = parts.newSecret()
  const turned = await parts.store
    .records(sessions)
    .mutate(session.id, (current) =>
      current.jti === session.jti
        ? done({ ...current, jti, previousJti: current.jti, previousJtiAt: at, lastSeenAt: at })
        : refused('rotated-already'),
    )
  return turned.ok ? cookieOf(parts, turned.value) : null
}

function cookieOf({ keys, now }: Parts, { id, jti, idleMinutes, subject }: Session): string {
  const claims = { subject: subjectKey(subject), sessionId: id, jti }
  return signSessionToken(keys, claims, { now: inSeconds(now()), idleSeconds: idleMinutes * 60 })
}

function inSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}

import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person } from '#schemas/person.ts'
import type { Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { children, people, referrals } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { writeAccess } from './access-log.ts'
import { knowsChild, type TypedCheck } from './child-check.ts'
import type { Desk } from './desk.ts'
import type { Parts } from './parts.ts'
import { tellClinic } from './referral-messages.ts'
import type { SessionService } from './session-service.ts'
import { isInForce } from './tie-in-force.ts'

/** Where a link to follow a request leads. */
export type FollowPlace = { readonly referralId: string; readonly token: string }

/** What somebody types to follow a request: that they know the child, and a password of their own. */
export type TypedFollow = TypedCheck & { readonly password: string; readonly device: string }

/** Who they are now, and where they read. */
export type Following = { readonly cookie: string; readonly childId: string; readonly isSelf: boolean }

const leastPassword = 12
const mostPassword = 128

/** A link by which somebody of a family gets an account of their own to follow a request. */
export function createFollowService(parts: Parts, desk: Desk, sessions: SessionService) {
  return {
    isLive: async (place: FollowPlace) => (await liveBehind(parts, place)) !== null,
    follow: (place: FollowPlace, typed: TypedFollow) => follow({ parts, desk, sessions }, place, typed),
  }
}

type Doors = { readonly parts: Parts; readonly desk: Desk; readonly sessions: SessionService }
type Live = {
  readonly referral: Stored<Referral>
  readonly child: Child
  readonly tie: Tie
  readonly link: Link
}

async function liveBehind(parts: Parts, { referralId, token }: FollowPlace): Promise<Live | null> {
  const referral = await parts.store.records(referrals).get(referralId)
  const link = referral?.familyLink
  if (!referral || !link || !isLive(link, parts.hashOfSecret(token), parts.now())) return null
  const child = await parts.store.records(children).get(referral.childId)
  const tie = child && tieBehind(child, link.personId, londonDay(parts.now()))
  return child && tie ? { referral, child, tie, link } : null
}

// Whoever is barred by now, or of a family protected by now, has no way in.
function tieBehind({ ties, diedOn, isProtected }: Child, personId: string, today: string): Tie | null {
  if (diedOn || isProtected) return null
  return ties.find((tie) => tie.personId === personId && isInForce(tie, today)) ?? null
}

type Link = NonNullable<Referral['familyLink']>

function isLive({ invitation, invitationHash }: Link, hash: string, now: string): boolean {
  return invitationHash === hash && invitation?.state === 'live' && invitation.expiresAt > now
}

/**
 * Whether the holder knows the child, and then an account for them. There is no grant yet: nothing of the child is shown. A miss
 * costs one of three tries; the third locks the link and the clinic is told. The link is spent in the write that finds it live.
 */
async function follow(
  doors: Doors,
  place: FollowPlace,
  typed: TypedFollow,
): Promise<
  Outcome<Following, 'link-dead' | 'link-locked' | 'child-check' | 'child-check-blank' | 'password-too-short'>
> {
  const { parts, sessions } = doors
  const live = await liveBehind(parts, place)
  if (!live) return refused('link-dead')
  const { day, month, letter, password, device } = typed
  if ([day, month, letter].some((text) => text.trim() === '')) return refused('child-check-blank')
  if (password.length < leastPassword || password.length > mostPassword) return refused('password-too-short')
  const isKnown = knowsChild(live.child, { day, month, letter }, parts.hashOfSecret)
  await note(parts, live, isKnown)
  if (!isKnown) return missed(doors, place, live)
  const spend = (invitation: Invitation) => ({ ...invitation, state: 'spent' as const, spentAt: parts.now() })
  const spent = await changeLink(parts, place, { change: spend, told: [] })
  if (!spent) return refused('link-dead')
  const kept = await parts.store.records(people).insert(await accountOf(parts, live, password))
  if (!kept.ok) return refused('link-dead')
  const { personId } = live.tie
  const { cookie } = await sessions.start({ kind: 'person', personId }, { isStaff: false, device })
  return done({ cookie, childId: live.child.id, isSelf: live.tie.kind === 'self' })
}

async function missed({ parts, desk }: Doors, place: FollowPlace, { referral }: Live) {
  const left = (referral.familyLink?.invitation?.triesLeft ?? 1) - 1
  const told =
    left > 0
      ? []
      : await tellClinic(desk, referral.clinicId, {
          kind: 'list-task',
          path: `/clinic/waiting/${referral.id}/family`,
        })
  const change = (invitation: Invitation) => {
    const triesLeft = invitation.triesLeft - 1
    return { ...invitation, triesLeft, state: triesLeft > 0 ? ('live' as const) : ('locked' as const) }
  }
  await changeLink(parts, place, { change, told })
  return refused(left > 0 ? 'child-check' : 'link-locked')
}

type Invitation = NonNullable<Link['invitation']>

type Change = {
  readonly change: (invitation: Invitation) => Invitation
  readonly told: readonly OutboxEntry[]
}

async function changeLink(
  parts: Parts,
  { referralId, token }: FollowPlace,
  { change, told }: Change,
): Promise<boolean> {
  const hash = parts.hashOfSecret(token)
  const kept = await parts.store.records(referrals).mutate(referralId, (current) => {
    const link = current.familyLink
    if (!link?.invitation || !isLive(link, hash, parts.now())) return refused('link-dead')
    const invitation = change(link.invitation)
    const invitationHash = invitation.state === 'live' ? link.invitationHash : null
    const outbox = [...current.outbox, ...told]
    return done(
      refreshReferral(
        { ...current, outbox, familyLink: { ...link, invitation, invitationHash } },
        parts.now(),
      ),
    )
  })
  return kept.ok
}

async function accountOf(parts: Parts, { child, tie, link }: Live, password: string): Promise<Person> {
  return {
    id: tie.personId,
    areaId: child.areaId,
    name: tie.label,
    email: link.email,
    phone: tie.contact.phone,
    locale: link.locale ?? 'en-GB',
    status: 'active',
    passwordHash: await parts.passwords.hashOf(password),
    familyRole: tie.kind === 'self' ? 'young-person' : 'parent',
    memberships: [],
    signIn: { failures: 0, shutUntil: null },
    marker: null,
  }
}

function note(parts: Parts, { child, tie }: Live, isKnown: boolean): Promise<void> {
  return writeAccess(parts, child, {
    actorId: `link:${tie.personId}`,
    role: 'link',
    action: 'read',
    section: 'child-check',
    purpose: 'view-own',
    decision: isKnown ? 'allowed' : 'refused',
    rule: 'link:child-check',
  })
}

import type { Actor } from '#schemas/actor.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, contributions } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { writeAccess } from './access-log.ts'
import { knowsChild, type TypedCheck } from './child-check.ts'
import { makeInvitation } from './make-invitation.ts'
import { newMessage } from './new-message.ts'
import type { Parts } from './parts.ts'
import { leadOf } from './role-holders.ts'
import { shutBy } from './save-answers.ts'
import type { SessionService } from './session-service.ts'

type Desk = { readonly parts: Parts; readonly sessions: SessionService }
type LinkActor = Extract<Actor, { readonly kind: 'link' | 'assisted' }>

/** Ways in by link: single use, a child check, and words that say the same whatever is wrong. */
export function createInvitationService(parts: Parts, sessions: SessionService) {
  const desk: Desk = { parts, sessions }
  return {
    isLive: async (token: string) => (await liveBehind(desk, token)) !== null,
    redeem: (token: string, device: string) => redeem(desk, token, device),
    sayNotMe: (token: string) => sayNotMe(desk, token),
    triesLeft: (actor: LinkActor) => triesLeft(desk, actor),
    confirm: (actor: LinkActor, typed: TypedCheck) => confirm(desk, actor, typed),
    mayAskAgain: (owner: string | null) => mayAskAgain(desk, owner),
    sendAgain: (owner: string | null) => sendAgain(desk, owner),
  }
}

async function liveBehind({ parts }: Desk, token: string): Promise<Stored<Contribution> | null> {
  const hash = parts.hashOfSecret(token)
  const { documents } = await parts.store
    .records(contributions)
    .find('byInvitation', { equals: [hash], limit: 1 })
  const found = documents[0] ?? null
  return found && isLive(found, hash, parts.now()) ? found : null
}

function isLive(contribution: Contribution, hash: string, now: string): boolean {
  const { invitation, invitationHash } = contribution
  if (invitationHash !== hash || invitation?.state !== 'live' || invitation.expiresAt <= now) return false
  return shutBy(contribution) === null && contribution.withdrawnAt === null
}

export type Redeemed = { readonly cookie: string; readonly locale: string }

// The link is spent in the same write that finds it live, so that of two presses one gets in.
async function redeem(desk: Desk, token: string, device: string): Promise<Outcome<Redeemed, 'link-dead'>> {
  const { parts, sessions } = desk
  const live = await liveBehind(desk, token)
  if (!live) return refused('link-dead')
  const at = parts.now()
  const spent = await parts.store.records(contributions).mutate(live.id, (current) =>
    current.invitation && isLive(current, parts.hashOfSecret(token), at)
      ? done({
          ...current,
          invitation: { ...current.invitation, state: 'spent' as const, spentAt: at },
          invitationHash: null,
          openedAt: current.openedAt ?? at,
        })
      : refused('link-dead'),
  )
  if (!spent.ok) return refused('link-dead')
  await noteLink(parts, live)
  const subject = { kind: 'link', contributionId: live.id, confirmed: false } as const
  const { cookie } = await sessions.start(subject, { isStaff: false, device })
  return done({ cookie, locale: live.locale })
}

/** Stops a link for good on the word of whoever holds it; says nothing about whom it was for. */
async function sayNotMe(desk: Desk, token: string): Promise<void> {
  const live = await liveBehind(desk, token)
  if (!live) return
  await noteLink(desk.parts, live)
  await desk.parts.store.records(contributions).mutate(live.id, (current) =>
    current.invitation
      ? done({
          ...current,
          invitation: { ...current.invitation, state: 'not-me' as const },
          invitationHash: null,
        })
      : refused('link-dead'),
  )
}

async function triesLeft({ parts }: Desk, { contributionId }: LinkActor): Promise<number> {
  const contribution = await parts.store.records(contributions).get(contributionId)
  return contribution?.invitation?.triesLeft ?? 0
}

/**
 * Whether the holder of a link knows the child. Three misses end the session and lock the link, and the lead is told in the same
 * write. There is no grant yet: this is the one place that reads a child to find out who is asking, and it shows nothing of it.
 */
async function confirm(
  desk: Desk,
  { contributionId, sessionId }: LinkActor,
  typed: TypedCheck,
): Promise<Outcome<unknown, 'child-check' | 'child-check-blank' | 'link-locked'>> {
  const { parts, sessions } = desk
  if (Object.values(typed).some((text) => text.trim() === '')) return refused('child-check-blank')
  const contribution = await parts.store.records(contributions).get(contributionId)
  const child = contribution ? await parts.store.records(children).get(contribution.childId) : null
  if (!child || !contribution?.invitation) return refused('link-locked')
  const isKnown = knowsChild(child, typed, parts.hashOfSecret)
  await noteCheck(parts, contribution, isKnown)
  const told = await newsOfLock(parts, child)
  const counted = await parts.store
    .records(contributions)
    .mutate(contributionId, (current) => afterTry(current, { isKnown, told }))
  const invitation = counted.ok ? counted.value.invitation : null
  if (invitation === null || invitation.triesLeft === 0) {
    await sessions.end(sessionId)
    return refused('link-locked')
  }
  if (!isKnown) return refused('child-check')
  await sessions.confirmLink(sessionId)
  return done(null)
}

type Try = { readonly isKnown: boolean; readonly told: readonly OutboxEntry[] }

function afterTry<Kept extends Contribution>(current: Kept, { isKnown, told }: Try) {
  const { invitation } = current
  if (!invitation || invitation.triesLeft === 0) return refused('link-locked')
  if (isKnown) return done(current)
  const triesLeftNow = invitation.triesLeft - 1
  const isLocked = triesLeftNow === 0
  const outbox = isLocked ? [...current.outbox, ...told] : current.outbox
  return done({
    ...current,
    invitation: {
      ...invitation,
      triesLeft: triesLeftNow,
      state: isLocked ? ('locked' as const) : invitation.state,
    },
    outbox,
    outboxDue: outboxDueAt(outbox),
  })
}

// Somebody who does not know the child may hold the link: that is a task for the lead today.
async function newsOfLock(
  parts: Parts,
  child: Parameters<typeof leadOf>[1],
): Promise<readonly OutboxEntry[]> {
  const leads = await leadOf(parts.store, child)
  return leads.map(({ email, locale }) =>
    newMessage(parts, {
      kind: 'link-locked',
      channel: 'email',
      to: email,
      locale,
      params: { link: `${parts.origin}/children/${child.id}/board` },
    }),
  )
}

function byLink({ id }: Contribution) {
  return { actorId: `link:${id}`, role: 'link', purpose: 'contribute' }
}

function noteCheck(parts: Parts, contribution: Contribution, isKnown: boolean): Promise<void> {
  const { childId, areaId } = contribution
  return writeAccess(
    parts,
    { id: childId, areaId },
    {
      ...byLink(contribution),
      action: 'read',
      section: 'child-check',
      decision: isKnown ? 'allowed' : 'refused',
      rule: 'link:child-check',
    },
  )
}

// A link is used, stopped or sent anew before anybody is known: whoever holds it stands in the log as the link.
function noteLink(parts: Parts, contribution: Contribution): Promise<void> {
  const { childId, areaId } = contribution
  const line = { ...byLink(contribution), action: 'write', section: 'invitation' }
  const decided = { decision: 'allowed', rule: 'link:write:invitation' } as const
  return writeAccess(parts, { id: childId, areaId }, { ...line, ...decided })
}

// A person whose time ran out still carries the cookie of a contribution: a new link goes to the address the lead wrote down.
async function mayAskAgain({ parts }: Desk, owner: string | null): Promise<boolean> {
  const contribution = await contributionOf(parts, owner)
  return contribution !== null && channelOf(contribution) !== null
}

async function contributionOf(parts: Parts, owner: string | null): Promise<Stored<Contribution> | null> {
  const id = owner?.startsWith('contribution:') ? owner.slice('contribution:'.length) : null
  const contribution = id ? await parts.store.records(contributions).get(id) : null
  return contribution && mayHaveLink(contribution) ? contribution : null
}

function mayHaveLink(contribution: Contribution): boolean {
  const { invitation, withdrawnAt } = contribution
  if (withdrawnAt !== null || shutBy(contribution) !== null) return false
  return invitation?.state === 'live' || invitation?.state === 'spent'
}

async function sendAgain({ parts }: Desk, owner: string | null): Promise<Outcome<unknown, 'link-dead'>> {
  const found = await contributionOf(parts, owner)
  const channel = found && channelOf(found)
  if (!found || !channel) return refused('link-dead')
  await noteLink(parts, found)
  const { token, byDate, fields } = makeInvitation(parts)
  const entry = newMessage(parts, {
    kind: 'invitation',
    ...channel,
    locale: found.locale,
    params: { link: `${parts.origin}/i/${token}`, byDate },
  })
  const kept = await parts.store.records(contributions).mutate(found.id, (current) => {
    if (!mayHaveLink(current) || current.outbox.length >= mostMessages) return refused('link-dead')
    const outbox = [...current.outbox, entry]
    const invitation = fields.invitation && {
      ...fields.invitation,
      triesLeft: current.invitation?.triesLeft ?? 0,
    }
    return done({ ...current, ...fields, invitation, outbox, outboxDue: outboxDueAt(outbox) })
  })
  return kept.ok ? done(null) : refused('link-dead')
}

/** Nobody can have messages sent to a phone without end. */
const mostMessages = 20

function channelOf({ contact }: Contribution): { channel: 'email' | 'sms'; to: string } | null {
  if (contact.email !== null) return { channel: 'email', to: contact.email }
  if (contact.phone !== null) return { channel: 'sms', to: contact.phone }
  return null
}

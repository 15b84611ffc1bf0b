import type { Actor } from '#schemas/actor.ts'
import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person } from '#schemas/person.ts'
import type { Referral } from '#schemas/referral.ts'
import { refreshReferral } from '#server/referrals/move.ts'
import { children, people, referrals } from '#server/store/collections.ts'
import type { Action } from '#server/access/facts.ts'
import type { Desk } from './desk.ts'
import { makeInvitation } from './make-invitation.ts'
import { maskedContact } from './masked-contact.ts'
import { newMessage } from './new-message.ts'
import { readTie, tieFrom, type TieDetails, type TypedTie } from './new-tie.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { openEpisodes } from './people-around.ts'
import { personOf } from './person-of.ts'
import { isInForce } from './tie-in-force.ts'
import { askLocales } from './typed-ask.ts'

/** Who of a family may be invited to follow a request; a teacher follows none. */
export const followers = ['parent', 'carer', 'self'] as const

/** The page on which the office of a clinic invites a family: who is there already, so that they are recognised and not used. */
export async function inviteFamilyPage(desk: Desk, actor: Actor, referralId: string) {
  const opened = await openForInviting(desk, actor, { referralId, action: 'read' })
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  return done({
    id: referral.id,
    name: child.likesToBeCalled,
    kinds: followers,
    locales: askLocales,
    family: await Promise.all(
      child.ties
        .filter((tie) => tie.kind !== 'teacher' && isInForce(tie, londonDay(desk.now())))
        .map((tie) => shown(desk, tie)),
    ),
    /** The ISO instant until which a link that was sent may be used; null where none is out. */
    linkUntil: linkOut(referral, desk.now()),
  })
}

/** Somebody of a family as the office typed them, and the language they read. */
export type TypedFollower = TypedTie & { readonly locale: string }

/**
 * Writes down somebody of the family of a child no school or health visitor leads for, with what showed who they are, and sends a link
 * to follow the request: the rule of every link, one press, seven days, three tries at the child's birthday. Whoever has an account of
 * their own is sent to sign in. A new link ends the one before.
 */
export async function inviteFamily(
  desk: Desk,
  actor: Actor,
  { referralId, typed }: { readonly referralId: string; readonly typed: TypedFollower },
): Promise<Outcome<{ rev: number }>> {
  const opened = await openForInviting(desk, actor, { referralId, action: 'create' })
  if (!opened.ok) return opened
  const { child, referral } = opened.value
  const read = readFollower(typed)
  if (!read.ok) return read
  if (child.isProtected) return refused('family-protected')
  if (child.diedOn) return refused('after-death')
  if (openEpisodes(referral).length === 0) return refused('request-is-over')
  const tied = await withTie(desk, child, { details: read.value, checkedBy: personOf(actor).name })
  if (!tied.ok) return tied
  return sendLink(desk, referral, { ...tied.value, invited: read.value })
}

type Follower = TieDetails & { readonly email: string; readonly locale: string }

function readFollower(typed: TypedFollower): Outcome<Follower, 'check-details'> {
  const read = readTie(typed)
  const isFollower = followers.some((kind) => kind === typed.kind)
  const locale = askLocales.find((one) => one === typed.locale)
  const faults = {
    ...(read.ok ? {} : read.details),
    ...(isFollower ? {} : { kind: 'choose' }),
    ...(typed.email.trim() === '' ? { email: 'missing' } : {}),
    ...(typed.evidence.trim() === '' ? { evidence: 'missing' } : {}),
    ...(locale ? {} : { locale: 'choose' }),
  }
  if (!read.ok || !locale || Object.keys(faults).length > 0) return refused('check-details', faults)
  return done({ ...read.value, email: read.value.email ?? '', locale })
}

type Tied = { readonly personId: string; readonly account: Person | null }
type Naming = { readonly details: Follower; readonly checkedBy: string }

// The same person named again is invited again; somebody who is barred is not.
async function withTie(desk: Desk, child: Child, naming: Naming): Promise<Outcome<Tied>> {
  const { details } = naming
  const found = await accountOf(desk, child, details)
  if (!found.ok) return found
  const account = found.value
  const known = child.ties.find((tie) => tie.personId === account?.id || isAlike(tie, details))
  if (known && isNobodyToInvite(known, account)) return refused('already-there')
  const personId = known?.personId ?? account?.id ?? desk.newId('u')
  if (known) return done({ personId, account })
  const kept = await addTie(desk, child, { ...naming, personId })
  return kept.ok ? done({ personId, account }) : kept
}

// An account of another kind, or of another area, is nobody of this family.
async function accountOf(
  { store }: Desk,
  { areaId }: Child,
  { email, kind }: Follower,
): Promise<Outcome<Person | null, 'email-of-another'>> {
  const { documents } = await store.records(people).find('byEmail', { equals: [email], limit: 1 })
  const [account] = documents
  if (!account) return done(null)
  const role = kind === 'self' ? 'young-person' : 'parent'
  const isTheirs = account.status === 'active' && account.areaId === areaId && account.familyRole === role
  return isTheirs ? done(account) : refused('email-of-another')
}

function isNobodyToInvite({ bar, personId }: Tie, account: Person | null): boolean {
  return bar !== null || (account !== null && account.id !== personId)
}

async function addTie(
  { store, now }: Desk,
  { id }: Child,
  { details, checkedBy, personId }: Naming & { readonly personId: string },
): Promise<Outcome<unknown>> {
  const tie = tieFrom(details, { personId, checkedBy, today: londonDay(now()) })
  return store
    .records(children)
    .mutate(id, (child) =>
      child.ties.length >= mostPeople
        ? refused('too-many-people')
        : done({ ...child, ties: [...child.ties, tie] }),
    )
}

const mostPeople = 40

function isAlike(tie: Tie, { kind, label }: TieDetails): boolean {
  return tie.state !== 'ended' && tie.kind === kind && tie.label.toLowerCase() === label.toLowerCase()
}

async function sendLink(
  desk: Desk,
  { id }: Pick<Referral, 'id'>,
  { personId, account, invited: { email, locale } }: Tied & { readonly invited: Follower },
): Promise<Outcome<{ rev: number }>> {
  const { token, byDate, fields } = makeInvitation(desk)
  // Whoever has an account has said which language they read.
  const reads = account?.locale ?? locale
  const link = account
    ? `${desk.origin}/sign-in`
    : `${desk.origin}/i/follow/${id}/${token}${inLocale(locale)}`
  const message: OutboxEntry = newMessage(desk, {
    kind: 'follow-invitation',
    channel: 'email',
    to: email,
    locale: reads,
    params: { link, ...(!account && { byDate }) },
  })
  const familyLink = account ? null : { personId, email, locale, ...fields }
  const kept = await desk.store.records(referrals).mutate(id, (current) => {
    if (current.outbox.length >= mostMessages) return refused('too-many-messages')
    return done(refreshReferral({ ...current, familyLink, outbox: [...current.outbox, message] }, desk.now()))
  })
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

// The page behind the link opens in the language of the invitation; usual English needs no asking.
function inLocale(locale: string): string {
  return locale === askLocales[0] ? '' : `?lng=${locale}`
}

/** Nobody can have messages sent to an address without end. */
const mostMessages = 400

async function openForInviting(
  { gate }: Desk,
  actor: Actor,
  { referralId, action }: { readonly referralId: string; readonly action: Action },
): Promise<Outcome<OpenedReferral, 'not-found'>> {
  const opened = await gate.openChild({ actor, action, section: 'follower' }, { referralId })
  if (!opened.ok) return opened
  const { referral, child } = opened.value
  // Where a school or a health visitor leads, they say who the family is.
  if (!referral || child.schoolId !== null || child.healthOrganisationId !== null) return refused('not-found')
  return done({ ...opened.value, referral })
}

async function shown({ store }: Desk, { personId, kind, label, contact }: Tie) {
  const hasAccount = (await store.records(people).get(personId)) !== null
  return { personId, kind, label, email: maskedContact(contact.email), hasAccount }
}

function linkOut({ familyLink }: Referral, now: string): string | null {
  const invitation = familyLink?.invitation
  return invitation?.state === 'live' && invitation.expiresAt > now ? invitation.expiresAt : null
}

import type { Actor } from '#schemas/actor.ts'
import type { Child, Tie } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Person } from '#schemas/person.ts'
import { accessEntries, children, people } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import { maskedContact } from './masked-contact.ts'
import { evidenceLine, readTie, tieFrom, tieKinds, type TieDetails, type TypedTie } from './new-tie.ts'
import type { Parts } from './parts.ts'
import { personOf } from './person-of.ts'
import { revOf } from './rev-of.ts'

/** Why contact details are shown; kept in the access log, which the family may read. */
export const revealReasons = [
  'to-ask-for-answers',
  'to-arrange-a-meeting',
  'to-check-details',
  'urgent',
] as const

/** The people around a child: parents, carers, teachers and the young person's own account. */
export function createPeopleService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    around: around(desk),
    add: add(desk),
    verify: verify(desk),
    end: end(desk),
    reveal: reveal(desk),
  }
}

/** Everybody around the child, with contact details that can be recognised and not used. */
function around({ gate }: Desk) {
  return async function (actor: Actor, childId: string) {
    const opened = await gate.openChild({ actor, action: 'read', section: 'child-record' }, { childId })
    if (!opened.ok) return opened
    const { likesToBeCalled, ties, interpreter, isProtected } = opened.value.child
    return done({
      name: likesToBeCalled,
      interpreter,
      isProtected,
      kinds: tieKinds,
      reasons: revealReasons,
      people: ties.map(tieView),
    })
  }
}

/** Adds somebody; an account of this area with the same email address becomes the person behind the tie. */
function add(desk: Desk) {
  const { store, now, newId, gate } = desk
  return async function (actor: Actor, childId: string, typed: TypedTie): Promise<Outcome<{ rev: number }>> {
    const opened = await gate.openChild({ actor, action: 'write', section: 'child-record' }, { childId })
    if (!opened.ok) return opened
    const read = readTie(typed)
    if (!read.ok) return read
    const account = await accountFor(desk, read.value, opened.value.child)
    const tie = tieFrom(read.value, {
      personId: account?.id ?? newId('u'),
      checkedBy: personOf(actor).name,
      today: londonDay(now()),
    })
    return revOf(
      await store.records(children).mutate(childId, (child) => {
        if (child.ties.some((known) => isSamePerson(known, tie))) return refused('already-there')
        if (child.ties.length >= 40) return refused('too-many-people')
        return done({ ...child, ties: [...child.ties, tie] })
      }),
    )
  }
}

/** Notes what showed who somebody is; from then on the tie counts. */
function verify(desk: Desk) {
  return async function (
    actor: Actor,
    childId: string,
    { personId, evidence }: { readonly personId: string; readonly evidence: string },
  ): Promise<Outcome<{ rev: number }>> {
    const seen = evidence.trim()
    if (seen === '' || seen.length > 120)
      return refusedTo(desk, { actor, childId, refusal: refused('check-details', { evidence: 'missing' }) })
    const day = londonDay(desk.now())
    return changeTie(desk)(actor, childId, {
      personId,
      change: (tie) =>
        tie.state === 'proposed' || tie.state === 'review-due'
          ? done({ ...tie, state: 'active', evidence: evidenceLine(seen, personOf(actor), day) })
          : refused('tie-not-waiting'),
    })
  }
}

/** Ends a tie today: it grants nothing from now on, and what the person has sent stays. */
function end(desk: Desk) {
  return async function (actor: Actor, childId: string, personId: string): Promise<Outcome<{ rev: number }>> {
    const until = londonDay(desk.now())
    return changeTie(desk)(actor, childId, {
      personId,
      change: (tie) =>
        tie.state === 'ended' ? refused('already-ended') : done({ ...tie, state: 'ended', until }),
    })
  }
}

/** The contact details of one person, with the reason kept beside the read in the access log. */
function reveal({ store, now, newId, gate }: Desk) {
  return async function (
    actor: Actor,
    childId: string,
    { personId, reason }: { readonly personId: string; readonly reason: string },
  ): Promise<Outcome<{ label: string; email: string | null; phone: string | null }>> {
    const opened = await gate.openChild({ actor, action: 'read', section: 'contact' }, { childId })
    if (!opened.ok) return opened
    const { child, grant } = opened.value
    const why = revealReasons.find((known) => known === reason)
    if (!why) return refused('say-why')
    const tie = child.ties.find((known) => known.personId === personId)
    if (!tie) return refused('not-found')
    const logged = await store.records(accessEntries).insert({
      id: newId('l'),
      at: now(),
      areaId: child.areaId,
      childId,
      actorId: grant.actor,
      role: grant.by,
      action: 'reveal',
      section: 'contact',
      purpose: why,
      decision: 'allowed',
      rule: grant.rule,
    })
    if (!logged.ok) throw new Error(`the access log refused an entry: ${logged.refusal}`)
    return done({ label: tie.label, email: tie.contact.email, phone: tie.contact.phone })
  }
}

function changeTie({ store, gate }: Desk) {
  return async function (
    actor: Actor,
    childId: string,
    { personId, change }: { personId: string; change: (tie: Tie) => Outcome<Tie> },
  ): Promise<Outcome<{ rev: number }>> {
    const opened = await gate.openChild({ actor, action: 'write', section: 'child-record' }, { childId })
    if (!opened.ok) return opened
    return revOf(
      await store.records(children).mutate(childId, (child) => {
        const tie = child.ties.find((known) => known.personId === personId)
        if (!tie) return refused('not-found')
        const changed = change(tie)
        if (!changed.ok) return changed
        return done({ ...child, ties: child.ties.map((known) => (known === tie ? changed.value : known)) })
      }),
    )
  }
}

// A mistake in the form is told only to somebody who may write here at all.
async function refusedTo(
  { gate }: Desk,
  { actor, childId, refusal }: { actor: Actor; childId: string; refusal: Outcome<never> },
): Promise<Outcome<never>> {
  const opened = await gate.openChild({ actor, action: 'write', section: 'child-record' }, { childId })
  return opened.ok ? refusal : opened
}

async function accountFor({ store }: Desk, tie: TieDetails, child: Child): Promise<Stored<Person> | null> {
  if (tie.email === null) return null
  const { documents } = await store.records(people).find('byEmail', { equals: [tie.email], limit: 1 })
  return documents.find((person) => person.areaId === child.areaId && mayBe(tie.kind, person, child)) ?? null
}

/** Somebody around a child, with contact details that can be recognised and not used. */
export type TieView = ReturnType<typeof tieView>

function tieView({ personId, kind, label, state, evidence, until, bar, contact }: Tie) {
  return {
    personId,
    kind,
    label,
    state,
    evidence: evidenceView(evidence),
    until,
    bar,
    email: maskedContact(contact.email),
    phone: maskedContact(contact.phone),
  }
}

// An account stands behind a tie only when it is of that kind: a parent is never tied by a teacher's account.
function mayBe(kind: Tie['kind'], person: Person, { schoolId }: Child): boolean {
  if (person.status !== 'active') return false
  if (kind === 'teacher')
    return person.memberships.some(
      ({ organisationId, role }) => organisationId === schoolId && role === 'teacher',
    )
  return person.familyRole === (kind === 'self' ? 'young-person' : 'parent')
}

function evidenceView(line: string) {
  const [, seen = line, by = null, on = null] = /^(.*) · (.*) · (\d{4}-\d{2}-\d{2})$/.exec(line) ?? []
  return line === '' ? null : { seen, by, on }
}

function isSamePerson(one: Tie, other: Tie): boolean {
  if (one.state === 'ended') return false
  return (
    one.personId === other.personId ||
    (one.kind === other.kind && one.label.toLowerCase() === other.label.toLowerCase())
  )
}

import type { Actor } from '#schemas/actor.ts'
import type { AreaPathways } from '#schemas/area-pathways.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { Organisation } from '#schemas/organisation.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, organisations, referrals } from '#server/store/collections.ts'
import { localityOf } from './locality-of.ts'
import { arrivedReferral, type Arriving } from './arrived-referral.ts'
import { areaPathwaysOn, rulesOn } from './area-rules.ts'
import type { Desk } from './desk.ts'
import { lookForMatches } from './look-for-matches.ts'
import { blankRecord, sexes } from './new-child.ts'
import type { OpenedReferral } from './open-for-sender.ts'
import { personOf } from './person-of.ts'
import { openForOffice } from './possible-matches.ts'
import { referralsOf } from './referral-records.ts'
import { agreedAs, arrivalKinds, paperSources, readArrival, type Arrival } from './typed-arrival.ts'

/** What the form for a request on paper offers; `beside` is a request of a child the clinic knows already, or null. */
export async function arrivalPage(desk: Desk, actor: Actor, beside: string | null) {
  const opened = await openArrivals(desk, actor)
  if (!opened.ok) return opened
  const known = await knownBeside(desk, actor, beside)
  if (!known.ok) return known
  const { promises } = await rulesOn(desk.store, opened.value.areaId, londonDay(desk.now()))
  return done({
    once: desk.newId('f'),
    beside,
    child: known.value && known.value.child.likesToBeCalled,
    clinic: opened.value.name,
    pathways: opened.value.pathways,
    /** Longer ago than this, the form asks why. */
    backdatingDays: Math.min(...opened.value.pathways.map((pathway) => promises[pathway].backdatingDays)),
    kinds: arrivalKinds,
    sources: paperSources,
    capacities: agreedAs,
    sexes,
  })
}

/** A request on paper as it was posted; `once` is the id the page was drawn with, so that a double post is one request. */
export type PostedArrival = {
  readonly once: string
  readonly beside: string | null
  readonly form: URLSearchParams
}

/**
 * Records a request that came on paper or from another service (docs/states.md, 2, 23 and 29): it counts from the day it came, or from
 * the first day at the service before. A child the clinic does not know gets a record of their own, and possible matches are kept for a
 * person to compare; nothing is joined and nothing says whether somebody is known elsewhere.
 */
export async function enterRequest(
  desk: Desk,
  actor: Actor,
  { once, beside, form }: PostedArrival,
): Promise<Outcome<{ referralId: string }>> {
  const opened = await openArrivals(desk, actor)
  if (!opened.ok) return opened
  const clinic = opened.value
  const before = await enteredBefore(desk, actor, once)
  if (before) return before
  const known = await knownBeside(desk, actor, beside)
  if (!known.ok) return known
  const today = londonDay(desk.now())
  const child = known.value?.child ?? null
  const arrival = readArrival(form, { today, taken: clinic.pathways, known: child })
  if (!arrival.ok) return arrival
  const entered = await enter(desk, {
    actor,
    clinic,
    once,
    arrival: arrival.value,
    known: known.value,
    today,
  })
  if (!entered.ok && known.value) {
    const asking = { actor, action: 'write', section: 'referral' } as const
    await desk.gate.noteRefusal(asking, known.value, `${known.value.grant.rule}:arrival:${entered.refusal}`)
  }
  return entered
}

type Entering = {
  readonly actor: Actor
  readonly clinic: Organisation
  readonly once: string
  readonly arrival: Arrival
  readonly known: OpenedReferral | null
  readonly today: string
}

async function enter(desk: Desk, entering: Entering): Promise<Outcome<{ referralId: string }>> {
  const { actor, clinic, once, arrival, known, today } = entering
  if (known?.child.diedOn) return refused('after-death')
  const child = known?.child ?? newRecord(entering)
  const area: AreaPathways | null = await areaPathwaysOn(desk.store, child.areaId, today)
  const others = known ? await referralsOf(desk.store, known.grant) : []
  const arriving: Arriving = {
    arrival,
    child,
    clinicId: clinic.id,
    id: once,
    others,
    area,
    today,
    locality: await localityOf(desk, child),
  }
  const arrived = await arrivedReferral(desk, personOf(actor).personId, arriving)
  if (!arrived.ok) return arrived
  // The record first: a request whose child is not there could not be opened.
  if (!known) await desk.store.records(children).insert(child)
  const kept = await desk.store.records(referrals).insert(arrived.value)
  if (!kept.ok) return kept.refusal === 'duplicate-key' ? refused('pathway-already-open') : kept
  await desk.gate.openChild({ actor, action: 'write', section: 'referral' }, { referralId: once })
  await lookForMatches(desk, kept.value)
  return done({ referralId: once })
}

// One id for both, so that a second post finds the same record.
function newRecord({ arrival: { details }, clinic, once, today }: Entering): Child {
  if (!details) throw new Error('a request on paper names no child')
  return {
    ...details,
    ...blankRecord,
    ties: [],
    id: once.replace(/^f_/, 'c_'),
    areaId: clinic.areaId,
    schoolId: null,
    healthOrganisationId: null,
    leadPersonId: null,
    addedOn: today,
  }
}

async function openArrivals(desk: Desk, actor: Actor): Promise<Outcome<Organisation, 'not-found'>> {
  const opened = await desk.gate.open({ actor, action: 'create', section: 'arrival' }, {})
  if (!opened.ok) return opened
  const office = personOf(actor).memberships.find(({ role }) => role === 'clinic-administrator')
  const clinic = office && (await desk.store.records(organisations).get(office.organisationId))
  return clinic ? done(clinic) : refused('not-found')
}

async function knownBeside(
  desk: Desk,
  actor: Actor,
  beside: string | null,
): Promise<Outcome<OpenedReferral | null, 'not-found'>> {
  return beside === null ? done(null) : openForOffice(desk, { actor, action: 'write' }, beside)
}

// A form that was posted before is answered as it was then.
async function enteredBefore(
  { store }: Desk,
  actor: Actor,
  once: string,
): Promise<Outcome<{ referralId: string }> | null> {
  if (!/^f_[a-z0-9]{8,32}$/.test(once)) return refused('step-incomplete')
  const there = await store.records(referrals).get(once)
  if (!there) return null
  return there.referrerId === personOf(actor).personId ? done({ referralId: once }) : refused('not-found')
}

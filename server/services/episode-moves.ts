import type { Actor } from '#schemas/actor.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Pathway } from '#schemas/referral-choices.ts'
import type { ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { transitionOf, transitions } from '#server/referrals/transitions.ts'
import { plans } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { isoOfTyped, typedDay } from '#schemas/typed-day.ts'
import { clinicRolesOf, roleFor } from './clinic-roles.ts'
import type { Desk } from './desk.ts'
import { assessmentParts, fieldsFor, moveForms, moveGroups } from './move-fields.ts'
import { personOf } from './person-of.ts'
import { readMove, type Typed } from './read-move.ts'
import { isRepeat, recordMove, type Moved } from './record-move.ts'

const movesWithForms = transitions.map(({ event }) => event).filter((event) => moveForms[event] !== undefined)

/** The moves of an episode that somebody may record now by a form, in groups; the table says from where and by whom. */
export function movesFor(
  actor: Actor,
  { referral, ageMonths }: { readonly referral: Referral; readonly ageMonths: number },
  { state, pathway, ...episode }: Episode,
) {
  const roles = clinicRolesOf(actor, referral)
  const open = movesWithForms.filter((type) => {
    const isFrom = transitionOf(type).from.includes(state)
    return (
      isFrom &&
      roleFor(type, roles, false) !== null &&
      fits(type, { pathway, ageMonths, risk: episode.risk !== null })
    )
  })
  return moveGroups.flatMap((group) => {
    const types = open.filter((type) => moveForms[type]?.group === group)
    return types.length > 0 ? [{ group, types }] : []
  })
}

// Adult services take somebody on at 18; whom they will take is settled in the two years before.
const monthsToPassOn = 16 * 12

// What the table allows and would be pointless to offer.
function fits(
  type: ReferralEventType,
  {
    pathway,
    ageMonths,
    risk,
  }: { readonly pathway: Pathway; readonly ageMonths: number; readonly risk: boolean },
) {
  if (type === 'split') return pathway === 'unsure'
  if (type === 'transition_to_adult') return ageMonths >= monthsToPassOn
  return type !== 'risk_answered' || risk
}

/** A move as it was posted: on which request, about which of its pathways. */
export type PostedMove = { readonly referralId: string; readonly form: URLSearchParams }

/** Records what was typed into the form of a move, for each pathway it is about. */
export async function postMove(
  desk: Desk,
  actor: Actor,
  { referralId, form }: PostedMove,
): Promise<Outcome<Moved & { readonly type: ReferralEventType }>> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId })
  if (!opened.ok) return opened
  const said = saidIn(opened.value.referral, form)
  if (!said) return refused('not-from-this-state')
  const { referral, type, episode } = said
  const before = movedBefore(actor, referral, form)
  if (before) return done(before)
  const on = isoOfTyped(typedDay(form, 'happened'))
  if (on === null) return refused('step-incomplete', { field: 'happened' })
  const about = {
    episode,
    on,
    actorId: personOf(actor).personId,
    planId: await planIdOf(desk, opened.value.child.id),
    once: form.get('once') ?? '',
  }
  const read = readTyped(type, form, about)
  if (!read.ok) return read
  const moved = await recordMove(desk, actor, {
    referralId,
    episodeIds: [episode.id, ...form.getAll('also').filter((id) => id !== episode.id)],
    once: about.once,
    on,
    ...read.value,
  })
  return moved.ok ? done({ ...moved.value, type: read.value.move.type }) : moved
}

function saidIn(referral: Stored<Referral> | null, form: URLSearchParams) {
  const type = movesWithForms.find((one) => one === form.get('do'))
  const episode = foldEvents(referral?.events ?? []).find(({ id }) => id === form.get('episode'))
  return referral && type && episode ? { referral, type, episode } : null
}

// What was asked for is gone from the form once it came, so that the same post again is known by its own event.
function movedBefore(actor: Actor, referral: Stored<Referral>, form: URLSearchParams) {
  if (clinicRolesOf(actor, referral).length === 0) return null
  const event = referral.events.find(({ id }) => isRepeat(id, form.get('once') ?? ''))
  return event ? { rev: referral.rev, notAbout: [], type: event.type } : null
}

function readTyped(type: ReferralEventType, form: URLSearchParams, about: About) {
  const added = (typed: Typed) => saidByService(type, typed, about)
  const fields = fieldsFor(type, about.episode)
  const recorded = type === 'info_received' && isSomeLeft(form, about.episode) ? 'info_part_received' : type
  return (
    halfSaid(type, form) ?? notAhead(type, form, about) ?? readMove({ type: recorded, fields, form, added })
  )
}

// Of several things that were asked for, those that did not come stay asked.
function isSomeLeft(form: URLSearchParams, { asked }: Episode): boolean {
  const ids = asked?.evidenceIds ?? []
  return ids.length > 1 && ids.some((id) => !form.getAll('evidenceIds').includes(id))
}

// What is only half said, where a form puts together what it asks in parts.
function halfSaid(type: ReferralEventType, form: URLSearchParams) {
  if (type === 'split' && form.getAll('pathways').length < 2) return refused('choose-two-pathways')
  const isSaid = (name: string) => (form.get(name) ?? '').trim() !== ''
  const [hasName, hasPlace] = [isSaid('supervisorName'), isSaid('supervisorOrganisation')]
  if (type !== 'assessment_complete' || hasName === hasPlace) return null
  return refused('step-incomplete', { field: hasName ? 'supervisorOrganisation' : 'supervisorName' })
}

// A day somebody sets for later comes after the day it was set on.
const aheadIn: Readonly<Partial<Record<ReferralEventType, string>>> = {
  priority_changed: 'reviewOn',
  outcome_shared: 'reviewOn',
  validation_sent: 'answerBy',
}

function notAhead(type: ReferralEventType, form: URLSearchParams, { on }: Pick<About, 'on'>) {
  const field = aheadIn[type]
  const day = field === undefined ? null : isoOfTyped(typedDay(form, field))
  return field !== undefined && day !== null && day <= on ? refused('not-a-day-ahead', { at: field }) : null
}

/** What a move is about, for what the service adds to what was typed. */
export type About = {
  readonly episode: Episode
  readonly on: string
  readonly actorId: string
  readonly planId: string | null
  readonly once: string
}

/** What the service itself says in a move beside what was typed; `undefined` takes away a box whose words are put together here. */
export function saidByService(type: ReferralEventType, typed: Typed, about: About): Typed {
  return addedTo[type]?.(typed, about) ?? {}
}

// What the service knows and nobody has to type; `undefined` takes away what was typed only to be put together here.
const addedTo: Readonly<Partial<Record<ReferralEventType, (typed: Typed, about: About) => Typed>>> = {
  info_received: (typed, about) => (typed['evidenceIds'] === undefined ? whatWasAsked(typed, about) : {}),
  info_waived: whatWasAsked,
  urgent_proposed: (_typed, { actorId }) => ({ proposedBy: actorId }),
  split: ({ pathways }, { episode, once }) => ({
    pathways: undefined,
    into: splitInto(pathways, episode, once),
  }),
  first_contact_attended: (_typed, { episode }) => ({ appointmentId: episode.appointment?.id ?? null }),
  contact: () => ({ appointmentId: null }),
  assessment_complete: ({ componentsDone, componentsWaived, supervisorName, supervisorOrganisation }) => ({
    componentsOpen: partsLeft([componentsDone, componentsWaived]),
    supervisorName: undefined,
    supervisorOrganisation: undefined,
    ...(supervisorName !== undefined && {
      supervisor: { name: supervisorName, organisation: supervisorOrganisation ?? '' },
    }),
  }),
  outcome_shared: ({ reviewOn }, { on }) => ({ reviewOn: reviewOn ?? null, conversationDate: on }),
  support_started: ({ noPlanBecause }, { planId }) => ({ planId, noPlanBecause: noPlanBecause ?? null }),
  priority_changed: (_typed, { episode }) => ({
    from: episode.priority ?? 'routine',
    ...(episode.urgentProposed !== null && { secondSignatureId: episode.urgentProposed.by }),
  }),
  validation_answered: ({ words }) => ({ words: words ?? null }),
  risk_answered: ({ words }) => ({ words: words ?? null }),
  added_pathway: (_typed, { once }) => ({ newEpisodeId: `${once}:added` }),
  withdrawn: (_typed, { actorId }) => ({ confirmedBy: actorId }),
}

function partsLeft(settled: readonly unknown[]) {
  const named = settled.flatMap((names) => (Array.isArray(names) ? names.map(String) : []))
  return assessmentParts.filter((part) => !named.includes(part))
}

// The first of several keeps the episode that was not sure; the others begin beside it.
function splitInto(chosen: unknown, { id }: Episode, once: string) {
  const pathways = Array.isArray(chosen) ? chosen.map(String) : []
  return pathways.map((pathway, index) => ({ pathway, episodeId: index === 0 ? id : `${once}:${pathway}` }))
}

async function planIdOf({ store }: Desk, childId: string): Promise<string | null> {
  const { documents } = await store.records(plans).find('byChild', { equals: [childId], limit: 1 })
  return documents[0]?.id ?? null
}

function whatWasAsked(_typed: Typed, { episode }: About): Typed {
  return { evidenceIds: [...(episode.asked?.evidenceIds ?? [])] }
}

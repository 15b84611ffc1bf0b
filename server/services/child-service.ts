import { ageBandOn } from '#questionnaires/engine/age-band.ts'
import { ageBandIds } from '#questionnaires/engine/questionnaire.ts'
import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, organisations } from '#server/store/collections.ts'
import { accessHistory } from './access-history.ts'
import { childHub } from './child-hub.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import {
  blankRecord,
  readChildDetails,
  sexes,
  spokenInitials,
  yearGroups,
  type TypedChild,
} from './new-child.ts'
import type { Parts } from './parts.ts'
import { personOf, type PersonActor } from './person-of.ts'
import { revOf } from './rev-of.ts'

const mostNote = 4000
const shortestReason = 10

/** Children as records: adding one, the age band, and the notes of school staff. */
export function createChildService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    newChild: newChild(desk),
    addChild: addChild(desk),
    band: band(desk),
    chooseBand: chooseBand(desk),
    workingNote: workingNote(desk),
    writeNote: writeNote(desk),
    hub: (actor: Actor, childId: string) => childHub(desk, actor, childId),
    accessHistory: (actor: Actor, childId: string) => accessHistory(desk, actor, childId),
  }
}

/** What the form for a new child offers. */
function newChild({ store, gate }: Desk) {
  return async function (actor: Actor) {
    const opened = await gate.open({ actor, action: 'create', section: 'caseload' }, {})
    if (!opened.ok) return opened
    const workplace = workplaceOf(personOf(actor))
    if (!workplace) return refused('not-found')
    const organisation = await store.records(organisations).get(workplace.organisationId)
    return done({ yearGroups, sexes, place: organisation?.name ?? '', isUnderFives: workplace.isHealth })
  }
}

/**
 * Adds a child to the caseload of the actor's school or health visiting service. Somebody with the same initials and year
 * of birth in the area has to be looked at first: the machine never merges two children.
 */
function addChild(desk: Desk) {
  const { store, now, newId, gate } = desk
  return async function (
    actor: Actor,
    { typed, isNotADuplicate }: { readonly typed: TypedChild; readonly isNotADuplicate: boolean },
  ): Promise<Outcome<{ childId: string }>> {
    const opened = await gate.open({ actor, action: 'create', section: 'caseload' }, {})
    if (!opened.ok) return opened
    const person = personOf(actor)
    const workplace = workplaceOf(person)
    if (!workplace) return refused('not-found')
    const today = londonDay(now())
    const details = readChildDetails(typed, { today, isUnderFives: workplace.isHealth })
    if (!details.ok) return details
    const { initialsAndYear } = details.value
    const alike = isNotADuplicate ? 0 : await countAlike(desk, person.areaId, initialsAndYear)
    if (alike > 0)
      return refused('possible-duplicate', { who: spokenInitials(initialsAndYear), count: String(alike) })
    const kept = await store.records(children).insert({
      ...details.value,
      ...blankRecord,
      id: newId('c'),
      areaId: person.areaId,
      schoolId: workplace.isHealth ? null : workplace.organisationId,
      healthOrganisationId: workplace.isHealth ? workplace.organisationId : null,
      leadPersonId: person.personId,
      addedOn: today,
    })
    if (!kept.ok) return kept
    const childId = kept.value.id
    // The record is there now, so its first write can be put in the access log like every later one.
    await gate.openChild({ actor, action: 'write', section: 'child-record' }, { childId })
    return done({ childId })
  }
}

/** The age band as it is, and what it would be by age alone. */
function band({ now, gate }: Desk) {
  return async function (actor: Actor, childId: string) {
    const opened = await gate.openChild({ actor, action: 'read', section: 'child-record' }, { childId })
    if (!opened.ok) return opened
    const { child } = opened.value
    return done({
      name: child.likesToBeCalled,
      bands: ageBandIds,
      byAge: bandByAge(child, now()),
      chosen: child.band,
    })
  }
}

/** Chooses another band than the age gives, with the reason that prints on the profile; the band of the age clears it. */
function chooseBand({ store, now, gate }: Desk) {
  return async function (
    actor: Actor,
    childId: string,
    wish: { readonly band: string; readonly reason: string },
  ): Promise<Outcome<{ rev: number }>> {
    const opened = await gate.openChild({ actor, action: 'write', section: 'child-record' }, { childId })
    if (!opened.ok) return opened
    const chosen = ageBandIds.find((id) => id === wish.band)
    if (!chosen) return refused('check-details', { band: 'choose' })
    const isByAge = chosen === bandByAge(opened.value.child, now())
    const reason = wish.reason.trim()
    if (!isByAge && reason.length < shortestReason) return refused('check-details', { reason: 'say-why' })
    return revOf(
      await store
        .records(children)
        .mutate(childId, (child) =>
          done({ ...child, band: isByAge ? null : { chosen, reason: reason.slice(0, mostNote) } }),
        ),
    )
  }
}

/** The working note of school staff. */
function workingNote({ gate }: Desk) {
  return async function (actor: Actor, childId: string) {
    const opened = await gate.openChild({ actor, action: 'read', section: 'working-note' }, { childId })
    if (!opened.ok) return opened
    const { likesToBeCalled, workingNote: note } = opened.value.child
    return done({ name: likesToBeCalled, text: note?.text ?? '' })
  }
}

/** Replaces the working note, unless somebody else changed it since this page was drawn. */
function writeNote({ store, gate }: Desk) {
  return async function (
    actor: Actor,
    childId: string,
    note: { readonly text: string; readonly before: string },
  ): Promise<Outcome<{ rev: number }>> {
    const opened = await gate.openChild({ actor, action: 'write', section: 'working-note' }, { childId })
    if (!opened.ok) return opened
    const text = withPlainLines(note.text).trim()
    if (text.length > mostNote) return refused('too-long')
    return revOf(
      await store.records(children).mutate(childId, (child) => {
        const kept = child.workingNote?.text ?? ''
        if (kept !== withPlainLines(note.before)) return refused('changed-meanwhile', { text: kept })
        const marker = child.workingNote?.marker ?? null
        return done({ ...child, workingNote: text === '' ? null : { text, marker } })
      }),
    )
  }
}

async function countAlike({ store }: Desk, areaId: string, initialsAndYear: string): Promise<number> {
  const search = { equals: [areaId, initialsAndYear], limit: 10 }
  const { documents } = await store.records(children).find('byInitialsAndYear', search)
  return documents.length
}

type Workplace = { readonly organisationId: string; readonly isHealth: boolean }

// Somebody who leads in both places adds children to the school.
function workplaceOf({ memberships }: PersonActor): Workplace | null {
  const lead =
    memberships.find(({ role }) => role === 'senco') ??
    memberships.find(({ role }) => role === 'health-visitor')
  return lead ? { organisationId: lead.organisationId, isHealth: lead.role === 'health-visitor' } : null
}

function bandByAge({ birthDate }: Child, now: string) {
  return ageBandOn(birthDate, londonDay(now)) ?? null
}

// Browsers post every line end as two characters.
function withPlainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

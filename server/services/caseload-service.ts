import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done } from '#schemas/outcome.ts'
import type { Child } from '#schemas/child.ts'
import { children } from '#server/store/collections.ts'
import { caseRow, type CaseloadFace, type CaseRow } from './case-row.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { personOf, type PersonActor } from './person-of.ts'
import { toDoOf } from './to-do.ts'

const rowsOnAPage = 50

export const caseloadFilters = ['all', 'waiting', 'to-publish', 'published', 'not-started'] as const
export type CaseloadFilter = (typeof caseloadFilters)[number]

export type CaseloadSearch = {
  readonly name: string
  readonly filter: string
  /** Counted from 1. */
  readonly page: number
}

/** The children somebody works with, and what waits for them today. */
export function createCaseloadService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return { caseload: (actor: Actor, search: CaseloadSearch) => caseload(desk, actor, search) }
}

async function caseload(desk: Desk, actor: Actor, search: CaseloadSearch) {
  const opened = await desk.gate.open({ actor, action: 'read', section: 'caseload' }, {})
  if (!opened.ok) return opened
  const person = personOf(actor)
  const { face, found } = await childrenOf(desk, person)
  const today = londonDay(desk.now())
  const cases = await Promise.all(found.map((child) => caseRow(desk, child, { person, face, today })))
  const filter = caseloadFilters.find((known) => known === search.filter) ?? 'all'
  const matching = cases.filter(
    (row) => hasInName(row, search.name) && (face !== 'lead' || passes[filter](row)),
  )
  const page = Math.max(1, Math.min(search.page, Math.ceil(matching.length / rowsOnAPage)))
  return done({
    face,
    mayAdd: face === 'lead',
    today: toDoOf(cases, face),
    filter,
    filters: caseloadFilters,
    all: cases.length,
    found: matching.length,
    page,
    pages: Math.max(1, Math.ceil(matching.length / rowsOnAPage)),
    rows: matching.slice((page - 1) * rowsOnAPage, page * rowsOnAPage).map(shownRow),
  })
}

// What only the list of things to do needs is not sent to the page again.
function shownRow({ childId, name, familyName, yearGroup, round, nextDate, hasStrategies }: CaseRow) {
  return { childId, name, familyName, yearGroup, round, nextDate, hasStrategies }
}

const passes: Readonly<Record<CaseloadFilter, (row: CaseRow) => boolean>> = {
  all: () => true,
  waiting: ({ round }) => round !== null && round.isOpen && round.sent < round.asked,
  'to-publish': ({ isReady }) => isReady,
  published: ({ round }) => round?.publishedAt !== undefined && round.publishedAt !== null,
  'not-started': ({ round }) => round === null,
}

function hasInName({ name, familyName, givenName }: CaseRow, part: string): boolean {
  const wanted = plain(part)
  return wanted === '' || plain(`${name} ${givenName} ${familyName ?? ''}`).includes(wanted)
}

// Accents and case do not stand between a person and a name they half remember.
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim()
}

type Found = { readonly face: CaseloadFace; readonly found: readonly Child[] }

async function childrenOf(desk: Desk, person: PersonActor): Promise<Found> {
  const schools = placesOf(person, ['senco'])
  const services = placesOf(person, ['health-visitor'])
  if (schools.length + services.length > 0) {
    const found = await Promise.all([
      ...schools.map((id) => childrenAt(desk, 'bySchool', id)),
      ...services.map((id) => childrenAt(desk, 'byHealthOrganisation', id)),
    ])
    return { face: 'lead', found: listed(found.flat(), person) }
  }
  const guarded = placesOf(person, ['safeguarding-lead'])
  if (guarded.length > 0) {
    const found = await Promise.all(guarded.map((id) => childrenAt(desk, 'bySchool', id)))
    return { face: 'safeguarding', found: listed(found.flat(), person) }
  }
  const { documents } = await desk.store
    .records(children)
    .find('byPerson', { equals: [person.personId], limit: 200 })
  const today = londonDay(desk.now())
  return {
    face: 'teacher',
    found: listed(
      documents.filter((child) => isTaughtBy(child, person, today)),
      person,
    ),
  }
}

async function childrenAt(
  { store }: Desk,
  index: 'bySchool' | 'byHealthOrganisation',
  organisationId: string,
): Promise<readonly Child[]> {
  const found: Child[] = []
  let after: string | null = null
  do {
    const page = await store.records(children).find(index, { equals: [organisationId], limit: 500, after })
    found.push(...page.documents)
    after = page.next
  } while (after !== null)
  return found
}

function placesOf({ memberships }: PersonActor, wanted: readonly string[]): readonly string[] {
  return memberships.filter(({ role }) => wanted.includes(role)).map(({ organisationId }) => organisationId)
}

// A bar shuts somebody out of a child whatever their role, so the child is not on their list either.
function listed(found: readonly Child[], { personId }: PersonActor): readonly Child[] {
  const once = new Map(found.map((child) => [child.id, child]))
  return [...once.values()]
    .filter(({ ties }) => !ties.some((tie) => tie.personId === personId && tie.bar !== null))
    .sort(byName)
}

function byName(one: Child, other: Child): number {
  return (
    one.familyName.localeCompare(other.familyName, 'en-GB') ||
    one.likesToBeCalled.localeCompare(other.likesToBeCalled, 'en-GB') ||
    one.id.localeCompare(other.id)
  )
}

function isTaughtBy({ ties }: Child, { personId }: PersonActor, today: string): boolean {
  return ties.some(
    (tie) =>
      tie.personId === personId &&
      tie.kind === 'teacher' &&
      (tie.state === 'active' || tie.state === 'review-due') &&
      tie.from <= today &&
      (tie.until === null || today <= tie.until),
  )
}

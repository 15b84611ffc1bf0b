import { believableGroups } from './believable-groups.ts'
import { addDays, addMonths } from '#schemas/calendar.ts'
import type { Child, Tie } from '#schemas/child.ts'
import type { SenProvision } from '#schemas/episode-row.ts'
import type { Person } from '#schemas/person.ts'
import { initialsAndYear } from '#server/services/new-child.ts'
import { withReference } from './markers.ts'
import { makePerson, placeOf, storyPhone, workerAt, type Area } from './people.ts'
import type { ChildStory, TieStory } from './stories.ts'
import type { Workshop } from './workshop.ts'

/** A child with the accounts that came into being for their family. */
export type MadeChild = {
  readonly child: Child
  readonly lead: Person
  readonly people: readonly Person[]
  /** The people around the child who sign in. */
  readonly accountIds: ReadonlySet<string>
}

/** The record of a child of a story; the lead professional is the SENCO of the school, or a health visitor. */
export function makeChild(workshop: Workshop, area: Area, story: ChildStory): MadeChild {
  const { newId, newMarker, today, areaId } = workshop
  const lead = story.school
    ? workerAt(area, story.school, 'senco')
    : workerAt(area, 'health-visiting', 'health-visitor')
  const birthDate = addDays(
    addMonths(today, -story.ageMonths),
    -(story.bornDaysBefore ?? workshop.random.int(1, 26)),
  )
  const made = story.ties.map((tie) => makeTie(workshop, { area, lead, tie }))
  const { givenName, familyName } = story
  return {
    lead,
    accountIds: new Set(made.flatMap(({ tie, isAccount }) => (isAccount ? [tie.personId] : []))),
    people: made.flatMap(({ person }) => (person ? [person] : [])),
    child: {
      id: newId('c'),
      areaId,
      givenName,
      familyName,
      likesToBeCalled: story.likesToBeCalled ?? givenName,
      birthDate,
      gestationWeeks: story.gestationWeeks ?? null,
      sex: story.sex,
      schoolId: story.school ? placeOf(area, story.school).id : null,
      healthOrganisationId:
        story.hasHealthVisitor || !story.school ? placeOf(area, 'health-visiting').id : null,
      leadPersonId: lead.id,
      yearGroup: story.school ? yearGroup(birthDate, today) : null,
      ties: made.map(({ tie }) => tie),
      band: null,
      ...careOf(story),
      ...equalityOf(workshop, story),
      provision: provisionOf(workshop, story),
      initialsAndYear: initialsAndYear({ givenName, familyName, birthDate }),
      workingNote: noteOf(story.workingNote, newMarker),
      safeguardingNote: noteOf(story.safeguardingNote, newMarker),
      addedOn: addDays(today, -addedDaysAgo(story)),
      marker: newMarker(),
    },
  }
}

function careOf(story: ChildStory): Pick<Child, 'isProtected' | 'basis' | 'care' | 'interpreter'> {
  return {
    isProtected: story.isProtected ?? false,
    basis: story.school ? 'sen-support' : 'early-years-support',
    care: story.care ?? 'none',
    interpreter: story.interpreter ?? null,
  }
}

// Asked after sending, so nothing is known of a child whose family has sent nothing.
function equalityOf({ random }: Workshop, { interpreter, rounds }: ChildStory): Pick<Child, 'equality'> {
  const { ethnicity, deprivation, freeMeals, language } = believableGroups(random.fork('equality'))
  const isSaid = rounds.some(({ parts }) =>
    parts.some(({ viewpoint, state }) => viewpoint === 'home' && state === 'sent'),
  )
  if (!isSaid) return {}
  return { equality: { ethnicity, deprivation, freeMeals, language: interpreter ? 'other' : language } }
}

function provisionOf({ random }: Workshop, { school }: ChildStory): SenProvision | null {
  return school ? (believableGroups(random.fork('provision')).provision ?? null) : null
}

function noteOf(text: string | undefined, newMarker: () => string): Child['workingNote'] {
  if (text === undefined) return null
  const marker = newMarker()
  return { text: withReference(text, marker), marker }
}

function addedDaysAgo({ rounds }: ChildStory): number {
  return Math.max(14, ...rounds.map(({ openedDaysAgo }) => openedDaysAgo + 7))
}

type TieMaking = { readonly area: Area; readonly lead: Person; readonly tie: TieStory }

function makeTie(
  workshop: Workshop,
  { area, lead, tie }: TieMaking,
): { readonly tie: Tie; readonly person: Person | null; readonly isAccount: boolean } {
  const { newId, newMarker, today } = workshop
  const known = tie.hasAccount && tie.email !== null ? area.people.get(tie.email) : undefined
  const person = known ?? newAccount(workshop, tie, area.passwordHash)
  const since = addDays(today, -1200)
  const marker = newMarker()
  return {
    person: known ? null : person,
    isAccount: person !== null,
    tie: {
      personId: person?.id ?? newId('u'),
      kind: tie.kind,
      label: tie.label,
      state: tie.state ?? 'active',
      evidence: `Seen in person · ${lead.name} · ${since}`,
      from: since,
      until: null,
      bar: tie.bar ?? null,
      contact: contactOf(workshop, tie, marker),
    },
  }
}

function contactOf(workshop: Workshop, tie: TieStory, marker: string): Tie['contact'] {
  return {
    phone: tie.kind === 'teacher' ? null : storyPhone(workshop),
    email: tie.email,
    address: tie.address === null ? null : withReference(tie.address, marker),
    marker,
  }
}

function newAccount(
  workshop: Workshop,
  { kind, name, email, hasAccount, locale }: TieStory,
  hash: string,
): Person | null {
  if (!hasAccount || email === null) return null
  const familyRole = kind === 'self' ? 'young-person' : 'parent'
  const person = makePerson(workshop, { name, email, familyRole }, hash)
  return locale === undefined ? person : { ...person, locale }
}

const yearsBeforeReception = 5

// School years start on 1 September; a child is in Reception in the school year of the fifth birthday.
function yearGroup(birthDate: string, today: string): string {
  const year = schoolYearOf(today) - schoolYearOf(birthDate) - yearsBeforeReception
  if (year < 0) return 'Nursery'
  if (year === 0) return 'Reception'
  return year > 13 ? 'College' : `Year ${String(year)}`
}

function schoolYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
}

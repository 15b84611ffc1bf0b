import { ageBandOf, ageInMonths } from '#questionnaires/engine/age-band.ts'
import { recordBases, type Child } from '#schemas/child.ts'
import { senProvisions, type SenProvision } from '#schemas/episode-row.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { isoOfTyped, type TypedDay } from '#schemas/typed-day.ts'

export const yearGroups = [
  'Nursery',
  'Reception',
  ...Array.from({ length: 13 }, (_, index) => `Year ${index + 1}`),
  'College',
] as const
export const sexes = ['female', 'male', 'not-said'] as const

/** What a record begins with, before anybody is tied to the child or anything is said of them. */
export const blankRecord = {
  ties: [],
  band: null,
  isProtected: false,
  care: 'none',
  workingNote: null,
  safeguardingNote: null,
  marker: null,
} as const satisfies Partial<Child>

/** What somebody typed about a child who is not here yet; every field as text. */
export type TypedChild = {
  readonly givenName: string
  readonly familyName: string
  readonly likesToBeCalled: string
  readonly birthDate: TypedDay
  readonly gestationWeeks: string
  readonly sex: string
  readonly yearGroup: string
  readonly interpreter: string
  readonly provision: string
  readonly basis: string
}

export type ChildDetails = Pick<
  Child,
  | 'givenName'
  | 'familyName'
  | 'likesToBeCalled'
  | 'birthDate'
  | 'gestationWeeks'
  | 'sex'
  | 'yearGroup'
  | 'interpreter'
  | 'provision'
  | 'initialsAndYear'
> & { readonly basis: NonNullable<Child['basis']> }

/** When, and whether only children under five may be added here. */
export type AddedWhere = { readonly today: string; readonly isUnderFives: boolean }

/** The details of a new child as typed; refused with a fault for each field (`birthDate: in-the-future`). */
export function readChildDetails(
  typed: TypedChild,
  where: AddedWhere,
): Outcome<ChildDetails, 'check-details'> {
  const birthDate = isoOfTyped(typed.birthDate)
  const basis = recordBases.find((known) => known === typed.basis)
  const sex = sexes.find((known) => known === typed.sex)
  const faults = {
    ...nameFaults(typed),
    ...birthFault(birthDate, where),
    ...optionFaults(typed),
    ...(sex ? {} : { sex: 'choose' }),
    ...(basis ? {} : { basis: 'choose' }),
  }
  if (!birthDate || !sex || !basis || Object.keys(faults).length > 0) return refused('check-details', faults)
  const givenName = tidy(typed.givenName)
  const familyName = tidy(typed.familyName)
  return done({
    givenName,
    familyName,
    likesToBeCalled: tidy(typed.likesToBeCalled) || givenName,
    birthDate,
    gestationWeeks: weeksOf(typed.gestationWeeks),
    sex,
    yearGroup: typed.yearGroup || null,
    interpreter: typed.interpreter || null,
    provision: provisionTyped(typed.provision),
    initialsAndYear: initialsAndYear({ givenName, familyName, birthDate }),
    basis,
  })
}

/** Initials and year of birth, `E.S.2018`: all that a possible duplicate shows. */
export function initialsAndYear({
  givenName,
  familyName,
  birthDate,
}: Pick<Child, 'givenName' | 'familyName' | 'birthDate'>): string {
  return `${initialOf(givenName)}.${initialOf(familyName)}.${birthDate.slice(0, 4)}`
}

/** Initials and year as they are read: `E.S. 2018`. */
export function spokenInitials(kept: string): string {
  return kept.replace(/\.(\d{4})$/, '. $1')
}

function initialOf(name: string): string {
  return (Array.from(name)[0] ?? '').toLocaleUpperCase('en-GB')
}

/** What is in place at school, as it was chosen; null where nothing was, or something that is not there to choose. */
export function provisionTyped(typed: string): SenProvision | null {
  return senProvisions.find((known) => known === typed) ?? null
}

function weeksOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed)
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}

function nameFaults(typed: TypedChild): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {}
  for (const field of ['givenName', 'familyName'] as const) {
    if (tidy(typed[field]) === '') faults[field] = 'missing'
  }
  for (const field of ['givenName', 'familyName', 'likesToBeCalled'] as const) {
    if (tidy(typed[field]).length > 80) faults[field] = 'too-long'
  }
  return faults
}

function birthFault(
  birthDate: string | null,
  { today, isUnderFives }: AddedWhere,
): Readonly<Record<string, string>> {
  if (birthDate === null) return { birthDate: 'not-a-date' }
  if (birthDate > today) return { birthDate: 'in-the-future' }
  const band = ageBandOf(ageInMonths(birthDate, today))
  if (!band) return { birthDate: 'over-25' }
  return isUnderFives && band !== 'EY' ? { birthDate: 'not-under-five' } : {}
}

function optionFaults({
  gestationWeeks,
  yearGroup,
  interpreter,
  provision,
}: TypedChild): Readonly<Record<string, string>> {
  return {
    ...(isWeeks(gestationWeeks.trim()) ? {} : { gestationWeeks: 'weeks' }),
    ...(yearGroup === '' || yearGroups.some((known) => known === yearGroup) ? {} : { yearGroup: 'choose' }),
    ...(interpreter === '' || /^[a-z]{2,3}$/.test(interpreter) ? {} : { interpreter: 'choose' }),
    ...(provision === '' || provisionTyped(provision) !== null ? {} : { provision: 'choose' }),
  }
}

function isWeeks(typed: string): boolean {
  return typed === '' || (/^\d{2}$/.test(typed) && Number(typed) >= 22 && Number(typed) <= 44)
}

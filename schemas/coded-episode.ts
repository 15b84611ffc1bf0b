import { dayNumber } from './calendar.ts'
import {
  countedEpisodeShape,
  localityIds,
  schoolStages,
  senProvisions,
  visitEnds,
  type CountedEpisode,
} from './episode-row.ts'
import { pathways, priorities } from './referral-choices.ts'

/** A day as its number, counted from 1 January 1970; null when it has not come. */
export type Day = number | null

const codedDays = [
  'received',
  'localReceived',
  'triaged',
  'firstContact',
  'seenContact',
  'liveContact',
  'liveAssessment',
  'assessed',
  'outcomeShared',
  'supportStarted',
  'removed',
] as const satisfies readonly (keyof CountedEpisode)[]
type CodedDay = (typeof codedDays)[number]

const { outcome, reason, result, source, ageBand, sex, ethnicity } = countedEpisodeShape.shape
const { deprivation, freeMeals, language, care, interpreter } = countedEpisodeShape.shape

const codedNames = {
  pathway: pathways,
  outcome: outcome.unwrap().options,
  reason: reason.unwrap().options,
  result: result.unwrap().options,
  source: source.unwrap().options,
  priority: priorities,
  ageBand: ageBand.unwrap().options,
  sex: sex.unwrap().options,
  ethnicity: ethnicity.unwrap().options,
  deprivation: deprivation.unwrap().options,
  freeMeals: freeMeals.unwrap().options,
  language: language.unwrap().options,
  care: care.unwrap().options,
  stage: schoolStages,
  provision: senProvisions,
  locality: localityIds,
  interpreter: interpreter.unwrap().unwrap().options,
} as const satisfies Partial<Record<keyof CountedEpisode, readonly string[]>>
type CodedName = keyof typeof codedNames

const codedFields = Object.keys(codedNames).filter(isCodedName)
const ends: readonly string[] = visitEnds

/** What the places and numbers of a coded episode stand for; whoever keeps coded episodes codes them anew when it changes. */
export const episodeCoding = JSON.stringify({ codedDays, codedNames, visitEnds })

/**
 * An episode as counting reads it: nothing but numbers and the school, so that a million of them are kept small and read fast.
 * A code is the place of a name in its list, from 1; 0 is not known.
 */
export type CodedEpisode = {
  readonly days: readonly Day[]
  readonly codes: readonly number[]
  readonly isEstimated: boolean
  readonly school: string | null
  readonly asked: readonly (readonly [on: number, settled: Day])[]
  readonly visits: readonly (readonly [on: number, how: number])[]
  readonly touched: readonly number[]
}

/** How to code episodes, one after another. */
export function createEpisodeCoder(): (episode: CountedEpisode) => CodedEpisode {
  const numberOf = createDayNumbers()
  const dayOf = (date: string | null): Day => (date === null ? null : numberOf(date))
  return (episode) => ({
    days: codedDays.map((field) => dayOf(episode[field])),
    codes: codedFields.map((field) => codeOf(field, episode[field] ?? null)),
    isEstimated: episode.estimated,
    school: episode.school,
    asked: episode.asked.map(({ on, settled }) => [numberOf(on), dayOf(settled)]),
    visits: episode.visits.map(({ on, how }) => [numberOf(on), ends.indexOf(how) + 1]),
    touched: episode.touched.map(numberOf),
  })
}

/** What the code of a field stands for in an episode; null where it is not known. */
export function nameIn<Field extends CodedName>(
  field: Field,
  { codes }: CodedEpisode,
): (typeof codedNames)[Field][number] | null {
  return codedNames[field][(codes[placeOfCode(field)] ?? 0) - 1] ?? null
}

/** Where a day stands among the days of a coded episode. */
export function placeOfDay(field: CodedDay): number {
  return codedDays.indexOf(field)
}

/** Where a code stands among the codes of a coded episode. */
export function placeOfCode(field: CodedName): number {
  return codedFields.indexOf(field)
}

/** What the codes of a field stand for, the first for 1. */
export function namesCoded(field: CodedName | 'visits'): readonly string[] {
  return field === 'visits' ? visitEnds : codedNames[field]
}

function codeOf(field: CodedName, name: string | null): number {
  const names: readonly (string | null)[] = codedNames[field]
  return names.indexOf(name) + 1
}

function isCodedName(field: string): field is CodedName {
  return Object.hasOwn(codedNames, field)
}

// A few thousand dates come again and again.
function createDayNumbers(): (date: string) => number {
  const numbers = new Map<string, number>()
  return (date) => {
    const known = numbers.get(date)
    if (known !== undefined) return known
    const number = dayNumber(date)
    numbers.set(date, number)
    return number
  }
}

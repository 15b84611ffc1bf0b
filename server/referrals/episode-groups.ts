import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import type { Child } from '#schemas/child.ts'
import type { EpisodeGroups, LocalityId, SchoolStage, WaitingAgeBand } from '#schemas/episode-row.ts'

// Ages in whole years at which the next band begins.
const bands: readonly (readonly [WaitingAgeBand, number])[] = [
  ['0-4', 5],
  ['5-10', 11],
  ['11-15', 16],
  ['16-17', 18],
  ['18-25', 26],
]

// The last year of each stage.
const stages: readonly (readonly [SchoolStage, number])[] = [
  ['PRI', 6],
  ['SEC', 11],
  ['P16', 14],
]

type AskedWhere = {
  readonly on: string
  readonly school: string | null
  readonly locality: LocalityId | null
}

const nothingSaid = { ethnicity: null, deprivation: null, freeMeals: null }

/**
 * The groups a child is in on an ISO day, for figures alone; what was not said is not known. `school` is who asked, or the child's own
 * place where neither school nor health did; null where there is none. `locality` is the part of the area that place is in.
 */
export function episodeGroups(child: Child, { on, school, locality }: AskedWhere): EpisodeGroups {
  const { birthDate, sex, care, interpreter, equality, yearGroup, provision = null } = child
  const years = Math.floor(ageInMonths(birthDate, on) / 12)
  return {
    ageBand: bands.find(([, next]) => years < next)?.[0] ?? null,
    sex: sex === 'not-said' ? null : sex,
    ...(equality ?? nothingSaid),
    language: equality?.language ?? (interpreter === null ? null : 'other'),
    care,
    school,
    stage: stageOf(yearGroup),
    provision,
    locality,
    interpreter: interpreter === null ? 'not-asked' : 'asked',
  }
}

function stageOf(yearGroup: string | null): SchoolStage | null {
  if (yearGroup === null) return null
  if (['Nursery', 'Reception'].includes(yearGroup)) return 'EY'
  if (yearGroup === 'College') return 'P16'
  const year = Number(/^Year (\d{1,2})$/.exec(yearGroup)?.[1])
  return stages.find(([, last]) => year <= last)?.[0] ?? null
}

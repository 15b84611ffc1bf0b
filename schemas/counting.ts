import type { Counting, Cut } from './episode-fact.ts'
import { episodeGroupsShape, schoolStages, waitingAgeBands } from './episode-row.ts'
import type { MeasureSetId } from './measure-set.ts'
import { priorities } from './referral-choices.ts'

/** Which stored days each measure set counts by; what a contact must be for it is in measure-set.ts. */
export const countingOf: Readonly<Record<MeasureSetId, Counting>> = {
  local: { start: 'received', contact: 'firstContact' },
  'mhsds-autism': { start: 'received', contact: 'seenContact' },
  'adhd-mi': { start: 'received', contact: 'liveContact' },
  'chs-sitrep': { start: 'localReceived', contact: 'firstContact' },
  rtt: { start: 'received', contact: 'supportStarted' },
  wales: { start: 'received', contact: 'liveAssessment' },
}

const { sex, ethnicity, deprivation, freeMeals, language, care } = episodeGroupsShape.shape

/** What is published about groups, and every group there is, in order. A single school is never one of them. */
export const publishedGroups: ReadonlyMap<Exclude<Cut, null>, readonly string[]> = new Map<
  Exclude<Cut, null>,
  readonly string[]
>([
  ['ageBand', waitingAgeBands],
  ['sex', sex.unwrap().options],
  ['ethnicity', ethnicity.unwrap().options],
  ['deprivation', deprivation.unwrap().options],
  ['freeMeals', freeMeals.unwrap().options],
  ['language', language.unwrap().options],
  ['care', care.unwrap().options],
  ['stage', schoolStages],
  ['priority', priorities],
])

import { crossedCut, crossedWithSex, type Counting, type Cut, type SingleCut } from './episode-fact.ts'
import {
  type LocalityId,
  episodeGroupsShape,
  schoolStages,
  senProvisions,
  waitingAgeBands,
} from './episode-row.ts'
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

const { sex, ethnicity, deprivation, freeMeals, language, care, interpreter } = episodeGroupsShape.shape

/**
 * What is published about groups, and every group there is, in order. A single school is never one of them, and all measure sets have
 * the same ages: 5 to 17 as the ADHD management information counts them would be the sum of three of ours over the same requests, and
 * so tell one of the three that is hidden; and 25 and over is a single year of a service that ends at 25 (decision record 005).
 */
export const publishedGroups: ReadonlyMap<SingleCut, readonly string[]> = new Map<
  SingleCut,
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
  ['provision', senProvisions],
  ['interpreter', interpreter.unwrap().unwrap().options],
  ['priority', priorities],
])

/** The same with the parts an area tells apart, where it does. */
export function groupsWith(localities: readonly LocalityId[]): ReadonlyMap<SingleCut, readonly string[]> {
  return localities.length === 0 ? publishedGroups : new Map([...publishedGroups, ['locality', localities]])
}

/** Every way episodes are counted for what is published. */
export const publishedCuts: readonly Cut[] = [
  null,
  ...publishedGroups.keys(),
  'locality',
  ...crossedWithSex.map(crossedCut),
]

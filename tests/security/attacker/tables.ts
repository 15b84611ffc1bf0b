import { mayBeCrossed, type Dims } from '#server/waiting/protect/crossing.ts'
import { valuesOf, type Episode, type GroupName } from './an-area.ts'

const names: readonly GroupName[] = [
  'pathway',
  'sex',
  'ageBand',
  'ethnicity',
  'deprivation',
  'freeMeals',
  'language',
  'care',
]

// More than any page does is asked of those above; these are told apart as pages do it, with a pathway or by sex.
const asOnPages: readonly GroupName[] = ['provision', 'interpreter', 'locality']

/** Every way a commissioner can tell figures apart: not at all, by each dimension, and by every pair that may be crossed. */
export const crossings: readonly (readonly GroupName[])[] = [
  [],
  ...names.map((name) => [name]),
  ...names.flatMap((one, index) => names.slice(index + 1).map((other) => [one, other])),
  ...asOnPages.flatMap((name) => [[name], ['pathway', name] as const, ['sex', name] as const]),
].filter(mayBeCrossed)

/** Every group of every table, each once. */
export const groups: readonly Dims[] = crossings.flatMap((crossing) =>
  crossing.reduce<readonly Dims[]>(
    (soFar, name) => soFar.flatMap((dims) => valuesOf[name].map((value) => ({ ...dims, [name]: value }))),
    [{}],
  ),
)

const tableStarts = crossings.map((_, index) =>
  crossings.slice(0, index).reduce((sum, crossing) => sum + sizeOf(crossing), 0),
)

/** In which groups an episode is counted, as places in `groups`: one of every table. */
export function groupsOf({ groups: own }: Episode): readonly number[] {
  return crossings.map((crossing, index) => {
    let place = 0
    for (const name of crossing) place = place * valuesOf[name].length + own[name]
    return place + tableStarts[index]!
  })
}

function sizeOf(crossing: readonly GroupName[]): number {
  return crossing.reduce((size, name) => size * valuesOf[name].length, 1)
}

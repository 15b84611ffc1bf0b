/** What figures may be told apart by. */
export const dimensions = [
  'pathway',
  'ageBand',
  'sex',
  'ethnicity',
  'deprivation',
  'freeMeals',
  'language',
  'care',
  'school',
  'locality',
  'stage',
  'provision',
  'interpreter',
  'priority',
  'needs',
] as const
export type Dimension = (typeof dimensions)[number]

/** The groups a cell is about, by dimension; none for the whole area. */
export type Dims = Readonly<Partial<Record<Dimension, string>>>

const mostCrossed = 2

// Where somebody lives, where their family comes from and how old they are point at a child together; a school or
// a part of the area does so with anything but a pathway (decision record 005).
const neverTogether: readonly (readonly Dimension[])[] = [
  ['deprivation', 'ethnicity'],
  ['deprivation', 'ageBand'],
  ['ethnicity', 'ageBand'],
  // A stage is nearly an age.
  ['deprivation', 'stage'],
  ['ethnicity', 'stage'],
  ['stage', 'ageBand'],
  ...(['school', 'locality'] as const).flatMap((place) =>
    dimensions
      .filter((dimension) => dimension !== place && dimension !== 'pathway')
      .map((dimension) => [place, dimension] as const),
  ),
]

/** Whether figures may be told apart by all of these at once: at most two, and never a pair that points at a child. */
export function mayBeCrossed(names: readonly string[]): boolean {
  if (names.length > mostCrossed || !names.every(isDimension)) return false
  return !neverTogether.some((pair) => pair.every((name) => names.includes(name)))
}

/** Whether a word names something figures may be told apart by. */
export function isDimension(name: string): name is Dimension {
  return dimensions.some((dimension) => dimension === name)
}

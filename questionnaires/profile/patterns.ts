import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import type { ByViewpoint } from './by-viewpoint.ts'
import { clearGap } from './clear-gap.ts'
import type { GivenWeight, SeenLevel } from './need-level.ts'

/** The viewpoints that saw enough to have a level. */
export type Seen = ByViewpoint<SeenLevel>

const places = ['school', 'home', 'community'] as const satisfies readonly Viewpoint[]
const reportsEffort = ['home', 'self'] as const satisfies readonly Viewpoint[]

const none = 1
const some = 2
const significant = 3

type View = {
  readonly seen: Seen
  readonly viewpoints: readonly Viewpoint[]
  readonly effort: ByViewpoint<GivenWeight>
}

// In the order they are told (docs/decisions); each a question to ask, never a verdict on anybody.
const patternTests = {
  HOME_HIGHER: ({ seen }) => gap(seen.home, seen.school) >= clearGap && levelOf(seen.home) >= some,
  SCHOOL_HIGHER: ({ seen }) => gap(seen.school, seen.home) >= clearGap && levelOf(seen.school) >= some,
  CHILD_HIGHER: (view) => isApartFromAdults(view, 1),
  CHILD_LOWER: (view) => isApartFromAdults(view, -1),
  HIDDEN_EFFORT: ({ seen, effort }) =>
    seen.school !== undefined && seen.school.level <= none && isEffortful(effort),
  ACROSS_SETTINGS: ({ seen }) => isReportedTwice(seen, places),
  CORROBORATED: ({ seen, viewpoints }) => isReportedTwice(seen, viewpoints),
} as const satisfies Record<string, (view: View) => boolean>

/** What the viewpoints show beside each other; also the keys of the words for it. */
export type Pattern = keyof typeof patternTests

const patternOrder = [
  'HOME_HIGHER',
  'SCHOOL_HIGHER',
  'CHILD_HIGHER',
  'CHILD_LOWER',
  'HIDDEN_EFFORT',
  'ACROSS_SETTINGS',
  'CORROBORATED',
] as const satisfies readonly Pattern[]

/** The patterns one strand shows, in their fixed order. Effort is 0–3 as told by home or by the child. */
export function patternsOf(
  seen: Seen,
  viewpoints: readonly Viewpoint[],
  effort: ByViewpoint<GivenWeight>,
): readonly Pattern[] {
  const view = { seen, viewpoints, effort }
  return patternOrder.filter((pattern) => patternTests[pattern](view))
}

function gap(one: SeenLevel | undefined, other: SeenLevel | undefined): number {
  return one && other ? one.score - other.score : 0
}

function levelOf(strand: SeenLevel | undefined): number {
  return strand ? strand.level : -1
}

// Above every adult (1) or below every adult (-1) by a clear gap.
function isApartFromAdults({ seen, viewpoints }: View, direction: 1 | -1): boolean {
  const child = seen.self
  if (!child || viewpoints.length < 2) return false
  return viewpoints.every(
    (viewpoint) => viewpoint === 'self' || direction * gap(child, seen[viewpoint]) >= clearGap,
  )
}

function isEffortful(effort: ByViewpoint<GivenWeight>): boolean {
  return reportsEffort.some((viewpoint) => effort[viewpoint] === 2 || effort[viewpoint] === 3)
}

function isReportedTwice(seen: Seen, viewpoints: readonly Viewpoint[]): boolean {
  let reported = 0
  for (const viewpoint of viewpoints) if (levelOf(seen[viewpoint]) >= significant) reported += 1
  return reported >= 2
}

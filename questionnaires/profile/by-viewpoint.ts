import type { Viewpoint } from '#questionnaires/engine/questionnaire.ts'

/** Something for each viewpoint that has it. */
export type ByViewpoint<Value> = Readonly<Partial<Record<Viewpoint, Value>>>

const alphabetical = ['community', 'health', 'home', 'school', 'self'] as const satisfies readonly Viewpoint[]

/** The viewpoints present in a record, in one fixed order. */
export function viewpointsOf(byViewpoint: ByViewpoint<unknown>): readonly Viewpoint[] {
  return alphabetical.filter((viewpoint) => byViewpoint[viewpoint] !== undefined)
}

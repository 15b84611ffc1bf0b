import { viewpoints, type StrandId, type Viewpoint } from '#questionnaires/engine/questionnaire.ts'
import { needLevels, type NeedLevel } from '#questionnaires/profile/need-level.ts'
import type { Facts } from './facts.ts'
import type { Atom } from './rule.ts'

type Op = Atom['op']
type AtomOf<Name extends Op> = Extract<Atom, { readonly op: Name }>

const places = ['school', 'home', 'community'] as const satisfies readonly Viewpoint[]

// A missing background value counts as unknown: in no list, and outside every list.
const tests: { readonly [Name in Op]: (atom: AtomOf<Name>, facts: Facts) => boolean } = {
  level_in_places: (atom, facts) => countReaching(places, atom, facts) >= atom.n,
  not_level_in_places: (atom, facts) => countReaching(places, atom, facts) < atom.n,
  level_viewpoints: (atom, facts) => countReaching(viewpoints, atom, facts) >= atom.n,
  highest: ({ strands, min }, facts) => strands.some((strand) => highestOf(strand, facts) >= indexOf(min)),
  count_highest: ({ strands, min, n }, facts) =>
    strands.filter((strand) => highestOf(strand, facts) >= indexOf(min)).length >= n,
  impact_any: ({ strands, min }, facts) =>
    strands.some((strand) => Object.values(facts.impact[strand] ?? {}).some((impact) => impact >= min)),
  item_any: ({ items, min }, facts) =>
    items.some((item) => facts.items[item]?.some((answer) => typeof answer === 'number' && answer >= min)),
  pattern: ({ strands, values }, facts) =>
    strands.some((strand) => values.some((pattern) => facts.patterns[strand]?.includes(pattern))),
  bg_in: (atom, facts) => isBackgroundIn(atom, facts),
  bg_not_in: (atom, facts) => !isBackgroundIn(atom, facts),
  flag: ({ flag, values }, facts) => facts.flags[flag]?.some((answer) => values.includes(answer)) ?? false,
  open_flag: ({ flag }, facts) => facts.openFlags.includes(flag),
  no_open_flag: ({ flag }, facts) => !facts.openFlags.includes(flag),
  age: ({ min, max }, facts) => facts.ageMonths >= min && facts.ageMonths <= max,
}

/** Whether one atomic condition is true of the facts. */
export function isTrueOf<Name extends Op>(atom: AtomOf<Name> & { readonly op: Name }, facts: Facts): boolean {
  return tests[atom.op](atom, facts)
}

type AtLevel = { readonly strands: readonly StrandId[]; readonly min: NeedLevel }

function countReaching(viewpoints: readonly Viewpoint[], { strands, min }: AtLevel, facts: Facts): number {
  const need = indexOf(min)
  const reaches = (viewpoint: Viewpoint) =>
    strands.some((strand) => (facts.levels[strand]?.[viewpoint] ?? -1) >= need)
  return viewpoints.filter(reaches).length
}

function highestOf(strand: StrandId, facts: Facts): number {
  const levels = facts.levels[strand]
  let highest = -1
  if (levels) for (const viewpoint of viewpoints) highest = Math.max(highest, levels[viewpoint] ?? -1)
  return highest
}

function indexOf(level: NeedLevel): number {
  return needLevels.indexOf(level)
}

function isBackgroundIn({ field, values }: AtomOf<'bg_in' | 'bg_not_in'>, facts: Facts): boolean {
  const known = facts.background[field]
  return (typeof known === 'string' || typeof known === 'number') && values.includes(known)
}

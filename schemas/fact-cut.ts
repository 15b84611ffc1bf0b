import { namesCoded, placeOfCode, type CodedEpisode } from './coded-episode.ts'
import {
  isCrossed,
  notKnown,
  partBesidesSex,
  type CrossedCut,
  type Cut,
  type FactCount,
  type FactName,
} from './episode-fact.ts'
import { createFactCell, daysOfCell, type FactCell } from './fact-cell.ts'
import { facts } from './facts-of.ts'
import type { NumberedNames } from './numbered-names.ts'
import { pathways } from './referral-choices.ts'

/** What was counted of one pathway and group: the cell of each fact and detail at its place. */
export type CountedGroup = (FactCell | undefined)[]

type NamedFact = { readonly name: FactName; readonly details: readonly string[] }

const namedFacts: readonly NamedFact[] = [...facts, { name: 'child-waiting', details: [] }]
const mostDetails = 1 + Math.max(...facts.map(({ details }) => details.length))
const pathwayPlace = placeOfCode('pathway')

/** Where children who wait are counted, after all that is true of episodes. */
export const childWaitingPlace = facts.length

/** The cell of a fact, by its place, and of a detail, by its code. */
export function cellIn(group: CountedGroup, place: number, detail: number): FactCell {
  return (group[place * mostDetails + detail] ??= createFactCell())
}

/** One way of grouping episodes: the group of each, and in the end the counts of all. */
export function createFactCut(cut: Cut, schools: NumberedNames) {
  const byGroup: CountedGroup[][] = []
  const numberIn = numberReader(cut, schools)
  const nameOf = groupNames(cut, schools)

  function groupOf(episode: CodedEpisode): CountedGroup {
    const byPathway = (byGroup[numberIn(episode)] ??= [])
    return (byPathway[episode.codes[pathwayPlace] ?? 0] ??= [])
  }

  function counts(): readonly FactCount[] {
    return byGroup.flatMap((byPathway, group) =>
      pathways.flatMap((pathway, at) =>
        (byPathway[at + 1] ?? []).flatMap((cell, index) =>
          cell ? [{ pathway, cut, group: nameOf(group), ...written(cell, index, schools) }] : [],
        ),
      ),
    )
  }

  return { groupOf, counts }
}

function numberReader(cut: Cut, schools: NumberedNames): (episode: CodedEpisode) => number {
  if (cut === null) return () => 0
  if (cut === 'school') return ({ school }) => schools.numberOf(school)
  if (isCrossed(cut)) return crossedReader(cut)
  const place = placeOfCode(cut)
  return ({ codes }) => codes[place] ?? 0
}

function groupNames(cut: Cut, schools: NumberedNames): (group: number) => string {
  if (cut === null) return () => 'all'
  if (cut === 'school') return (group) => schools.nameOf(group) ?? notKnown
  if (isCrossed(cut)) return crossedNames(cut)
  const names = namesCoded(cut)
  return (group) => names[group - 1] ?? notKnown
}

const sexPlace = placeOfCode('sex')
const sexes = namesCoded('sex')

// Sex counts in steps of all the other's groups, the unknown one among them.
function crossedReader(cut: CrossedCut): (episode: CodedEpisode) => number {
  const { place, names } = besidesSex(cut)
  return ({ codes }) => (codes[sexPlace] ?? 0) * (names.length + 1) + (codes[place] ?? 0)
}

function crossedNames(cut: CrossedCut): (group: number) => string {
  const { names } = besidesSex(cut)
  const step = names.length + 1
  return (group) => {
    const [sex, other] = [sexes[Math.floor(group / step) - 1], names[(group % step) - 1]]
    return `${sex ?? notKnown}+${other ?? notKnown}`
  }
}

function besidesSex(cut: CrossedCut) {
  const other = partBesidesSex(cut)
  if (other === null) throw new RangeError(`not crossed with sex: ${cut}`)
  return { place: placeOfCode(other), names: namesCoded(other) }
}

function written(cell: FactCell, index: number, schools: NumberedNames) {
  const fact = namedFacts[Math.floor(index / mostDetails)]
  if (!fact) throw new Error('a cell stands beyond the table of facts')
  return {
    fact: fact.name,
    detail: fact.details[(index % mostDetails) - 1] ?? null,
    schools: cell.schools.flatMap((number) => schools.nameOf(number) ?? []),
    byDays: daysOfCell(cell),
  }
}

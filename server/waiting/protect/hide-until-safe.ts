import { isSeen, type GuardedMonth } from './guarded-month.ts'
import { outsideView } from './outside-view.ts'
import type { Relation } from './relation.ts'
import { hidden } from './shown.ts'

/**
 * Hides more of a month until no hidden small count, and no small rest, can be told to fewer values than the rules ask.
 * Works in place. The smallest figure that helps is hidden first, the finer one before the coarser.
 */
export function hideUntilSafe(month: GuardedMonth): void {
  const linksOf = linksByPlace(month.linked.relations, month.linked.exact.length)
  for (;;) {
    hideTotalsOverHidden(month)
    const told = toldCounts(month)
    if (told.length === 0) return
    const covers = told.map((place) => coverFor(place, month, linksOf)).filter((place) => place !== null)
    // Nothing left to hide that touches it: what tells it is older than this month.
    if (covers.length === 0) return
    for (const place of covers) hide(month, place)
  }
}

// The area's own figure is a total over its groups by pathway, side by side with them on every page.
function hideTotalsOverHidden(month: GuardedMonth): void {
  for (const { over, total, parts } of month.linked.breakdowns) {
    if (over !== 'pathway' || Object.keys(month.batch.cells[total]?.dims ?? {}).length > 0) continue
    if (isSeen(month, total) && parts.some((part) => !isSeen(month, part))) hide(month, total)
  }
}

function toldCounts(month: GuardedMonth): readonly number[] {
  const { exact } = month.linked
  const { hiddenUpTo, leastPossible } = month.rules
  const { least, most } = outsideView(month)
  return exact.flatMap((count, place) => {
    if (count > hiddenUpTo || isSeen(month, place) || isNoCount(month, place)) return []
    return (most[place] ?? 0) - (least[place] ?? 0) + 1 < leastPossible ? [place] : []
  })
}

function isNoCount({ batch }: GuardedMonth, place: number): boolean {
  return place < batch.cells.length && batch.exact[place] === null
}

// Outwards through what is linked, one step at a time, to the nearest figure that can still be hidden.
function coverFor(
  place: number,
  month: GuardedMonth,
  linksOf: readonly (readonly Relation[])[],
): number | null {
  const reached = new Set([place])
  let edge = [place]
  while (edge.length > 0) {
    const next = edge.flatMap((one) =>
      (linksOf[one] ?? []).flatMap(({ places, onlyWith }) => [
        ...places,
        ...(onlyWith === null ? [] : [onlyWith]),
      ]),
    )
    edge = [...new Set(next)].filter((one) => !reached.has(one))
    for (const one of edge) reached.add(one)
    const covers = edge.filter((one) => isSeen(month, one) && !month.frozen.has(one))
    const best = covers.toSorted((one, other) => order(month, one, other))[0]
    if (best !== undefined) return best
  }
  return null
}

function order(month: GuardedMonth, one: number, other: number): number {
  const { cells } = month.batch
  const finer = groupsOf(cells[other]?.dims) - groupsOf(cells[one]?.dims)
  return finer || (month.linked.exact[one] ?? 0) - (month.linked.exact[other] ?? 0) || one - other
}

function groupsOf(dims: object | undefined): number {
  return Object.keys(dims ?? {}).length
}

function hide(month: GuardedMonth, place: number): void {
  month.shown[place] = hidden('too-few')
}

function linksByPlace(relations: readonly Relation[], size: number): readonly (readonly Relation[])[] {
  const links: Relation[][] = Array.from({ length: size }, () => [])
  for (const relation of relations) {
    for (const place of relation.places) links[place]?.push(relation)
  }
  return links
}

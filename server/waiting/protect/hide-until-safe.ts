import { isSeen, type GuardedMonth } from './guarded-month.ts'
import { outsideView } from './outside-view.ts'
import { hidden } from './shown.ts'

/**
 * Hides more of a month until no hidden small count, and no small rest, can be told to fewer values than the rules ask.
 * Works in place. The nearest figure is hidden first, of those the finest, of those the smallest.
 */
export function hideUntilSafe(month: GuardedMonth): void {
  for (;;) {
    hideTotalsOverHidden(month)
    const covers = toldCounts(month).flatMap((place) => coverFor(place, month) ?? [])
    // Nothing is told, or what tells it is older than this month and out already.
    if (covers.length === 0) return
    for (const place of covers) hide(month, place)
  }
}

// A total stands side by side with its pathways on every page.
function hideTotalsOverHidden(month: GuardedMonth): void {
  for (const { total, parts } of month.links.areaSums) {
    if (isSeen(month, total) && parts.some((part) => !isSeen(month, part))) hide(month, total)
  }
}

function toldCounts(month: GuardedMonth): readonly number[] {
  const { exact, rules } = month
  const { least, most } = outsideView(month)
  const told: number[] = []
  for (let place = 0; place < exact.length; place += 1) {
    if ((most[place] ?? 0) - (least[place] ?? 0) + 1 >= rules.leastPossible) continue
    if ((exact[place] ?? 0) <= rules.hiddenUpTo && isGuarded(month, place)) told.push(place)
  }
  return told
}

// A count that is hidden, or a rest that anybody can form. Parts that make up a whole total leave none.
function isGuarded(month: GuardedMonth, place: number): boolean {
  const { figures } = month.links.places
  const figure = figures[place]
  if (figure) return figure.kind === 'count' && !isSeen(month, place)
  const left = month.exact[place] ?? 0
  return left > 0 || (left === 0 && month.links.sums[place - figures.length]?.leavesRest === true)
}

// Outwards through what is linked, one step at a time, to the nearest figure that can still be hidden.
function coverFor(place: number, month: GuardedMonth): number | null {
  const reached = new Set([place])
  let edge: readonly number[] = [place]
  while (edge.length > 0) {
    edge = [...new Set(edge.flatMap((one) => neighbours(one, month)))].filter((one) => !reached.has(one))
    for (const one of edge) reached.add(one)
    const covers = edge.filter((one) => isSeen(month, one) && !month.isFrozen(one))
    const best = covers.toSorted((one, other) => order(month, one, other))[0]
    if (best !== undefined) return best
  }
  return null
}

function neighbours(place: number, { links }: GuardedMonth): readonly number[] {
  return (links.relationsAt[place] ?? []).flatMap((index) => {
    const { places, fromWait } = links.relations[index] ?? { places: [], fromWait: null }
    return fromWait ? [...places, fromWait.place] : places
  })
}

function order(month: GuardedMonth, one: number, other: number): number {
  const finer = groupsAt(month, other) - groupsAt(month, one)
  return finer || (month.exact[one] ?? 0) - (month.exact[other] ?? 0) || one - other
}

function groupsAt({ links }: GuardedMonth, place: number): number {
  return Object.keys(links.places.figures[place]?.dims ?? {}).length
}

function hide(month: GuardedMonth, place: number): void {
  month.shown[place] = hidden('too-few')
}

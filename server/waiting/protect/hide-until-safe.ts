import { isSeen, type GuardedMonth } from './guarded-month.ts'
import { balance } from './linked-figures.ts'
import { outsideView } from './outside-view.ts'
import { hidden } from './shown.ts'

/**
 * Hides more of a month until no hidden small count, and no small rest, can be told to fewer values than the rules ask.
 * Works in place. The nearest figure is hidden first, of those the finest, of those the smallest
 * printed one.
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

// Asked of what can be told, never of what is true: a figure that stays because the truth is large would say so.
function toldCounts(month: GuardedMonth): readonly number[] {
  const { hiddenUpTo, leastPossible } = month.rules
  const { least, most } = outsideView(month)
  const told: number[] = []
  for (let place = 0; place < least.length; place += 1) {
    const low = least[place] ?? 0
    if ((most[place] ?? 0) - low + 1 >= leastPossible || low > hiddenUpTo) continue
    if (isGuarded(month, place)) told.push(place)
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
    edge = nextEdge(edge, month, reached)
    const covers = edge.filter((one) => isSeen(month, one) && !month.isFrozen(one))
    const [first, ...others] = covers
    if (first !== undefined)
      return others.reduce((best, one) => (order(month, one, best) < 0 ? one : best), first)
  }
  return null
}

// What is linked with the edge and was not reached before; it is now.
function nextEdge(edge: readonly number[], { links }: GuardedMonth, reached: Set<number>): readonly number[] {
  const next: number[] = []
  const reach = (place: number) => {
    if (reached.has(place)) return
    reached.add(place)
    next.push(place)
  }
  for (const place of edge) {
    for (const index of links.relationsAt[place] ?? []) {
      const relation = links.relations[index]
      relation?.places.forEach(reach)
      if (relation?.fromWait) reach(relation.fromWait.place)
    }
  }
  return next
}

// By what is printed, never by what is exact: which one goes is seen by everybody. The list itself goes last.
function order(month: GuardedMonth, one: number, other: number): number {
  const finer = groupsAt(month, other) - groupsAt(month, one)
  return (
    finer ||
    rankAt(month, one) - rankAt(month, other) ||
    valueAt(month, one) - valueAt(month, other) ||
    other - one
  )
}

function rankAt({ links }: GuardedMonth, place: number): number {
  const figure = links.places.figures[place]
  if (figure?.indicator === balance.closing) return 2
  return figure?.kind === 'count' ? 0 : 1
}

function valueAt({ shown }: GuardedMonth, place: number): number {
  const here = shown[place]
  return here?.kind === 'shown' ? here.value : 0
}

function groupsAt({ links }: GuardedMonth, place: number): number {
  return Object.keys(links.places.figures[place]?.dims ?? {}).length
}

function hide(month: GuardedMonth, place: number): void {
  month.shown[place] = hidden('too-few')
}

import type { Child } from '#schemas/child.ts'
import { possibleMatch, turnedRound } from '../possible-match.ts'

/** What a child is told apart from others by. */
export type ToldChild = Pick<Child, 'id' | 'givenName' | 'familyName' | 'birthDate'>

/** The ids of children who may be the same as another of them. */
export function childrenWithDoubles(children: Iterable<ToldChild>): ReadonlySet<string> {
  const byDay = new Map<string, ToldChild[]>()
  for (const child of children) {
    const key = dayKey(child.birthDate)
    const known = byDay.get(key)
    if (!known) byDay.set(key, [child])
    if (known && !known.some(({ id }) => id === child.id)) known.push(child)
  }
  const found = new Set<string>()
  for (const alike of byDay.values()) addDoubles(alike, found)
  return found
}

// Only children of one birthday, or of one with day and month changed round, can be the same.
function dayKey(birthDate: string): string {
  const turned = turnedRound(birthDate)
  return turned < birthDate ? turned : birthDate
}

function addDoubles(children: readonly ToldChild[], found: Set<string>): void {
  children.forEach((one, index) => {
    for (const other of children.slice(index + 1)) {
      if (possibleMatch(one, other) === null) continue
      found.add(one.id)
      found.add(other.id)
    }
  })
}

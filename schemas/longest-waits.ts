/** A wait that may be the longest of a child's: whole days, the name of its pathway, and what else is to be known of it. */
type Wait = { readonly days: number; readonly pathway: string }

/** Of each child the longest of its waits; of two as long, that of the pathway that comes first by name. */
export function createLongestWaits<Kept extends Wait>() {
  const longest = new Map<string, Kept>()
  return {
    keep(childId: string, wait: Kept): void {
      const known = longest.get(childId)
      if (known === undefined || isBefore(wait, known)) longest.set(childId, wait)
    },
    /** All that were kept, which are then forgotten. */
    taken(): readonly Kept[] {
      const all = [...longest.values()]
      longest.clear()
      return all
    },
  }
}

function isBefore(one: Wait, other: Wait): boolean {
  return one.days === other.days ? one.pathway < other.pathway : one.days > other.days
}

import { notKnown, type FactCount } from '#schemas/episode-fact.ts'

// One who cannot be reached would make everybody else be seen ahead; ten are no chance.
const leastStillWaiting = 10

/**
 * First contacts of children whose level of priority is known, and how many of them came after a shorter wait than ten or more
 * of the same pathway and level who were still waiting at the end of the period had had. Taken
 * from rows counted by priority; the two facts it answers with stand beside the others of their pathway.
 */
export function seenAhead(counts: readonly FactCount[]): readonly FactCount[] {
  const levelled = counts.filter(({ cut, group }) => cut === 'priority' && group !== notKnown)
  const seen = levelled.filter(({ fact }) => fact === 'seen')
  return seen.flatMap((row) => {
    const waiting = levelled.find((other) => isAlike(other, row) && other.fact === 'waiting')
    const limit = tenthLongest(waiting?.byDays ?? [])
    const ahead = row.byDays.filter(({ days }) => days !== null && limit !== null && days < limit)
    return [rowOf(row, 'seen-levelled', row.byDays), rowOf(row, 'seen-ahead', ahead)]
  })
}

function isAlike(one: FactCount, other: FactCount): boolean {
  return one.pathway === other.pathway && one.cut === other.cut && one.group === other.group
}

function tenthLongest(byDays: FactCount['byDays']): number | null {
  const known = byDays.flatMap(({ days, episodes }) => (days === null ? [] : [{ days, episodes }]))
  let left = leastStillWaiting
  for (const { days, episodes } of known.toSorted((one, other) => other.days - one.days)) {
    left -= episodes
    if (left <= 0) return days
  }
  return null
}

function rowOf(
  { pathway, group, schools }: FactCount,
  fact: 'seen-levelled' | 'seen-ahead',
  byDays: FactCount['byDays'],
): FactCount {
  return { pathway, cut: null, group: 'all', fact, detail: group, schools, byDays }
}

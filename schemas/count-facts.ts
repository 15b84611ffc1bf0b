import { dayNumber } from './calendar.ts'
import { notKnown, type CountsAsked, type FactCount } from './episode-fact.ts'
import type { CountedEpisode } from './episode-row.ts'
import { factPlaces, factReader, type Fact } from './facts-of.ts'

type Days = number | null
type About = Omit<FactCount, 'byDays' | 'schools'>
type Found = Pick<FactCount, 'fact' | 'detail'> & { readonly place: number; readonly days: Days }
type LongestWait = { readonly episode: CountedEpisode; readonly days: number }

/** One fact of one group; the place in `byDays` is the number of days, so that a million episodes can be counted fast. */
type Cell = About & { readonly schools: string[]; readonly byDays: number[]; withoutDays: number }
/** The cells of one group, by the fact's place and then by detail. */
type Group = Map<string | null, Cell>[]

const schoolsKept = 3

/**
 * Episodes counted one after another: by pathway, group, fact, detail and whole days. The order they come in does not matter,
 * except to which three schools are named.
 */
export function createFactCounter(asked: CountsAsked) {
  const factsOf = factReader(asked)
  const cuts = asked.cuts.map((cut) => ({ cut, groups: new Map<string, Map<string, Group>>() }))
  const longest = new Map<string, LongestWait>()
  const numberOf = createDayNumbers()
  const daysOf = ({ from, to }: Fact): Days => (from === null ? null : numberOf(to) - numberOf(from))

  function count(episode: CountedEpisode, found: readonly Found[]): void {
    const { pathway, school } = episode
    for (const { cut, groups } of cuts) {
      const group = cut === null ? 'all' : (episode[cut] ?? notKnown)
      const cells = madeIn(madeIn(groups, pathway, newMap<Group>), group, newGroup)
      for (const { fact, place, detail, days } of found) {
        const byDetail = (cells[place] ??= new Map())
        const cell = byDetail.get(detail) ?? startCell(byDetail, { pathway, cut, group, fact, detail })
        addTo(cell, days, school)
      }
    }
  }

  // A child on several lists is told by the longest wait.
  function keepLongest(childId: string, episode: CountedEpisode, found: readonly Found[]): void {
    if (!found.some(({ fact }) => fact === 'waiting')) return
    const days = numberOf(asked.period.to) - numberOf(episode[asked.start])
    const known = longest.get(childId)
    if (known === undefined || isBefore({ episode, days }, known)) longest.set(childId, { episode, days })
  }

  return {
    add(episode: CountedEpisode, childId: string | null = null): void {
      const found = factsOf(episode).map((fact) => ({ ...fact, days: daysOf(fact) }))
      if (found.length > 0) count(episode, found)
      if (childId !== null) keepLongest(childId, episode, found)
    },
    counts(): readonly FactCount[] {
      for (const { episode, days } of longest.values())
        count(episode, [
          { fact: 'child-waiting', place: factPlaces, detail: null, days: episode.estimated ? null : days },
        ])
      longest.clear()
      return cuts.flatMap(({ groups }) =>
        leavesOf(groups).flatMap(leavesOf).flat().flatMap(leavesOf).map(written),
      )
    },
  }
}

function leavesOf<Value>(map: ReadonlyMap<unknown, Value>): readonly Value[] {
  return [...map.values()]
}

function newMap<Value>(): Map<string, Value> {
  return new Map()
}

function newGroup(): Group {
  return Array.from({ length: factPlaces + 1 }, (): Map<string | null, Cell> => new Map())
}

function addTo(cell: Cell, days: Days, school: string | null): void {
  if (days === null) cell.withoutDays += 1
  if (days !== null) cell.byDays[days] = (cell.byDays[days] ?? 0) + 1
  if (school === null || cell.schools.length >= schoolsKept || cell.schools.includes(school)) return
  cell.schools.push(school)
}

/** How many episodes each fact is true of, for episodes that are all at hand. */
export function countFacts(episodes: Iterable<CountedEpisode>, asked: CountsAsked): readonly FactCount[] {
  const counter = createFactCounter(asked)
  for (const episode of episodes) counter.add(episode)
  return counter.counts()
}

// The longer wait; of two as long, the pathway that comes first by name.
function isBefore(one: LongestWait, other: LongestWait): boolean {
  if (one.days !== other.days) return one.days > other.days
  return one.episode.pathway < other.episode.pathway
}

function startCell(cells: Map<string | null, Cell>, about: About): Cell {
  const cell = { ...about, schools: [], byDays: [], withoutDays: 0 }
  cells.set(about.detail, cell)
  return cell
}

function madeIn<Value>(among: Map<string, Value>, key: string, make: () => Value): Value {
  const known = among.get(key)
  if (known !== undefined) return known
  const made = make()
  among.set(key, made)
  return made
}

function written({ byDays, withoutDays, schools, ...about }: Cell): FactCount {
  const counted: { days: Days; episodes: number }[] = []
  // Visits only the days there are.
  byDays.forEach((episodes, days) => counted.push({ days, episodes }))
  if (withoutDays > 0) counted.push({ days: null, episodes: withoutDays })
  return { ...about, schools, byDays: counted }
}

// A few thousand dates come again and again.
function createDayNumbers(): (date: string) => number {
  const numbers = new Map<string, number>()
  return (date) => numbers.get(date) ?? madeIn(numbers, date, () => dayNumber(date))
}

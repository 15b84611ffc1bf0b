import { dayNumber } from './calendar.ts'
import { createEpisodeCoder, nameIn, placeOfDay, type CodedEpisode, type Day } from './coded-episode.ts'
import { isCrossed, type CountsAsked, type EpisodeFactName, type FactCount } from './episode-fact.ts'
import type { CountedEpisode } from './episode-row.ts'
import { addToCell } from './fact-cell.ts'
import { cellIn, childWaitingPlace, createFactCut, type CountedGroup } from './fact-cut.ts'
import { factReader, facts } from './facts-of.ts'
import { createLongestWaits } from './longest-waits.ts'
import { createNumberedNames } from './numbered-names.ts'

type Wait = {
  readonly days: number
  readonly pathway: string
  readonly isEstimated: boolean
  readonly groups: readonly CountedGroup[]
  readonly school: number
}

const waitingPlace = facts.findIndex(({ name }) => name === 'waiting')

/**
 * Episodes counted one after another: by pathway, group, fact, detail and whole days. The order they come in does not matter,
 * except to which three schools are named. A child on several lists is told by the longest wait. `only` these facts are counted,
 * every one when left out.
 */
export function createFactCounter(asked: CountsAsked, only?: readonly EpisodeFactName[]) {
  const readFacts = factReader(asked, only)
  const schools = createNumberedNames()
  const cuts = asked.cuts.filter((cut) => !isCrossed(cut)).map((cut) => createFactCut(cut, schools))
  const crossed = asked.cuts.filter(isCrossed).map((cut) => createFactCut(cut, schools))
  const longest = createLongestWaits<Wait>()
  const start = placeOfDay(asked.start)
  const end = dayNumber(asked.period.to)
  // Of the episode being counted: set anew for each, as a million of them leave no time for a closure each.
  let groups: readonly CountedGroup[] = []
  let school = 0
  let waitsTold = 0
  let told: CodedEpisode | null = null

  function tell(place: number, detail: number, days: Day): void {
    for (const group of groups) addToCell(cellIn(group, place, detail), days, school)
    if (place === waitingPlace) tellWaiting(days)
  }

  // By two things at once only those waiting are counted.
  function tellWaiting(days: Day): void {
    waitsTold += 1
    if (!told) return
    for (const cut of crossed) addToCell(cellIn(cut.groupOf(told), waitingPlace, 0), days, school)
  }

  function keepWait(episode: CodedEpisode, childId: string): void {
    const days = end - (episode.days[start] ?? end)
    longest.keep(childId, {
      days,
      pathway: nameIn('pathway', episode) ?? '',
      isEstimated: episode.isEstimated,
      groups,
      school,
    })
  }

  return {
    add(episode: CodedEpisode, childId: string | null = null): void {
      groups = cuts.map((cut) => cut.groupOf(episode))
      school = schools.numberOf(episode.school)
      const before = waitsTold
      told = episode
      readFacts(episode, tell)
      if (waitsTold > before && childId !== null) keepWait(episode, childId)
    },
    counts(): readonly FactCount[] {
      for (const { groups: own, isEstimated, days, school: from } of longest.taken())
        for (const group of own)
          addToCell(cellIn(group, childWaitingPlace, 0), isEstimated ? null : days, from)
      return [...cuts, ...crossed].flatMap((cut) => cut.counts())
    },
  }
}

/** How many episodes each fact is true of, for episodes that are all at hand. */
export function countFacts(episodes: Iterable<CountedEpisode>, asked: CountsAsked): readonly FactCount[] {
  const coded = createEpisodeCoder()
  const counter = createFactCounter(asked)
  for (const episode of episodes) counter.add(coded(episode))
  return counter.counts()
}

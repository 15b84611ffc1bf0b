import { addDays, daysBetween } from './calendar.ts'
import {
  factRules,
  type ContactField,
  type CountedEpisode,
  type FactCount,
  type FactName,
  type Happening,
  type Milestone,
  type Period,
  type Standing,
} from './episode-fact.ts'

type Span = Period & { readonly dayBefore: string; readonly contact: ContactField }
type Found = { readonly detail: string | null; readonly on: string }

/** How many episodes each fact is true of in a period, by detail and by whole days since receipt; order does not matter. */
export function countFacts(
  episodes: Iterable<CountedEpisode>,
  period: Period,
  contact: ContactField = 'firstContact',
): readonly FactCount[] {
  const span = { ...period, dayBefore: addDays(period.from, -1), contact }
  const counts = new Map<string, FactCount>()
  for (const episode of episodes) for (const found of factsOf(episode, span)) addTo(counts, found)
  return [...counts.values()]
}

function addTo(counts: Map<string, FactCount>, found: Omit<FactCount, 'episodes'>): void {
  const key = `${found.fact} ${found.detail ?? ''} ${found.days ?? ''}`
  counts.set(key, { ...found, episodes: (counts.get(key)?.episodes ?? 0) + 1 })
}

function factsOf(episode: CountedEpisode, span: Span): readonly Omit<FactCount, 'episodes'>[] {
  return factNames.flatMap((fact) => {
    const found = foundBy(factRules[fact], episode, span)
    if (!found) return []
    const days = episode.estimated ? null : daysBetween(episode.received, found.on)
    return [{ fact, detail: found.detail, days }]
  })
}

function isFactName(name: string): name is FactName {
  return name in factRules
}
const factNames = Object.keys(factRules).filter(isFactName)

function foundBy(rule: Standing | Happening, episode: CountedEpisode, span: Span): Found | null {
  return rule.kind === 'standing' ? standing(rule, episode, span) : happening(rule, episode, span)
}

function standing(rule: Standing, episode: CountedEpisode, span: Span): Found | null {
  const on = rule.at === 'end' ? span.to : span.dayBefore
  const isReached = (milestone: Milestone) => isBy(dayOf(milestone, episode, span), on)
  return isReached('received') && !rule.notReached.some(isReached) ? { on, detail: null } : null
}

function happening(rule: Happening, episode: CountedEpisode, span: Span): Found | null {
  const on = dayOf(rule.on, episode, span)
  if (on === null || on < span.from || on > span.to) return null
  if (rule.unless !== null && isBy(dayOf(rule.unless, episode, span), on)) return null
  return { on, detail: rule.detail === null ? null : episode[rule.detail] }
}

function dayOf(milestone: Milestone, episode: CountedEpisode, { contact }: Span): string | null {
  return milestone === 'contact' ? episode[contact] : episode[milestone]
}

function isBy(day: string | null, limit: string): boolean {
  return day !== null && day <= limit
}

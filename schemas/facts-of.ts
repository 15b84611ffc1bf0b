import { addDays } from './calendar.ts'
import {
  factRules,
  type CountsAsked,
  type EpisodeFactName,
  type Happening,
  type Listed,
  type Milestone,
  type Standing,
} from './episode-fact.ts'
import type { CountedEpisode } from './episode-row.ts'

/** A fact that is true of an episode; its days run between two ISO dates, or it has none. */
export type Fact = {
  readonly fact: EpisodeFactName
  /** Its place in the table of facts. */
  readonly place: number
  readonly detail: string | null
  readonly from: string | null
  readonly to: string
}

const rules = Object.entries(factRules).flatMap(([name, rule], place) =>
  isFactName(name) ? [{ name, rule, place }] : [],
)

/** How many facts there are in the table. */
export const factPlaces = rules.length

/** How to read the facts of episodes in a period, made once and asked for each of them. */
export function factReader(asked: CountsAsked): (episode: CountedEpisode) => readonly Fact[] {
  const { from, to } = asked.period
  const span = { ...asked, from, to, dayBefore: addDays(from, -1) }
  return (episode) => {
    const facts: Fact[] = []
    for (const { name, rule, place } of rules) {
      if (rule.kind === 'standing') addStanding(facts, { name, place, rule, episode, span })
      if (rule.kind === 'happening') addHappening(facts, { name, place, rule, episode, span })
      if (rule.kind === 'listed') addListed(facts, { name, place, rule, episode, span })
    }
    return facts
  }
}

type Span = CountsAsked & { readonly from: string; readonly to: string; readonly dayBefore: string }
type Asking<Rule> = {
  readonly name: EpisodeFactName
  readonly place: number
  readonly rule: Rule
  readonly episode: CountedEpisode
  readonly span: Span
}

function addStanding(facts: Fact[], { name, place, rule, episode, span }: Asking<Standing>): void {
  const to = rule.at === 'end' ? span.to : span.dayBefore
  const from = dayOf(rule.reached, episode, span)
  if (!isBy(from, to)) return
  for (const milestone of rule.notReached) if (isBy(dayOf(milestone, episode, span), to)) return
  if (rule.touchedWithin !== null) {
    const { touched } = episode
    if (touched.length === 0) return
    const least = addDays(to, -rule.touchedWithin)
    if (!touched.some((day) => day >= least && day <= to)) return
  }
  facts.push({ fact: name, place, detail: null, from: counted(rule.reached, from, episode), to })
}

function addHappening(facts: Fact[], { name, place, rule, episode, span }: Asking<Happening>): void {
  const on = dayOf(rule.on, episode, span)
  if (on === null || on > span.to || (on < span.from && !rule.ever)) return
  if (rule.unless !== null && isBy(dayOf(rule.unless, episode, span), on)) return
  const since = counted(rule.since, dayOf(rule.since, episode, span), episode)
  // What began later than it happened, under another way of counting, took no days.
  const from = isBy(since, on) ? since : null
  facts.push({ fact: name, place, detail: rule.detail === null ? null : episode[rule.detail], from, to: on })
}

function addListed(facts: Fact[], { name, place, rule, episode, span }: Asking<Listed>): void {
  const isIn = ({ on }: { readonly on: string }) => on >= span.from && on <= span.to
  if (rule.list === 'visits') {
    for (const { how, on } of episode.visits.filter(isIn))
      facts.push({ fact: name, place, detail: how, from: null, to: on })
    return
  }
  for (const { on, settled } of episode.asked.filter(isIn))
    facts.push({ fact: name, place, detail: null, from: settled === null ? null : on, to: settled ?? on })
}

// Nobody knows how long a wait has been that began on a guessed day.
function counted(since: Milestone, day: string | null, { estimated }: CountedEpisode): string | null {
  return since === 'start' && estimated ? null : day
}

function dayOf(milestone: Milestone, episode: CountedEpisode, { start, contact }: Span): string | null {
  if (milestone === 'start') return episode[start]
  return milestone === 'contact' ? episode[contact] : episode[milestone]
}

function isBy(day: string | null, limit: string): boolean {
  return day !== null && day <= limit
}

function isFactName(name: string): name is EpisodeFactName {
  return Object.hasOwn(factRules, name)
}

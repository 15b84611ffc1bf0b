import { addDays, addMonths, dayNumber } from './calendar.ts'
import { namesCoded, placeOfCode, placeOfDay, type CodedEpisode, type Day } from './coded-episode.ts'
import {
  decisionsMade,
  factRules,
  type CountsAsked,
  type EpisodeFactName,
  type Happening,
  type Listed,
  type Milestone,
  type Standing,
} from './episode-fact.ts'

/** Told of each fact that is true of an episode: its place in `facts`, the code of its detail, and its days or null. */
type Tell = (place: number, detail: number, days: Day) => void

type NamedRule = { readonly name: EpisodeFactName; readonly rule: (typeof factRules)[EpisodeFactName] }

const rules: readonly NamedRule[] = Object.entries(factRules).flatMap(([name, rule]) =>
  isFactName(name) ? [{ name, rule }] : [],
)

/** Every fact of the table by its place, and what the codes of its details stand for, the first for 1. */
export const facts = rules.map(({ name, rule }) => ({ name, details: detailsOf(rule) }))

/** How to read these facts of coded episodes in a period, every one when left out; made once and asked for each of them. */
export function factReader(
  asked: CountsAsked,
  only: readonly EpisodeFactName[] = facts.map(({ name }) => name),
): (episode: CodedEpisode, tell: Tell) => void {
  const to = dayNumber(asked.period.to)
  const thisMonth = `${asked.period.to.slice(0, 8)}01`
  const span = {
    ...asked,
    from: dayNumber(asked.period.from),
    to,
    monthBefore: { from: dayNumber(addMonths(thisMonth, -1)), to: dayNumber(addDays(thisMonth, -1)) },
  }
  const readers = rules.flatMap(({ name, rule }, place) =>
    only.includes(name) ? [readerOf(rule, place, span)] : [],
  )
  return (episode, tell) => {
    for (const read of readers) read(episode, tell)
  }
}

type Reader = (episode: CodedEpisode, tell: Tell) => void
type Days = { readonly from: number; readonly to: number }
type Span = Pick<CountsAsked, 'start' | 'contact'> & Days & { readonly monthBefore: Days }

function readerOf(rule: NamedRule['rule'], place: number, span: Span): Reader {
  if (rule.kind === 'standing') return standingReader(rule, place, span)
  if (rule.kind === 'month-before') return monthBeforeReader(place, span)
  return rule.kind === 'happening' ? happeningReader(rule, place, span) : listedReader(rule, place, span)
}

function standingReader(rule: Standing, place: number, span: Span): Reader {
  const to = rule.at === 'end' ? span.to : span.from - 1
  const reached = dayPlaceOf(rule.reached, span)
  const notReached = rule.notReached.map((milestone) => dayPlaceOf(milestone, span))
  const touchedFrom = rule.touchedWithin === null ? null : to - rule.touchedWithin
  return ({ days, isEstimated, touched }, tell) => {
    const from = days[reached] ?? null
    if (!isBy(from, to) || isAnyBy(days, notReached, to)) return
    if (touchedFrom !== null && !touched.some((day) => day >= touchedFrom && day <= to)) return
    tell(place, 0, rule.reached === 'start' && isEstimated ? null : to - from)
  }
}

function happeningReader(rule: Happening, place: number, span: Span): Reader {
  const happened = dayPlaceOf(rule.on, span)
  const unless = rule.unless === null ? [] : [dayPlaceOf(rule.unless, span)]
  const since = dayPlaceOf(rule.since, span)
  const earliest = rule.ever ? -Infinity : span.from
  const detailOf = detailReader(rule)
  return ({ days, codes, isEstimated, asked }, tell) => {
    const on = days[happened] ?? null
    if (on === null || on > span.to || on < earliest || isAnyBy(days, unless, on)) return
    if (rule.afterAsking && !asked.some(([made]) => made <= on)) return
    tell(place, detailOf(codes), isEstimated && rule.since === 'start' ? null : daysBetween(days[since], on))
  }
}

function monthBeforeReader(place: number, { monthBefore: { from, to }, ...span }: Span): Reader {
  const start = dayPlaceOf('start', span)
  const triaged = dayPlaceOf('triaged', span)
  const ended = [dayPlaceOf('contact', span), dayPlaceOf('removed', span)]
  const outcome = placeOfCode('outcome')
  return ({ days, codes }, tell) => {
    const received = days[start] ?? null
    if (received === null || received < from || received > to) return
    const undecided = isAnyBy(days, ended, span.to) ? endedUndecided : pending
    const decided = codes[outcome] === acceptedCode ? accepted : notAccepted
    tell(place, isBy(days[triaged] ?? null, span.to) ? decided : undecided, null)
  }
}

const acceptedCode = namesCoded('outcome').indexOf('accepted') + 1
const [accepted, notAccepted, pending, endedUndecided] = [1, 2, 3, 4] as const

function detailReader({ detail }: Happening): (codes: readonly number[]) => number {
  if (detail === null) return () => 0
  const place = placeOfCode(detail)
  return (codes) => codes[place] ?? 0
}

function listedReader({ list }: Listed, place: number, span: Span): Reader {
  return { visits, rebooked, asked, 'asked-before-decision': askedBeforeDecision }[list](place, span)
}

function visits(place: number, { from, to }: Span): Reader {
  return (episode, tell) => {
    for (const [on, how] of episode.visits) if (on >= from && on <= to) tell(place, how, null)
  }
}

const cancelledByService = namesCoded('visits').indexOf('cancelled_by_service') + 1

function rebooked(place: number, { from, to }: Span): Reader {
  return (episode, tell) => {
    episode.visits.forEach(([on], index) => {
      const [before = null, how] = episode.visits[index - 1] ?? []
      if (how === cancelledByService && on >= from && on <= to) tell(place, 0, daysBetween(before, on))
    })
  }
}

function asked(place: number, { from, to }: Span): Reader {
  return (episode, tell) => {
    for (const [on, settled] of episode.asked)
      if (on >= from && on <= to) tell(place, 0, settled === null ? null : daysBetween(on, settled))
  }
}

const decided = placeOfDay('triaged')

function askedBeforeDecision(place: number, { from, to }: Span): Reader {
  return ({ days, asked: made }, tell) => {
    const on = days[decided] ?? null
    if (on === null || on < from || on > to) return
    for (const [asking] of made) if (asking <= on) tell(place, 0, null)
  }
}

// What began later than it happened, under another way of counting, took no days.
function daysBetween(from: Day | undefined, to: number): Day {
  return from !== undefined && isBy(from, to) ? to - from : null
}

function dayPlaceOf(milestone: Milestone, { start, contact }: Pick<Span, 'start' | 'contact'>): number {
  if (milestone === 'start') return placeOfDay(start)
  return placeOfDay(milestone === 'contact' ? contact : milestone)
}

function isAnyBy(days: readonly Day[], places: readonly number[], limit: number): boolean {
  for (const place of places) if (isBy(days[place] ?? null, limit)) return true
  return false
}

function isBy(day: Day, limit: number): day is number {
  return day !== null && day <= limit
}

function detailsOf(rule: NamedRule['rule']): readonly string[] {
  if (rule.kind === 'listed') return rule.list === 'visits' ? namesCoded('visits') : []
  if (rule.kind === 'month-before') return decisionsMade
  return rule.kind === 'happening' && rule.detail !== null ? namesCoded(rule.detail) : []
}

function isFactName(name: string): name is EpisodeFactName {
  return Object.hasOwn(factRules, name)
}

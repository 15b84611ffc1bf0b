import { addDays, addMonths } from '#schemas/calendar.ts'
import {
  factRules,
  type CountsAsked,
  type FactRule,
  type Happening,
  type Listed,
  type Milestone,
  type Standing,
} from '#schemas/episode-fact.ts'

/** An expression of MongoDB's aggregation language over one unwound episode. */
export type Expression = string | number | null | Readonly<Record<string, unknown>>

/** All facts that are true of an episode, as one list of `{ fact, detail, days }`; says what `schemas/facts-of.ts` says. */
export function factsExpression(asked: CountsAsked): Expression {
  const lists = Object.entries(factRules).map(([name, rule]) => factExpression(name, rule, asked))
  return { $concatArrays: lists }
}

/** Whether a fact that stands is true of an episode. */
export function standsExpression(rule: Standing, asked: CountsAsked): Expression {
  const on = rule.at === 'end' ? asked.period.to : addDays(asked.period.from, -1)
  const reached = isBy(dayOf(rule.reached, asked), on)
  const notReached = rule.notReached.map((milestone) => ({ $not: [isBy(dayOf(milestone, asked), on)] }))
  return { $and: [reached, ...notReached, ...touched(rule.touchedWithin, on)] }
}

/** Whole days between two ISO dates. */
export function daysBetweenExpression(from: Expression, to: Expression): Expression {
  const millisecondsOf = (day: Expression) => ({ $toLong: { $dateFromString: { dateString: day } } })
  return { $toInt: { $divide: [{ $subtract: [millisecondsOf(to), millisecondsOf(from)] }, 86_400_000] } }
}

function factExpression(name: string, rule: FactRule, asked: CountsAsked): Expression {
  if (rule.kind === 'standing') return standing(name, rule, asked)
  if (rule.kind === 'month-before') return monthBefore(name, asked)
  return rule.kind === 'happening' ? happening(name, rule, asked) : listed(name, rule, asked)
}

function standing(name: string, rule: Standing, asked: CountsAsked): Expression {
  const on = rule.at === 'end' ? asked.period.to : addDays(asked.period.from, -1)
  const days = countedDays(rule.reached, on, asked)
  return when(standsExpression(rule, asked), [{ fact: name, detail: null, days }])
}

function happening(name: string, rule: Happening, asked: CountsAsked): Expression {
  const on = dayOf(rule.on, asked)
  const isIn = {
    $and: [{ $gte: [on, rule.ever ? '0000' : asked.period.from] }, { $lte: [on, asked.period.to] }],
  }
  const unless = rule.unless === null ? [] : [{ $not: [isBy(dayOf(rule.unless, asked), on)] }]
  const detail = rule.detail === null ? null : `$episodes.${rule.detail}`
  const days = countedDays(rule.since, on, asked)
  const afterAsking = rule.afterAsking ? [{ $gt: [{ $size: askedBy(on) }, 0] }] : []
  return when({ $and: [isIn, ...unless, ...afterAsking] }, [{ fact: name, detail, days }])
}

function monthBefore(name: string, asked: CountsAsked): Expression {
  const { to } = asked.period
  const thisMonth = `${to.slice(0, 8)}01`
  const start = dayOf('start', asked)
  const isIn = { $and: [{ $gte: [start, addMonths(thisMonth, -1)] }, { $lt: [start, thisMonth] }] }
  const isEnded = { $or: [isBy(dayOf('contact', asked), to), isBy(dayOf('removed', asked), to)] }
  const decided = { $cond: [{ $eq: ['$episodes.outcome', 'accepted'] }, 'accepted', 'not-accepted'] }
  const undecided = { $cond: [isEnded, 'ended', 'pending'] }
  const detail = { $cond: [isBy(dayOf('triaged', asked), to), decided, undecided] }
  return when(isIn, [{ fact: name, detail, days: null }])
}

function listed(name: string, { list }: Listed, { period }: CountsAsked): Expression {
  const isIn = (day: Expression) => ({ $and: [{ $gte: [day, period.from] }, { $lte: [day, period.to] }] })
  const of = (input: Expression, more: Readonly<Record<string, Expression>>) => ({
    $map: { input, as: 'one', in: { fact: name, ...more } },
  })
  const inPeriod = (field: string) => ({
    $filter: { input: `$episodes.${field}`, as: 'one', cond: isIn('$$one.on') },
  })
  const lists: Readonly<Record<Listed['list'], Expression>> = {
    visits: of(inPeriod('visits'), { detail: '$$one.how', days: null }),
    rebooked: of(rebookedIn(isIn), { detail: null, days: daysOrNull('$$one.before', '$$one.on') }),
    asked: of(inPeriod('asked'), { detail: null, days: daysOrNull('$$one.on', '$$one.settled') }),
    'asked-before-decision': {
      $cond: [isIn('$episodes.triaged'), of(askedBy('$episodes.triaged'), { detail: null, days: null }), []],
    },
  }
  return lists[list]
}

// Each appointment after the first together with the one before it, where the service had cancelled that one.
function rebookedIn(isIn: (day: Expression) => Expression): Expression {
  const at = (index: Expression) => ({ $arrayElemAt: ['$episodes.visits', index] })
  const pair = {
    $let: {
      vars: { before: at({ $subtract: ['$$index', 1] }), now: at('$$index') },
      in: { before: '$$before.on', how: '$$before.how', on: '$$now.on' },
    },
  }
  const pairs = {
    $map: { input: { $range: [1, { $size: '$episodes.visits' }] }, as: 'index', in: pair },
  }
  const cond = { $and: [{ $eq: ['$$one.how', 'cancelled_by_service'] }, isIn('$$one.on')] }
  return { $filter: { input: pairs, as: 'one', cond } }
}

function askedBy(day: Expression): Expression {
  return { $filter: { input: '$episodes.asked', as: 'asking', cond: { $lte: ['$$asking.on', day] } } }
}

// Nobody knows how long a wait has been that began on a guessed day.
function countedDays(since: Milestone, to: Expression, asked: CountsAsked): Expression {
  const days = daysOrNull(dayOf(since, asked), to)
  return since === 'start' ? { $cond: ['$episodes.estimated', null, days] } : days
}

function daysOrNull(from: Expression, to: Expression): Expression {
  const isInOrder = { $and: [isThere(from), isThere(to), { $lte: [from, to] }] }
  return { $cond: [isInOrder, daysBetweenExpression(from, to), null] }
}

function touched(within: number | null, on: string): readonly Expression[] {
  if (within === null) return []
  const isRecent = { $and: [{ $gte: ['$$day', addDays(on, -within)] }, { $lte: ['$$day', on] }] }
  const recent = { $filter: { input: '$episodes.touched', as: 'day', cond: isRecent } }
  return [{ $gt: [{ $size: recent }, 0] }]
}

function dayOf(milestone: Milestone, { start, contact }: CountsAsked): Expression {
  if (milestone === 'start') return `$episodes.${start}`
  return milestone === 'contact' ? `$episodes.${contact}` : `$episodes.${milestone}`
}

function isBy(day: Expression, limit: Expression): Expression {
  return { $and: [isThere(day), { $lte: [day, limit] }] }
}

// Null sorts before every text.
function isThere(day: Expression): Expression {
  return { $gt: [day, ''] }
}

function when(condition: Expression, found: readonly Expression[]): Expression {
  return { $cond: [condition, found, []] }
}

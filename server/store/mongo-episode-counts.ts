import type { Model, PipelineStage } from 'mongoose'
import { z } from 'zod'
import {
  factRules,
  isCrossed,
  notKnown,
  partBesidesSex,
  type CountsAsked,
  type Cut,
  type FactCount,
  type FactName,
} from '#schemas/episode-fact.ts'
import { pathways } from '#schemas/referral-choices.ts'
import { daysBetweenExpression, factsExpression, standsExpression } from './mongo-facts.ts'
import type { MongoDocument } from './mongo-records.ts'

const factNames: readonly FactName[] = ['child-waiting', ...Object.keys(factRules).filter(isFactName)]
const rowShape = z.object({
  _id: z.object({
    pathway: z.enum(pathways),
    group: z.string(),
    fact: z.string().transform((name) => factNames.find((fact) => fact === name)),
    detail: z.string().nullable(),
    days: z.number().nullable(),
  }),
  episodes: z.number(),
  schools: z.array(z.string().nullable()),
})
type Row = z.infer<typeof rowShape>

const schoolsKept = 3
// A month is counted beside the service, and nobody waits for it.
const longestMs = 30 * 60_000

/** The weighted rows of an area, counted by the database, a cut at a time, so that shards share the work. */
export async function countByAggregation(
  model: Model<MongoDocument>,
  areaId: string,
  asked: CountsAsked,
): Promise<readonly FactCount[]> {
  const counted: FactCount[] = []
  for (const cut of asked.cuts) counted.push(...(await countCut(model, areaId, { asked, cut })))
  return counted
}

async function countCut(
  model: Model<MongoDocument>,
  areaId: string,
  { asked, cut }: { readonly asked: CountsAsked; readonly cut: Cut },
): Promise<readonly FactCount[]> {
  const all = [...unwound(areaId), ...factStages(asked)]
  // By two things at once only those waiting are counted.
  if (isCrossed(cut)) {
    const waiting = { $match: { 'found.fact': 'waiting' } }
    return gathered(cut, await rowsOf(model, [...all, waiting, ...groupStages(cut)]))
  }
  const episodes = await rowsOf(model, [...all, ...groupStages(cut)])
  const children = await rowsOf(model, [...unwound(areaId), ...childStages(asked), ...groupStages(cut)])
  return [...gathered(cut, episodes), ...gathered(cut, children)]
}

function unwound(areaId: string): PipelineStage[] {
  return [{ $match: { areaId } }, { $project: { childId: 1, episodes: 1 } }, { $unwind: '$episodes' }]
}

function factStages(asked: CountsAsked): PipelineStage[] {
  return [{ $project: { episodes: 1, found: factsExpression(asked) } }, { $unwind: '$found' }]
}

// A child on several lists is told by the longest wait; of two as long, by the pathway that comes first by name.
function childStages(asked: CountsAsked): PipelineStage[] {
  const days = daysBetweenExpression(`$episodes.${asked.start}`, asked.period.to)
  const told = {
    fact: 'child-waiting',
    detail: null,
    days: { $cond: ['$episodes.estimated', null, '$days'] },
  }
  return [
    { $match: { $expr: standsExpression(factRules.waiting, asked) } },
    { $addFields: { days } },
    { $sort: { days: -1, 'episodes.pathway': 1 } },
    { $group: { _id: '$childId', episodes: { $first: '$episodes' }, days: { $first: '$days' } } },
    { $project: { episodes: 1, found: told } },
  ]
}

function groupStages(cut: Cut): PipelineStage[] {
  const about = {
    fact: '$found.fact',
    detail: { $ifNull: ['$found.detail', null] },
    days: { $ifNull: ['$found.days', null] },
  }
  return [
    {
      $group: {
        _id: { pathway: '$episodes.pathway', group: groupExpression(cut), ...about },
        episodes: { $sum: 1 },
        schools: { $addToSet: '$episodes.school' },
      },
    },
  ]
}

function groupExpression(cut: Cut) {
  if (cut === null) return { $literal: 'all' }
  const nameOf = (field: string) => ({ $ifNull: [`$episodes.${field}`, notKnown] })
  const other = partBesidesSex(cut)
  return other === null ? nameOf(cut) : { $concat: [nameOf('sex'), '+', nameOf(other)] }
}

async function rowsOf(model: Model<MongoDocument>, stages: PipelineStage[]): Promise<readonly Row[]> {
  const rows: unknown = await model.aggregate(stages).allowDiskUse(true).option({ maxTimeMS: longestMs })
  return z.array(rowShape).parse(rows)
}

function gathered(cut: Cut, rows: readonly Row[]): readonly FactCount[] {
  const cells = new Map<string, { about: Omit<FactCount, 'schools' | 'byDays'>; rows: Row[] }>()
  for (const row of rows) {
    const { pathway, group, fact, detail } = row._id
    if (!fact) continue
    const key = JSON.stringify([pathway, group, fact, detail])
    const cell = cells.get(key) ?? { about: { pathway, cut, group, fact, detail }, rows: [] }
    cell.rows.push(row)
    cells.set(key, cell)
  }
  return [...cells.values()].map(({ about, rows: found }) => ({
    ...about,
    schools: [...new Set(found.flatMap(({ schools }) => schools.filter((school) => school !== null)))].slice(
      0,
      schoolsKept,
    ),
    byDays: found.map(({ _id, episodes }) => ({ days: _id.days, episodes })),
  }))
}

function isFactName(name: string): name is keyof typeof factRules {
  return Object.hasOwn(factRules, name)
}

import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { strandIds } from '#questionnaires/engine/vocabulary.ts'
import { addDays, addMonths, daysBetween } from '#schemas/calendar.ts'
import { waitingAgeBands, type CountedEpisode, type WaitingAgeBand } from '#schemas/episode-row.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { NeedMonth } from '#schemas/need-month.ts'
import type { Plan } from '#schemas/plan.ts'
import type { Round } from '#schemas/round.ts'
import { children, contributions, needMonths, plans, referrals, rounds } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { protectCells } from '#server/waiting/protect/protect-cells.ts'
import type { Parts } from '../parts.ts'
import { roundLevels } from '../round-profile.ts'
import { needCells, withBothParts, type NeedRow } from './need-cells.ts'

type Publishing = Pick<Parts, 'store' | 'now' | 'questionnaire'>

/** Publishes what profiles said of needs in the month that has just ended, once for each area. Answers how many months were made. */
export async function publishNeeds(parts: Publishing): Promise<number> {
  const month = addMonths(`${londonDay(parts.now()).slice(0, 8)}01`, -1)
  const newest = await newestPublished(parts, addDays(addMonths(month, 1), -1))
  let made = 0
  for (const [areaId, own] of newest) {
    if (await parts.store.records(needMonths).get(`${areaId}:${month}`)) continue
    const rows: NeedRow[] = []
    for (const round of own) {
      const row = await needRow(parts, round, month)
      if (row) rows.push(row)
    }
    const before = await monthBefore(parts, areaId, month)
    const cells = withBothParts(protectCells(needCells(rows), 'local-cube', before?.cells ?? null))
    const kept = await parts.store.records(needMonths).insert({
      id: `${areaId}:${month}`,
      areaId,
      month,
      madeAt: parts.now(),
      cells: cells.map((cell) => ({ ...cell, dims: { ...cell.dims } })),
    })
    made += kept.ok ? 1 : 0
  }
  return made
}

async function monthBefore({ store }: Publishing, areaId: string, month: string): Promise<NeedMonth | null> {
  const search = { equals: [areaId], to: month, descending: true, limit: 1 }
  const { documents } = await store.records(needMonths).find('byMonth', search)
  return documents[0] ?? null
}

// The newest published round of every child on that day, by area.
async function newestPublished(
  { store }: Publishing,
  asOf: string,
): Promise<ReadonlyMap<string, readonly Round[]>> {
  const byChild = new Map<string, Round>()
  for await (const round of store.records(rounds).stream()) {
    if (round.published === null || londonDay(round.published.publishedAt) > asOf) continue
    const known = byChild.get(round.childId)
    if (!known || known.number < round.number) byChild.set(round.childId, round)
  }
  const byArea = new Map<string, Round[]>()
  for (const round of byChild.values()) byArea.set(round.areaId, [...(byArea.get(round.areaId) ?? []), round])
  return byArea
}

// Only what the child and the family share with everybody counts here.
const reader = { role: 'clinic-received', personId: null } as const
// A significant level or a high one (indicator G01).
const muchNeed = 3

async function needRow(
  { store, questionnaire }: Publishing,
  round: Round,
  month: string,
): Promise<NeedRow | null> {
  const child = await store.records(children).get(round.childId)
  if (!child) return null
  const asOf = addDays(addMonths(month, 1), -1)
  const { documents } = await store.records(contributions).find('byRound', { equals: [round.id] })
  const { profile } = roundLevels(questionnaire, {
    child,
    round,
    contributions: documents,
    reader,
    today: asOf,
  })
  const needs = profile.strands
    .filter(({ comparison }) => (comparison.highest ?? 0) >= muchNeed)
    .map(({ strand }) => strand)
  const plan = await store.records(plans).find('byChild', { equals: [child.id] })
  return {
    ageBand: ageBandOn(child.birthDate, asOf),
    needs,
    helped: helpedIn(plan.documents[0], asOf).filter((strand) => needs.includes(strand)),
    waits: await waitsOf(store, child.id, asOf),
  }
}

async function waitsOf(store: Store, childId: string, asOf: string): Promise<NeedRow['waits']> {
  const { documents } = await store.records(referrals).find('byChild', { equals: [childId] })
  return documents
    .flatMap(({ episodes }) => episodes ?? [])
    .filter((episode) => !episode.estimated && isWaiting(episode, asOf))
    .map(({ received, school }) => ({ days: daysBetween(received, asOf), school }))
}

function isWaiting({ received, firstContact, removed }: CountedEpisode, asOf: string): boolean {
  return received <= asOf && [firstContact, removed].every((day) => day === null || day > asOf)
}

function helpedIn(plan: Plan | undefined, asOf: string) {
  const cycle = plan?.cycles.findLast(({ plannedOn }) => plannedOn <= asOf)
  const active = (cycle?.actions ?? []).filter(
    ({ review, startOn }) => review?.decision !== 'stop' && startOn !== null && startOn <= asOf,
  )
  return strandIds.filter((strand) => active.some((action) => action.strand === strand))
}

function ageBandOn(birthDate: string, day: string): WaitingAgeBand | null {
  const years = Math.floor(ageInMonths(birthDate, day) / 12)
  return (
    waitingAgeBands.find((band) => {
      const [from = 0, to = 0] = band.split('-').map(Number)
      return years >= from && years <= to
    }) ?? null
  )
}

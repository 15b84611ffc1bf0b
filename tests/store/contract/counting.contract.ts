import { describe, expect, test } from 'vitest'
import { createEpisodeCoder, type CodedEpisode } from '#schemas/coded-episode.ts'
import { createFactCounter } from '#schemas/count-facts.ts'
import { countingOf, publishedCuts } from '#schemas/counting.ts'
import type { CountsAsked, FactCount } from '#schemas/episode-fact.ts'
import { measureSetIds } from '#schemas/measure-set.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Slot } from '#schemas/slot.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { slotCount, slotCounts } from '#server/services/slot-counts.ts'
import { children, collections, plans, referrals, slots } from '#server/store/collections.ts'
import { spansOf, type PlanSpans } from '#server/store/counted-plan.ts'
import type { RecordedRequest } from '#server/store/recorded-request.ts'
import type { Engine } from './engine.ts'

const area = makeArea({ seed: 7, children: 60, today: '2026-11-22', passwordHash: 'x' })
const made = area.referrals
const areaId = made[0]?.areaId ?? ''
const period = { from: '2026-06-01', to: '2026-08-31' }

// Seen twice, missed, free and booked are five; cancelled, closed, before, after and elsewhere are not among them.
const [anySlot] = area.slots
const kinds: readonly (Partial<Slot> & Pick<Slot, 'on'>)[] = [
  { on: period.from, state: 'ended', ending: 'attended' },
  { on: period.to, state: 'ended', ending: 'attended' },
  { on: '2026-07-01', state: 'ended', ending: 'was-not-brought' },
  { on: '2026-07-01', state: 'open' },
  { on: '2026-07-01', state: 'booked' },
  { on: '2026-07-01', state: 'ended', ending: 'cancelled-by-family' },
  { on: '2026-07-01', state: 'closed', closedBecause: 'leave' },
  { on: '2026-05-31', state: 'ended', ending: 'attended' },
  { on: '2026-09-01', state: 'open' },
  { on: '2026-07-01', state: 'open', areaId: 'o_anotherarea' },
]
const offered = anySlot
  ? kinds.map((kind, at) => ({ ...anySlot, ending: null, clash: null, ...kind, id: `k_offered0000${at}` }))
  : []

// Sets and rows come in any order, and which three schools are named is left to chance.
function inOrder(counts: readonly FactCount[]) {
  return counts
    .map(({ schools, byDays, ...about }) => ({
      ...about,
      schools: schools.length,
      byDays: byDays.map(({ days, episodes }) => `${days ?? '-'}:${episodes}`).toSorted(),
    }))
    .map((count) => JSON.stringify(count, Object.keys(count).toSorted()))
    .toSorted()
}

function countedHere(among: readonly Referral[], asked: CountsAsked): readonly FactCount[] {
  const coded = createEpisodeCoder()
  const counter = createFactCounter(asked)
  for (const { episodes, childId } of among)
    for (const episode of episodes ?? []) counter.add(coded(episode), childId)
  return counter.counts()
}

export function countingContract(engine: Engine): void {
  describe(`counting episodes in ${engine.name}`, () => {
    test('gives the same weighted rows as the one table of facts, under every measure set', async () => {
      const place = await engine.createPlace()
      const store = await place.open(collections)
      await store.migrate()
      for (const referral of made) expect((await store.records(referrals).insert(referral)).ok).toBe(true)
      for (const measureSet of measureSetIds) {
        const asked = { ...countingOf[measureSet], period, cuts: publishedCuts }
        const counts = await store.episodeCounts(areaId, asked)
        expect(counts.length).toBeGreaterThan(50)
        expect(inOrder(counts)).toEqual(inOrder(countedHere(made, asked)))
      }
      const asked = { ...countingOf.local, period, cuts: [null] }
      expect(await store.episodeCounts('o_anotherarea', asked)).toEqual([])
      const [first] = made
      await store.records(referrals).remove(first?.id ?? '')
      expect(inOrder(await store.episodeCounts(areaId, asked))).toEqual(
        inOrder(countedHere(made.slice(1), asked)),
      )
      await store.close()
      await place.drop()
    }, 60_000)

    test('counts the times that clinics offered, and those in which a child was seen', async () => {
      const place = await engine.createPlace()
      const store = await place.open(collections)
      await store.migrate()
      expect(await slotCounts(store, areaId, period)).toEqual([])
      for (const slot of offered) expect((await store.records(slots).insert(slot)).ok).toBe(true)
      expect(await slotCounts(store, areaId, period)).toEqual([
        slotCount('slot-offered', 5),
        slotCount('slot-attended', 2),
      ])
      const later = { from: '2027-01-01', to: '2027-01-31' }
      expect(await slotCounts(store, areaId, later)).toEqual([
        slotCount('slot-offered', 0),
        slotCount('slot-attended', 0),
      ])
      await store.close()
      await place.drop()
    }, 60_000)

    test('gives when the actions of each plan were under way, and nothing else of it', async () => {
      const place = await engine.createPlace()
      const store = await place.open(collections)
      await store.migrate()
      for (const plan of area.plans) expect((await store.records(plans).insert(plan)).ok).toBe(true)
      const found: PlanSpans[] = []
      for await (const spans of store.planSpans()) found.push(...spans)
      const inOneOrder = (spans: readonly PlanSpans[]) => spans.map((one) => JSON.stringify(one)).toSorted()
      expect(found.length).toBeGreaterThan(5)
      expect(inOneOrder(found)).toEqual(inOneOrder(area.plans.map(spansOf)))
      await store.close()
      await place.drop()
    }, 60_000)

    test('gives the requests of an area with their children, as they were recorded', async () => {
      const place = await engine.createPlace()
      const store = await place.open(collections)
      await store.migrate()
      const [first, ...others] = made
      for (const referral of made) await store.records(referrals).insert(referral)
      const known = area.children.filter(({ id }) => id !== first?.childId)
      for (const child of known) await store.records(children).insert(child)
      const found: RecordedRequest[] = []
      for await (const some of store.recordedRequests(areaId)) found.push(...some)
      const expected = others.flatMap((referral) =>
        known.filter(({ id }) => id === referral.childId).map((child) => ({ referral, child })),
      )
      expect(expected.length).toBeGreaterThan(20)
      expect(lookedAt(found)).toEqual(lookedAt(expected))
      for await (const some of store.recordedRequests('o_anotherarea')) expect(some).toEqual([])
      await store.close()
      await place.drop()
    }, 60_000)

    test('gives the episodes of an area themselves, as they are read for counting', async () => {
      const place = await engine.createPlace()
      const store = await place.open(collections)
      await store.migrate()
      for (const referral of made) await store.records(referrals).insert(referral)
      const coded = createEpisodeCoder()
      const expected = made.flatMap(({ episodes }) => episodes ?? [])
      expect(await allOf(store.episodes(areaId))).toEqual(asTexts(expected.map(coded)))
      expect(await allOf(store.episodes('o_anotherarea'))).toEqual([])
      const some = new Set(made.slice(0, 5).map(({ childId }) => childId))
      const ofSome = made.filter(({ childId }) => some.has(childId)).flatMap(({ episodes }) => episodes ?? [])
      expect(await allOf(store.episodes(areaId, some))).toEqual(asTexts(ofSome.map(coded)))
      expect(await allOf(store.episodes(areaId, new Set()))).toEqual([])
      await store.close()
      await place.drop()
    }, 60_000)
  })
}

// What the quality of records is worked out from, and nothing else of either.
function lookedAt(records: readonly RecordedRequest[]) {
  return new Map(
    records.map(({ referral: { events, groups }, child }) => {
      const { id, givenName, familyName, birthDate, diedOn } = child
      const record = { events, groups, id, givenName, familyName, birthDate, diedOn }
      return [events.map((event) => event.id).join(' '), record]
    }),
  )
}

async function allOf(batches: AsyncIterable<readonly CodedEpisode[]>): Promise<readonly string[]> {
  const found: CodedEpisode[] = []
  for await (const batch of batches) found.push(...batch)
  return asTexts(found)
}

// In any order.
function asTexts(episodes: readonly CodedEpisode[]): readonly string[] {
  return episodes.map((episode) => JSON.stringify(episode)).toSorted()
}

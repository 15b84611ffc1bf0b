import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childNeedsV1 } from '#questionnaires/child-needs/v1/index.ts'
import { checkAnswers } from '#questionnaires/engine/check-answers.ts'
import { addDays } from '#schemas/calendar.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { states } from '#server/referrals/states.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { areAtOnce } from '#server/seed/make-slots.ts'
import type { Documents } from '#server/seed/make-documents.ts'
import { markersOf } from '#server/seed/markers.ts'
import { personas } from '#server/seed/personas.ts'
import { seedWhenEmpty } from '#server/seed/seed-when-empty.ts'
import { answersOf } from '#server/services/answers-in-form.ts'
import { askedOf } from '#server/services/asked-of.ts'
import { collections } from '#server/store/collections.ts'
import { aService, type AService } from '../../../support/a-service.ts'

const asked = { seed: 7, children: 400, today: '2026-11-22', passwordHash: 'plain:needs-first-demo' }
const area = makeArea(asked)
const all = Object.values(area).flat()

function childCalled(name: string, documents: Documents = area) {
  const [givenName, familyName] = name.split(' ')
  const child = documents.children.find((one) => one.givenName === givenName && one.familyName === familyName)
  if (!child) throw new Error(`nobody is called ${name}`)
  const about = <T extends { readonly childId: string }>(records: readonly T[]) =>
    records.filter(({ childId }) => childId === child.id)
  return {
    child,
    rounds: about(documents.rounds),
    parts: about(documents.contributions),
    referrals: about(documents.referrals),
  }
}

describe('the demonstration area', () => {
  test('is the same to the byte for the same seed number and day', () => {
    const few = { ...asked, children: 80 }
    expect(JSON.stringify(makeArea(few))).toBe(JSON.stringify(makeArea(few)))
  })

  test('is another one for another seed number', () => {
    const other = makeArea({ ...asked, seed: 8, children: 40 })
    const ids = new Set(all.map(({ id }) => id))
    expect(other.children.some(({ id }) => ids.has(id))).toBe(false)
  })

  test.each([
    [101, '2027-02-28'],
    [102, '2028-02-29'],
    [103, '2031-09-01'],
  ])('can be made from number %i on %s', (seed, today) => {
    const made = makeArea({ ...asked, seed, children: 100, today })
    expect(made.children).toHaveLength(100)
  })

  test('has no plan that runs with a review long gone by', () => {
    const overdue = area.plans.filter(({ cycles }) => {
      const newest = cycles.at(-1)
      return newest?.review === null && newest.reviewOn < '2026-11-01'
    })
    expect(overdue).toEqual([])
  })

  test('keeps the children of the journeys as they are however many others there are', () => {
    const small = makeArea({ ...asked, children: 30 })
    expect(childCalled('Ellie Nowak', small)).toEqual(childCalled('Ellie Nowak'))
  })

  test('has twelve schools, three clinics and as many children as were asked for', () => {
    const kinds = area.organisations.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'school')).toHaveLength(12)
    expect(kinds.filter((kind) => kind === 'clinic')).toHaveLength(3)
    expect(area.children).toHaveLength(400)
  })

  test.each(['2026-11-22', '2026-11-23', '2026-11-26', '2027-02-27'])(
    'has families to ask within the week of %s, and an appointment nobody has spoken of',
    (today) => {
      const { referrals, slots } = makeArea({ ...asked, children: 60, today })
      const dueIn = referrals.filter(({ timerDue }) => (timerDue ?? '') > today)
      const soon = dueIn.filter(({ timerDue }) => (timerDue ?? '') <= addDays(today, 6))
      expect(soon.length).toBeGreaterThanOrEqual(3)
      expect(slots.some(({ state, on }) => state === 'booked' && on < today)).toBe(true)
    },
  )

  test('has one time for one appointment, whatever it is about, and no free time across another', () => {
    const booked = area.slots.filter(({ referralId }) => referralId !== null)
    expect(booked.some(({ episodeIds }) => episodeIds.length > 1)).toBe(true)
    const free = area.slots.filter(({ state }) => state === 'open')
    const across = free.filter((time) => booked.some((other) => areAtOnce(time, other)))
    expect(across).toEqual([])
    const ahead = booked.filter(({ state }) => state === 'booked').map(({ referralId }) => referralId)
    expect(new Set(ahead).size).toBe(ahead.length)
  })

  test('has a request in every state', () => {
    const found = new Set(
      area.referrals.flatMap(({ events }) => foldEvents(events)).map(({ state }) => state),
    )
    expect(states.filter((state) => state !== 'none' && !found.has(state))).toEqual([])
  })

  test('has rounds in every state', () => {
    const open = area.rounds.filter(({ closedOn }) => closedOn === null).map(({ id }) => id)
    const sentOf = (roundId: string) =>
      area.contributions.filter((part) => part.roundId === roundId).map(({ sentAt }) => sentAt !== null)
    const kinds = open.map((id) => {
      const sent = sentOf(id)
      if (sent.every(Boolean)) return 'all-sent'
      return sent.some(Boolean) ? 'partly' : 'open'
    })
    expect(new Set(kinds)).toEqual(new Set(['all-sent', 'partly', 'open']))
    expect(area.rounds.some(({ published }) => published !== null)).toBe(true)
    const asked = new Set(area.rounds.map(({ childId }) => childId))
    expect(area.children.some(({ id }) => !asked.has(id))).toBe(true)
  })

  test('holds only answers that the form would have taken', () => {
    for (const part of area.contributions.slice(0, 300)) {
      const fields = Object.fromEntries(
        Object.entries(answersOf(part)).map(([id, { value }]) => [
          id,
          typeof value === 'object' && value !== null ? value.map(String) : String(value),
        ]),
      )
      const { refusals } = checkAnswers(fields, { questionnaire: childNeedsV1, asked: askedOf(part) })
      expect(refusals).toEqual([])
    }
  })

  test('ends each waiting list in enough waits to be shown', () => {
    const waiting = area.referrals
      .flatMap(({ events }) => foldEvents(events))
      .filter(({ state }) => ['received', 'in_triage', 'info_requested', 'waiting', 'booked'].includes(state))
    for (const pathway of ['adhd', 'autism', 'fasd', 'unsure'] as const)
      expect(waiting.filter((episode) => episode.pathway === pathway).length).toBeGreaterThanOrEqual(10)
  })
})

describe('markers', () => {
  test('stand in one section of one record only', () => {
    const places = new Map<string, string>()
    for (const document of all)
      for (const { marker, id } of markersOf(document)) {
        expect(places.get(marker) ?? id).toBe(id)
        places.set(marker, id)
      }
    expect(places.size).toBeGreaterThan(5000)
  })

  test('are in every section of a part, and end the words people wrote there', () => {
    const { parts } = childCalled('Ellie Nowak')
    const own = parts.find(({ label, sentAt }) => label === 'Mum' && (sentAt ?? '') > '2026')
    if (!own) throw new Error('Anna has sent nothing')
    expect(markersOf(own).map(({ section }) => section)).toEqual(
      expect.arrayContaining(['answers', 'background', 'restricted', 'safety', 'voice']),
    )
    expect(own.answers['FT1']?.value ?? `(ref ${own.markers.answers ?? ''})`).toContain(own.markers.answers)
  })
})

describe('a seeded store', () => {
  let service: AService
  beforeAll(async () => {
    service = await aService()
    const { store, parts } = service
    await seedWhenEmpty({ store, passwords: parts.passwords, seed: 7, children: 60, today: '2026-11-22' })
  })
  afterAll(() => service.close())

  test('took every document as its collection wants it', async () => {
    const counts: Record<string, number> = {}
    for (const collection of collections) {
      let count = 0
      for await (const document of service.store.records<{ id: string }, string>(collection).stream())
        count += document.rev
      counts[collection.name] = count
    }
    expect(counts).toMatchObject({ organisations: 17, children: 60 })
  })

  test.each(personas)('lets $job sign in', async ({ email, password }) => {
    const outcome = await service.services.accounts.signIn({ email, password, device: 'test' })
    expect(outcome.ok).toBe(true)
  })

  test('is left alone when it is seeded again', async () => {
    const { store, parts } = service
    const before = await service.services.accounts.signIn({ ...personas[0]!, device: 'test' })
    const again = await seedWhenEmpty({ store, passwords: parts.passwords, seed: 9, children: 60 })
    expect(again).toEqual(personas)
    expect(before.ok).toBe(true)
  })
})

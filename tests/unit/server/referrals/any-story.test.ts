import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#schemas/calendar.ts'
import { referralEventTypes, type ReferralEventType } from '#schemas/referral-event.ts'
import { referralShape } from '#schemas/referral.ts'
import { clocksOf } from '#server/referrals/clocks.ts'
import { episodeOn } from '#server/referrals/episode-on.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEpisode, foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { referralIndex } from '#server/referrals/referral-index.ts'
import { isOpen, states, type State } from '#server/referrals/states.ts'
import { transitions, type ClockEffect } from '#server/referrals/transitions.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { after, aReferral, facts, onTheList, said, today } from './a-referral.ts'
import { anyStory, start, stepwise, told, tries } from './a-story.ts'

describe('any story of moves', () => {
  test('gives the same answer whatever the order its events arrive in', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyStory, stepwise),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (referral, places) => {
          const shuffled = referral.events
            .map((event, index) => ({ event, place: places[index] ?? 0 }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ event }) => event)
          expect(foldEvents(shuffled)).toEqual(foldEvents(referral.events))
        },
      ),
    )
  })

  test('leaves no event out of place, and keys equal to what the events say', () => {
    fc.assert(
      fc.property(fc.oneof(anyStory, stepwise), (referral) => {
        expect(foldEvents(referral.events).flatMap(({ outOfPlace }) => outOfPlace)).toEqual([])
        expect(referral).toMatchObject(referralIndex(referral))
        expect(referralShape.safeParse(referral).success).toBe(true)
      }),
    )
  })

  test('always has someone who owes the next step by a day, until it is closed', () => {
    fc.assert(
      fc.property(fc.oneof(anyStory, stepwise), (referral) => {
        for (const episode of foldEvents(referral.events)) {
          const { owner, nextDate } = episodeStatus(episode, usualPromises[episode.pathway], today)
          expect([owner !== null, nextDate !== null]).toEqual([isOpen(episode.state), isOpen(episode.state)])
        }
      }),
    )
  })
})

describe('the wait of a child on the list', () => {
  // What the table says of a move is what the clock does: everything that neither starts, stops nor ends a wait.
  const leavesTheWait: readonly ClockEffect[] = ['none', 'never pauses', 'stops C1']
  const changesNothing = transitions
    .filter(({ clock, to }) => leavesTheWait.includes(clock) && to !== 'closed')
    .map(({ event }) => event)

  // Appointments come often, and all is after the decision, so that most stories book, miss and cancel some.
  const ofAppointments: readonly ReferralEventType[] = [
    'appointment_booked',
    'wnb',
    'dna',
    'cancelled_by_family',
    'cancelled_by_service',
  ]
  const onTheWayToBeSeen = fc.array(
    fc.record({
      type: fc.oneof(fc.constantFrom(...ofAppointments), fc.constantFrom(...changesNothing)),
      day: fc.nat(600).map((day) => day + 43),
    }),
    { minLength: 15, maxLength: 30 },
  )

  test('is the same after any sequence of events that do not end it', () => {
    const plain = clocksOf(foldEpisode(after(onTheList).events, 'e1'), today).C2
    fc.assert(
      fc.property(onTheWayToBeSeen, fc.boolean(), (story, isInOrder) => {
        const inTurn = isInOrder ? story.toSorted((one, other) => one.day - other.day) : story
        const referral = told(inTurn, after(onTheList))
        expect(clocksOf(foldEpisode(referral.events, 'e1'), today).C2).toEqual(plain)
      }),
    )
    expect(changesNothing.length).toBeGreaterThan(25)
  })
})

describe('what was known on a day', () => {
  test('never changes, whatever is recorded afterwards', () => {
    fc.assert(
      fc.property(stepwise, tries(referralEventTypes), (referral, story) => {
        const known = episodeOn(referral.events, 'e1', { day: today, knowing: 'then' })
        const later = story.reduce((so, { type, day }) => {
          const at = facts({
            today: '2026-07-30',
            now: `2026-07-${String(10 + (so.events.length % 19))}T09:00:00.000Z`,
          })
          const outcome = recordEvent(so, said(type, addDays(start, day)), at)
          return outcome.ok ? outcome.value : so
        }, referral)
        expect(episodeOn(later.events, 'e1', { day: today, knowing: 'then' })).toEqual(known)
      }),
    )
  })
})

describe('the table of moves as a map', () => {
  const next = (state: State): readonly State[] =>
    transitions
      .filter(({ from, to }) => from.includes(state) && to !== 'same' && to !== 'previous')
      .map(({ to }) => states.find((each) => each === to) ?? 'none')

  function reachableFrom(from: State): ReadonlySet<State> {
    const found = new Set<State>([from])
    for (const state of found) next(state).forEach((each) => found.add(each))
    return found
  }

  test('every state is reached from the start', () => {
    expect([...reachableFrom('none')].toSorted()).toEqual([...states].toSorted())
  })

  test('from every open state a child can be seen or told, or the referral closed: no dead end but closed', () => {
    for (const state of states.filter(isOpen)) {
      expect(next(state).some((each) => each !== state)).toBe(true)
      expect(reachableFrom(state).has('closed')).toBe(true)
      if (state !== 'draft') expect(reachableFrom(state).has('post_support')).toBe(true)
    }
    expect(next('closed').filter((each) => each !== 'closed')).toEqual([])
  })

  test('a referral nothing happened to is in no list', () => {
    expect(referralIndex(aReferral())).toMatchObject({ queueViews: [], openKeys: [], nextDate: null })
  })
})

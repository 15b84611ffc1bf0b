import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WhereAreWe } from '#app/components/referral/where-are-we.tsx'
import { closedReasons } from '#schemas/episode-row.ts'
import { done } from '#schemas/outcome.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { openStates } from '#server/referrals/states.ts'
import { referrals } from '#server/store/collections.ts'
import type { AService } from '../../support/a-service.ts'
import { markupOf } from '../../unit/app/components/render-page.tsx'
import { but } from '../../unit/server/referrals/a-referral.ts'
import {
  aRequestDesk,
  aSentReferral,
  childId,
  mum,
  storedReferral,
  valueOf,
  youngPerson,
} from '../../unit/server/services/a-request.ts'
import { around, endings, letters, neverSaid, on, open, theOther } from './every-state.ts'

const readers = [
  { who: 'a parent', face: 'family', locale: 'en-GB' },
  { who: 'a parent in easy read', face: 'family', locale: 'en-GB-x-easy' },
  { who: 'a young person', face: 'me', locale: 'en-GB' },
  { who: 'a young person in easy read', face: 'me', locale: 'en-GB-x-easy' },
] as const
type Reader = (typeof readers)[number]

describe('where are we, in every state', () => {
  let service: AService
  let start: Referral

  beforeAll(async () => {
    service = await aRequestDesk()
    const { referralId } = await aSentReferral(service)
    start = await storedReferral(service, referralId)
  })
  afterAll(() => service.close())

  async function pageAfter(events: readonly ReferralCommand[], day: number, { face, locale }: Reader) {
    service.clock.now = `${on(day)}T10:00:00.000Z`
    const referral = after(events, start)
    await service.store
      .records(referrals)
      .mutate(start.id, (kept) => done({ ...kept, events: referral.events, letters: referral.letters }))
    const { tracker } = service.services
    const where = valueOf(
      face === 'me' ? await tracker.whereAmI(youngPerson) : await tracker.where(mum, childId),
    )
    const hrefs = { moreHref: '/more', changedHref: '/changed', askHref: '/ask' }
    const element = (
      <WhereAreWe
        {...{ where, face, ...hrefs }}
        answerHref={() => '/answer'}
        sharingHref={() => '/sharing'}
      />
    )
    return { state: foldEvents(referral.events)[0]?.state, text: markupOf(element, locale) }
  }

  test('this list has every open state and every way of closing', () => {
    expect(new Set(open.map(({ state }) => state))).toEqual(
      new Set(openStates.filter((state) => state !== 'draft')),
    )
    expect(Object.keys(endings).toSorted()).toEqual([...closedReasons].toSorted())
  })

  describe.each(readers)('$who', (reader) => {
    test.each(open)('$what: reads by when, whom to ask and what helps now', async (story) => {
      const { state, text } = await pageAfter(story.events, story.day, reader)
      expect(state).toBe(story.state)
      for (const day of story.days) expect(text).toContain(day)
      expect(text).toContain('Medway Clinic, 01634 000000')
      expect(text).toContain('href="/more"')
      expect(text).toContain('href="/changed"')
      expect(text.match(/class="steps__step /g)).toHaveLength(7)
      expect(text.match(/aria-current="step"/g) ?? []).toHaveLength(state === 'post_support' ? 0 : 1)
      expect(text).not.toMatch(neverSaid)
    })

    test.each(Object.entries(endings))('closed, %s: reads whom to ask', async (reason, [events]) => {
      const { text } = await pageAfter(events, 130, reader)
      expect(text).toContain('Medway Clinic, 01634 000000')
      expect(text).not.toMatch(/We will contact you by|aria-current|href="\/changed"/)
      expect(text).not.toMatch(neverSaid)
      expect(text.includes('href="/more"')).toBe(reason !== 'deceased')
      expect(text.includes('class="steps"')).toBe(reason !== 'deceased')
    })
  })

  test.each(open)('$what: says who does the next step, and nothing against it', async (story) => {
    const { text } = await pageAfter(story.events, story.day, readers[0])
    expect(text).toMatch(story.who)
    for (const words of story.says ?? []) expect(text).toMatch(words)
    for (const words of story.never ?? []) expect(text).not.toMatch(words)
  })

  test.each(Object.entries(endings))('closed, %s: says what that means', async (_reason, [events, words]) => {
    const { text } = await pageAfter(events, 130, readers[0])
    expect(text).toMatch(words)
  })

  // Each story happens to the request that was sent, with the letters its moves ask for.
  function after(events: readonly ReferralCommand[], referral: Referral): Referral {
    const episodeId = foldEvents(referral.events)[0]?.id ?? ''
    const kept = [
      { id: letters.familyLetterId, to: 'family', on: on(10), text: 'Dear family' },
      { id: letters.referrerLetterId, to: 'referrer', on: on(10), text: 'Dear school' },
    ] as const
    return events.reduce<Referral>(
      (moved, command, index) => {
        const now = `${command.effectiveDate}T12:00:00.000Z`
        const facts = {
          today: command.effectiveDate,
          now,
          id: `e_story${String(index)}`,
          ...around,
          elsewhere: command.type === 'merged' ? theOther : [],
        }
        return valueOf<Referral>(recordEvent(moved, but({ episodeId }, command), facts))
      },
      { ...referral, letters: [...kept] },
    )
  }
})

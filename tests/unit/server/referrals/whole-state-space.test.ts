import { describe, expect, test } from 'vitest'
import { addDays, isIsoDate } from '#schemas/calendar.ts'
import { referralEventTypes, type ReferralCommand, type ReferralEventType } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeStatus, owners } from '#server/referrals/episode-status.ts'
import { foldEpisode } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { isOpen, states } from '#server/referrals/states.ts'
import { transitionOf } from '#server/referrals/transitions.ts'
import { usualPromises } from '#server/referrals/usual-promises.ts'
import { demonstrationRules } from '#server/seed/demonstration-pathways.ts'
import { aReferral, but, facts, said } from './a-referral.ts'

type Place = { readonly referral: Referral; readonly episode: Episode; readonly depth: number }
type Edge = { readonly from: string; readonly to: string; readonly type: ReferralEventType }

const receipt = '2024-01-15'
const firstMove = '2024-03-01'
// Nothing in the walk is another request of the same child, and no request is unsure.
const needsAnotherRequest: readonly ReferralEventType[] = ['merged', 'split']
// What takes out an entry names it; withdrawn-entries.test.ts walks those.
const needsAnEntry: readonly ReferralEventType[] = ['entry_withdrawn']
const startsHere: readonly ReferralEventType[] = [
  'profile_started',
  'referral_received',
  'transfer_in',
  're_referral',
]

// What decides which moves are open: two places with the same key go on alike.
function keyOf({ state, stateBeforeClosing, asked, appointment, decision, ...episode }: Episode): string {
  const has = [asked, appointment, episode.outcomeSharedOn, episode.urgentProposed, episode.risk].map(
    (fact) => fact !== null,
  )
  return [
    state,
    state === 'closed' ? stateBeforeClosing : '',
    decision,
    asked?.evidenceIds.length,
    episode.contacts.length > 0,
    ...has,
  ].join(' ')
}

function sayable(type: ReferralEventType, depth: number): ReferralCommand {
  const day = startsHere.includes(type) && depth === 0 ? receipt : addDays(firstMove, depth)
  if (type === 'age_deferred') return said(type, day, { eligibleFrom: addDays(day, 1) })
  if (type === 'info_requested') return said(type, day, { evidenceIds: ['hearing', 'vision'] })
  return type === 'funding_requested' ? but({ reasonCode: 'out_of_area' }, said(type, day)) : said(type, day)
}

/** Every place that can be reached by moves that are allowed, each found once, and the moves between them. */
function walk(): { readonly places: ReadonlyMap<string, Place>; readonly edges: readonly Edge[] } {
  const start = aReferral()
  const places = new Map([['none', { referral: start, episode: foldEpisode([], 'e1'), depth: 0 }]])
  const edges: Edge[] = []
  for (const [from, { referral, depth }] of places) {
    for (const type of referralEventTypes) {
      const moved = recordEvent(referral, sayable(type, depth), facts({ area: demonstrationRules }))
      if (!moved.ok) continue
      const episode = foldEpisode(moved.value.events, 'e1')
      const to = keyOf(episode)
      edges.push({ from, to, type })
      if (!places.has(to)) places.set(to, { referral: moved.value, episode, depth: depth + 1 })
    }
  }
  return { places, edges }
}

describe('every place a request can come to', () => {
  const { places, edges } = walk()
  const open = [...places].filter(([, { episode }]) => isOpen(episode.state))

  test('all states are come to, and every move of the table is made at least once', () => {
    expect(new Set([...places.values()].map(({ episode }) => episode.state))).toEqual(new Set(states))
    const made = new Set(edges.map(({ type }) => type))
    const never = referralEventTypes.filter((type) => !made.has(type))
    const notHere = [...needsAnotherRequest, ...needsAnEntry]
    expect(never).toEqual(referralEventTypes.filter((type) => notHere.includes(type)))
    expect(places.size).toBeGreaterThan(60)
  })

  test('none is without somebody who owes the next step and a day for it', () => {
    for (const [, { episode }] of open) {
      const { owner, nextDate } = episodeStatus(episode, usualPromises.autism, firstMove)
      expect(owners).toContain(owner)
      expect(isIsoDate(nextDate ?? '')).toBe(true)
    }
  })

  test('none is a dead end but closed: a person can always move it on, and it can always come to an end', () => {
    const ahead = new Map(open.map(([key]) => [key, edges.filter(({ from }) => from === key)]))
    for (const [key, moves] of ahead) {
      const byPeople = moves.filter(
        ({ to, type }) => to !== key && transitionOf(type).who.some((who) => who !== 'system'),
      )
      expect(byPeople.length).toBeGreaterThan(0)
      expect(moves.some(({ to }) => to.startsWith('closed'))).toBe(true)
    }
  })

  test('from every place before the first meeting the child can still be seen', () => {
    const seen = new Set(
      [...places].flatMap(([key, { episode }]) => (episode.contacts.length > 0 ? [key] : [])),
    )
    for (let size = -1; size !== seen.size;) {
      size = seen.size
      for (const { from, to } of edges) if (seen.has(to)) seen.add(from)
    }
    expect(open.map(([key]) => key).filter((key) => !seen.has(key))).toEqual([])
  })

  test('a closed request is only opened again, joined, voided or told of a death', () => {
    const after = edges.filter(({ from }) => from.startsWith('closed')).map(({ type }) => type)
    const putsRight: readonly ReferralEventType[] = ['reinstated', 'voided', 'deceased', 'merged']
    expect([...new Set(after)].filter((type) => !putsRight.includes(type))).toEqual([])
  })

  test('no move of the service itself closes anything', () => {
    const bySystem = edges.filter(({ type }) => transitionOf(type).who.includes('system'))
    expect(bySystem.length).toBeGreaterThan(0)
    expect(bySystem.filter(({ from, to }) => to.startsWith('closed') && !from.startsWith('closed'))).toEqual(
      [],
    )
  })
})

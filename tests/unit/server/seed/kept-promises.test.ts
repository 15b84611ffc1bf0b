import { describe, expect, test } from 'vitest'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { episodeStatus } from '#server/referrals/episode-status.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { nextTimer } from '#server/referrals/next-timer.ts'
import { promisesOf } from '#server/referrals/promises-of.ts'
import { isOpen } from '#server/referrals/states.ts'
import { makeArea } from '#server/seed/make-area.ts'
import { cast } from '#server/seed/personas.ts'

// A Sunday, a bank holiday, the end of a short month, a leap day, both clock changes.
const days = ['2026-11-22', '2026-12-28', '2027-02-28', '2028-02-29', '2027-03-28', '2029-10-28']

const madeOn = (today: string, children = 120) =>
  makeArea({ seed: 7, children, today, passwordHash: 'plain:needs-first-demo' })

type Open = { readonly referral: Referral; readonly episode: Episode }

function openIn(referrals: readonly Referral[]): readonly Open[] {
  return referrals.flatMap((referral) =>
    foldEvents(referral.events)
      .filter(({ state }) => isOpen(state) && state !== 'draft')
      .map((episode) => ({ referral, episode })),
  )
}

const isLate = ({ referral, episode }: Open, today: string) => {
  const status = episodeStatus(episode, promisesOf(referral, episode.pathway), today)
  return status.owner !== null && status.isOverdue
}

describe.each(days)('the demonstration made on %s', (today) => {
  const area = madeOn(today)
  const families = new Set(
    area.people
      .filter(({ email }) => cast.some((member) => member.email === email && member.familyRole !== null))
      .map(({ id }) => id),
  )
  const theirs = area.children.filter(({ ties }) => ties.some(({ personId }) => families.has(personId)))

  test('every promise to a family somebody signs in as is kept', () => {
    const requests = area.referrals.filter(({ childId }) => theirs.some(({ id }) => id === childId))
    const open = openIn(requests)
    expect(open.length).toBeGreaterThan(3)
    for (const one of open) expect([one.episode.id, isLate(one, today)]).toEqual([one.episode.id, false])
  })

  test('most promises are kept and a few are not', () => {
    const open = openIn(area.referrals)
    const late = open.filter((one) => isLate(one, today))
    expect(late.length / open.length).toBeLessThan(0.12)
  })

  test('the service itself owes next to nothing on its first day', () => {
    const open = openIn(area.referrals)
    const due = open.filter(({ referral, episode }) => (nextTimer(referral, [episode]) ?? '9') < today)
    expect(due.length / open.length).toBeLessThan(0.03)
  })

  test('an appointment that is booked lies ahead, but for the one of which nobody has said what became of it', () => {
    const booked = openIn(area.referrals).filter(({ episode }) => episode.state === 'booked')
    expect(booked.filter(({ episode }) => (episode.appointment?.on ?? '') < today)).toHaveLength(1)
  })
})

describe('the demonstration of four hundred children', () => {
  const today = '2026-11-22'
  const area = madeOn(today, 400)

  test('has late promises to look at, each somebody’s to mend', () => {
    const late = openIn(area.referrals).filter((one) => isLate(one, today))
    expect(late.length).toBeGreaterThan(0)
  })

  test('names the version of its pathways in every request that was sent', () => {
    const [pathways] = area.areaPathways
    const sent = area.referrals.filter(({ events }) =>
      events.some(({ type }) => type === 'referral_received'),
    )
    for (const referral of sent)
      expect([referral.areaPathwaysId, referral.promises]).toEqual([pathways?.id, pathways?.promises])
  })
})

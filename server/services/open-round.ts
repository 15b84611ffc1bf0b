import { daysBetween } from '#schemas/calendar.ts'
import type { Child } from '#schemas/child.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Round } from '#schemas/round.ts'
import type { Grant } from '#server/access/decide.ts'
import { rounds } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { isOpen, latestRound } from './round-records.ts'

/** Answers need time to change; sooner than eight weeks a new round needs a reason. */
export const daysBetweenRounds = 56

type Opening = { readonly child: Child; readonly personId: string; readonly purpose: string | null }

/** The open round of a child, or its first one, opened now. A child whose last round is closed needs a new one started. */
export async function openRoundOf(
  desk: Desk,
  grant: Grant,
  opening: Opening,
): Promise<Outcome<Round, 'round-closed'>> {
  const latest = await latestRound(desk.store, grant)
  if (latest) return isOpen(latest) ? done(latest) : refused('round-closed')
  const inserted = await insertRound(desk, opening, 1)
  if (inserted) return done(inserted)
  // Somebody else opened it in this moment: theirs is the one.
  const theirs = await latestRound(desk.store, grant)
  return theirs && isOpen(theirs) ? done(theirs) : refused('round-closed')
}

/** Opens the next round of asking; refused while one is open, and before eight weeks unless there is a reason. */
export async function startNextRound(
  desk: Desk,
  grant: Grant,
  opening: Opening,
): Promise<Outcome<Round, 'round-open' | 'say-why-so-soon'>> {
  const latest = await latestRound(desk.store, grant)
  if (latest && isOpen(latest)) return refused('round-open')
  const isSoon = latest !== null && daysBetween(latest.openedOn, londonDay(desk.now())) < daysBetweenRounds
  if (isSoon && opening.purpose === null) return refused('say-why-so-soon')
  const inserted = await insertRound(desk, opening, (latest?.number ?? 0) + 1)
  return inserted ? done(inserted) : refused('round-open')
}

async function insertRound(
  { store, questionnaire, now, newId }: Desk,
  { child, personId, purpose }: Opening,
  number: number,
): Promise<Round | null> {
  const inserted = await store.records(rounds).insert({
    id: newId('r'),
    areaId: child.areaId,
    childId: child.id,
    number,
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    openedOn: londonDay(now()),
    openedBy: personId,
    closedOn: null,
    purpose,
    published: null,
    outbox: [],
    outboxDue: null,
    marker: null,
  })
  return inserted.ok ? inserted.value : null
}

import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { referrals } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import { tellClinic } from './referral-messages.ts'

/** What somebody answers a clinic: about what, and in their words; `once` makes a double post one answer. */
export type InformationAnswer = {
  readonly once: string
  readonly evidenceIds: readonly string[]
  readonly text: string
}

/** Who answers, in which role, and whose questions are theirs to answer. */
export type Answerer = {
  readonly actorId: string
  readonly role: 'referrer' | 'family' | 'young_person'
  readonly answersFor: readonly string[]
}

/** What a clinic asked of these, and by which ISO day. */
export type AskedOfThem = {
  readonly of: string
  readonly due: string
  readonly evidenceIds: readonly string[]
}

const mostWords = 4000

// The words of an answer are for the clinic; whoever reads a timeline knows by this whether they stand there too.
const reasonOf = {
  referrer: 'sent-by-referrer',
  family: 'sent-by-family',
  young_person: 'sent-by-young-person',
} as const satisfies Record<Answerer['role'], string>

/** What waits for an answer from these, all pathways together and the nearest day first; null when nothing does. */
export function askedOfThem(episodes: readonly Episode[], answersFor: readonly string[]): AskedOfThem | null {
  const asked = waitingFor(episodes, answersFor).toSorted((one, other) => (one.due < other.due ? -1 : 1))
  const [first] = asked
  if (!first) return null
  const evidenceIds = [...new Set(asked.flatMap((one) => one.evidenceIds))]
  return { of: first.of, due: first.due, evidenceIds }
}

/**
 * Records an answer for every pathway that asked these people for any of it: it goes back to those who decide, and its reminders
 * end. What somebody else was asked goes on waiting for them. Refused where nothing is asked of them, and without words.
 */
export async function keepAnswer(
  desk: Desk,
  { id, clinicId }: Pick<Referral, 'id' | 'clinicId'>,
  { answer, by }: { readonly answer: InformationAnswer; readonly by: Answerer },
): Promise<Outcome<{ rev: number }>> {
  const text = answer.text.replace(/\r\n?/g, '\n').trim()
  if (!/^e_[a-z0-9]{8,32}$/.test(answer.once)) return refused('nothing-asked')
  if (text.length > mostWords) return refused('too-long')
  if (text === '') return refused('write-an-answer')
  if (answer.evidenceIds.length === 0) return refused('say-what-it-is')
  const told = await tellClinic(desk, clinicId, { kind: 'someone-answered', path: `/clinic/queue/${id}` })
  const kept = await desk.store
    .records(referrals)
    .mutate(id, (current) => answered(desk, current, { answer: { ...answer, text }, by, told }))
  return kept.ok ? done({ rev: kept.value.rev }) : kept
}

type Answering = {
  readonly answer: InformationAnswer
  readonly by: Answerer
  readonly told: readonly OutboxEntry[]
}

function answered(desk: Desk, current: Referral, answering: Answering): Outcome<Referral> {
  const { answer, by, told } = answering
  if (current.events.some(({ id }) => id.startsWith(`${answer.once}:`))) return done(current)
  const waiting = waitingFor(foldEvents(current.events), by.answersFor)
  if (waiting.length === 0) return refused('nothing-asked')
  const about = waiting.filter(({ evidenceIds }) => evidenceIds.some((id) => answer.evidenceIds.includes(id)))
  if (about.length === 0) return refused('say-what-it-is')
  return about.reduce<Outcome<Referral>>(
    (referral, one) => (referral.ok ? withAnswer(desk, referral.value, { answering, about: one }) : referral),
    done({ ...current, outbox: [...current.outbox, ...told] }),
  )
}

type Waiting = AskedOfThem & { readonly episodeId: string }

function withAnswer(
  { now }: Desk,
  referral: Referral,
  { answering, about }: { readonly answering: Answering; readonly about: Waiting },
): Outcome<Referral> {
  const { answer, by } = answering
  const today = londonDay(now())
  const command = {
    type: 'info_received',
    episodeId: about.episodeId,
    effectiveDate: today,
    actorId: by.actorId,
    role: by.role,
    reasonCode: reasonOf[by.role],
    note: answer.text,
    supersedes: null,
    payload: { evidenceIds: about.evidenceIds.filter((id) => answer.evidenceIds.includes(id)) },
  } as const
  return recordEvent(referral, command, { today, now: now(), id: `${answer.once}:${about.episodeId}` })
}

function waitingFor(episodes: readonly Episode[], answersFor: readonly string[]): readonly Waiting[] {
  return episodes.flatMap(({ id, state, asked }) =>
    state === 'info_requested' && asked !== null && answersFor.includes(asked.of)
      ? [{ episodeId: id, of: asked.of, due: asked.due, evidenceIds: asked.evidenceIds }]
      : [],
  )
}

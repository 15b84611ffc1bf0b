import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Letter, Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { decisions } from '#server/referrals/refusal-where-it-stands.ts'
import { isFromFamily } from '#server/referrals/shared-with-sender.ts'
import { toBeDecided } from '#server/referrals/states.ts'
import { people, referrals } from '#server/store/collections.ts'
import { rulesOf } from './area-rules.ts'
import { asksInVain } from './askable-of.ts'
import { askedFor, decisionCommands, isProposal, letterId, type Entering } from './decision-commands.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { tellDecision } from './tell-decision.ts'
import { openForClinician, seenOf } from './triage-page.ts'
import type { TypedDecision } from './typed-decision.ts'

/** A decision with the letters that tell it; `once` makes a double post one decision, `seen` is what the page showed. */
export type Deciding = {
  readonly referralId: string
  readonly once: string
  readonly seen: string
  readonly decision: TypedDecision
  readonly letters: Readonly<Record<Letter['to'], string>>
  /** The language the family's letter is written in. */
  readonly familyLocale?: string
}

/**
 * Records a decision for each pathway it is about, with its letters, in one write. Whoever decides second is told of the first:
 * nothing is overwritten.
 */
export async function decideReferral(
  desk: Desk,
  actor: Actor,
  deciding: Deciding,
): Promise<Outcome<{ rev: number }>> {
  const { referralId, decision } = deciding
  const asking = { actor, action: 'decide', section: 'triage' } as const
  const opened = await openForClinician(desk, asking, referralId)
  if (!opened.ok) return opened
  if (!/^e_[a-z0-9]{8,32}$/.test(deciding.once)) return refused('decision-incomplete', { field: 'decision' })
  const { child, referral } = opened.value
  if (asksInVain(decision, child)) return refused('no-school-to-ask')
  const outbox = await tellDecision(desk, { child, referral }, decision)
  const { personId } = personOf(actor)
  const area = await rulesOf(desk.store, referral, londonDay(desk.now()))
  const kept = await desk.store.records(referrals).mutate(referralId, (current) =>
    decided(desk, current, {
      ...deciding,
      outbox,
      personId,
      area,
      clinicId: referral.clinicId,
      readers: isFromFamily(referral) ? ['family'] : ['family', 'referrer'],
    }),
  )
  if (kept.ok) return done({ rev: kept.value.rev })
  if (kept.refusal !== 'changed-since-read') return kept
  const current = await desk.store.records(referrals).get(referralId)
  return current ? sayWho(desk, current, deciding.seen) : kept
}

/** Whether a page still shows what a referral holds; refused with who decided meanwhile, what and when, before a letter is read. */
export async function stillAsSeen(
  desk: Desk,
  referral: Referral,
  { once, seen }: Pick<Deciding, 'once' | 'seen'>,
): Promise<Outcome<Referral>> {
  if (isRecorded(referral, once) || seenOf(referral) === seen) return done(referral)
  return sayWho(desk, referral, seen)
}

// A post sent twice finds its own events there, and is done.
function isRecorded({ events }: Referral, once: string): boolean {
  return once !== '' && events.some(({ id }) => id.startsWith(`${once}:`))
}

type Entry = Deciding & Entering & { readonly outbox: readonly OutboxEntry[] }

function decided(desk: Desk, current: Referral, entry: Entry): Outcome<Referral> {
  if (isRecorded(current, entry.once)) return done(current)
  if (seenOf(current) !== entry.seen) return refused('changed-since-read')
  const open = foldEvents(current.events).filter((episode) => isToBeDecided(episode, entry.decision))
  if (open.length === 0) return refused('already-decided')
  const chosen = open.filter((episode) => isAskedSomething(episode, entry))
  if (chosen.length === 0) return refused('evidence-not-on-list')
  const isDecided = chosen.some((episode) => !isProposal(episode, entry))
  const ready: Referral = isDecided
    ? {
        ...current,
        letters: [...current.letters, ...lettersOf(desk, entry)],
        outbox: [...current.outbox, ...entry.outbox],
      }
    : current
  return chosen.reduce<Outcome<Referral>>(
    (referral, episode) => (referral.ok ? decideEpisode(desk, referral.value, { entry, episode }) : referral),
    done(ready),
  )
}

function isToBeDecided({ pathway, state }: Episode, { pathways }: TypedDecision): boolean {
  return pathways.includes(pathway) && toBeDecided.includes(state)
}

function isAskedSomething({ pathway }: Episode, { decision, area }: Entry): boolean {
  return decision.kind !== 'ask' || askedFor(decision.evidenceIds, pathway, area).length > 0
}

function lettersOf({ now }: Desk, { once, letters, familyLocale, readers }: Entry): readonly Letter[] {
  const on = londonDay(now())
  return readers.map((to) => ({
    id: letterId(once, to),
    to,
    on,
    text: letters[to],
    ...(to === 'family' && familyLocale !== undefined && { locale: familyLocale }),
  }))
}

type OfEpisode = { readonly entry: Entry; readonly episode: Episode }

function decideEpisode(desk: Desk, referral: Referral, { entry, episode }: OfEpisode): Outcome<Referral> {
  const commands = decisionCommands({ entry, episode }, londonDay(desk.now()))
  return commands.reduce<Outcome<Referral>>((moved, command) => {
    if (!moved.ok) return moved
    const id = `${entry.once}:${episode.id}:${command.type}`
    return recordEvent(moved.value, command, {
      today: londonDay(desk.now()),
      now: desk.now(),
      id,
      area: entry.area,
    })
  }, done(referral))
}

// Who was first, what they did and when; so that the two can talk.
async function sayWho({ store }: Desk, { events }: Referral, seen: string): Promise<Outcome<never>> {
  const since = events.slice(Number(seen))
  const decision = since.findLast(({ type }) => decisions.includes(type))
  const first = decision ?? since.at(-1)
  if (!first) return refused('changed-since-read')
  const person = await store.records(people).get(first.actorId)
  const refusal = decision ? 'already-decided' : 'changed-since-read'
  return refused(refusal, { by: person?.name ?? '', event: first.type, on: first.effectiveDate })
}

import type { Actor } from '#schemas/actor.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { ReferralCommand } from '#schemas/referral-event.ts'
import type { Referral } from '#schemas/referral.ts'
import type { Episode } from '#server/referrals/episode.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent } from '#server/referrals/move.ts'
import { isOpen, onTheList } from '#server/referrals/states.ts'
import { referrals } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { referralsOf } from './referral-records.ts'
import { tellClinic, tellWholeClinic } from './referral-messages.ts'
import { readChange, stillWantedTick, type ToldChange } from './typed-change.ts'

/** A change as it was posted; `once` makes a double post one telling. */
export type Telling = { readonly childId: string; readonly once: string; readonly form: URLSearchParams }

/** How soon somebody reads what was told. */
export type Told = { readonly urgency: ToldChange['urgency'] }

/**
 * Tells every clinic that has the child's request what a family or a young person says has changed. Each open pathway gets the
 * answer to "do you still want this?" and, when something has changed, a task a clinician must answer. "No" opens a talk: it
 * never closes anything.
 */
export async function tellChange(
  desk: Desk,
  actor: Actor,
  { childId, once, form }: Telling,
): Promise<Outcome<Told>> {
  const opened = await desk.gate.openChild({ actor, action: 'write', section: 'tracker' }, { childId })
  if (!opened.ok) return opened
  const { grant } = opened.value
  const open = (await referralsOf(desk.store, grant)).filter((one) => openEpisodes(one).length > 0)
  if (open.length === 0 || !/^e_[a-z0-9]{8,32}$/.test(once)) return refused('nothing-to-tell')
  const told = readChange(form, open.flatMap(openEpisodes).some(isOnList))
  if (!told.ok) return told
  const by = {
    actorId: personOf(actor).personId,
    role: grant.by === 'young-person' ? ('young_person' as const) : ('family' as const),
  }
  for (const referral of open) {
    const kept = await keepIn(desk, referral, { once, by, told: told.value })
    if (!kept.ok) return kept
  }
  return done({ urgency: told.value.urgency })
}

type By = { readonly actorId: string; readonly role: 'family' | 'young_person' }
type Keeping = { readonly once: string; readonly by: By; readonly told: ToldChange }

async function keepIn(desk: Desk, { id, clinicId }: Stored<Referral>, keeping: Keeping) {
  const messages = await messagesFor(desk, { id, clinicId }, keeping.told)
  const facts = { today: londonDay(desk.now()), now: desk.now() }
  return desk.store.records(referrals).mutate(id, (current) => {
    const isKept = current.events.some((event) => event.id.startsWith(`${keeping.once}:`))
    if (isKept) return done(current)
    const outbox = [...current.outbox, ...messages]
    return commandsFor(current, keeping, facts.today).reduce<Outcome<Referral>>(
      (kept, { command, eventId }) =>
        kept.ok ? recordEvent(kept.value, command, { ...facts, id: eventId }) : kept,
      done({ ...current, outbox }),
    )
  })
}

type Named = { readonly eventId: string; readonly command: ReferralCommand }

function commandsFor(referral: Referral, { once, by, told }: Keeping, today: string): readonly Named[] {
  return openEpisodes(referral).flatMap((episode) => {
    const said = {
      ...by,
      episodeId: episode.id,
      effectiveDate: today,
      reasonCode: null,
      note: null,
      supersedes: null,
    }
    const named = (command: ReferralCommand): Named => ({
      eventId: `${once}:${episode.id}:${command.type}`,
      command,
    })
    return [...answerOf(episode, told, said), ...riskOf(told, said)].map(named)
  })
}

type Said = Pick<
  ReferralCommand,
  'episodeId' | 'effectiveDate' | 'actorId' | 'reasonCode' | 'note' | 'supersedes'
> &
  Pick<By, 'role'>

function answerOf(
  episode: Episode,
  { still, changed, words }: ToldChange,
  said: Said,
): readonly ReferralCommand[] {
  if (still === null || !isOnList(episode)) return []
  const payload = { channel: 'online', stillWanted: still, words: words || null, changed: [...changed] }
  return [{ ...said, type: 'validation_answered', payload }]
}

function riskOf(told: ToldChange, said: Said): readonly ReferralCommand[] {
  const { changed, words, urgency } = told
  if (urgency === null) return []
  const doubts = told.still === null || told.still === 'yes' ? [] : [`${stillWantedTick}${told.still}`]
  const whatChanged = words || [...changed, ...doubts].join(', ')
  return [{ ...said, type: 'risk_changed', payload: { whatChanged, urgency } }]
}

// Where safety is in question every clinician who can act is told; otherwise those who look after the list.
async function messagesFor(
  desk: Desk,
  { id, clinicId }: Pick<Referral, 'id' | 'clinicId'>,
  { urgency }: ToldChange,
): Promise<readonly OutboxEntry[]> {
  const path = `/clinic/waiting/${id}`
  if (urgency === null) return []
  if (urgency === 'same_day') return tellWholeClinic(desk, clinicId, { kind: 'safety-task', path })
  return tellClinic(desk, clinicId, { kind: 'someone-answered', path })
}

function openEpisodes({ events }: Pick<Referral, 'events'>): readonly Episode[] {
  return foldEvents(events).filter(({ state }) => isOpen(state) && state !== 'draft')
}

function isOnList({ state }: Episode): boolean {
  return onTheList.includes(state)
}

import type { Actor } from '#schemas/actor.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Referral } from '#schemas/referral.ts'
import { foldEvents } from '#server/referrals/fold-events.ts'
import { recordEvent, refreshReferral } from '#server/referrals/move.ts'
import { checkInOf } from '#server/referrals/next-timer.ts'
import { onTheList } from '#server/referrals/states.ts'
import { referrals } from '#server/store/collections.ts'
import type { Stored } from '#server/store/records.ts'
import { childLine, withChildren, type ClinicLine } from './clinic-lines.ts'
import { openClinic } from './clinic-place.ts'
import { clinicReplies } from './clinic-replies.ts'
import type { Desk } from './desk.ts'
import { personOf } from './person-of.ts'
import { tellFamily } from './referral-messages.ts'

const daysAhead = 6
const mostLookedAt = 600
const mostAtOnce = 200

/** Why a check-in does not leave by itself: somebody of the clinic has to reach the family another way. */
type LeftOut = 'protected' | 'nobody-to-tell'

/**
 * The check-ins of the week to come, before they leave: how many, in which languages, and who is left out and why; with what came
 * back of earlier ones. For the office of a clinic.
 */
export async function checkInsPage(desk: Desk, actor: Actor) {
  const place = await openOffice(desk, actor)
  if (!place.ok) return place
  const { clinicId } = place.value
  const today = londonDay(desk.now())
  const lines = await dueLines(desk, actor, clinicId)
  const going = goingNow(lines)
  return done({
    until: addDays(today, daysAhead),
    going: going.length,
    isMore: lines.length > going.length && going.length === mostAtOnce,
    interpreters: going.filter(({ line }) => line.child.interpreter !== null).length,
    locales: countsOf(going.flatMap(({ messages }) => messages.map(({ locale }) => locale))),
    left: lines.flatMap(({ line, leftOut }) => {
      const { id, initials, years } = childLine(line, today)
      return leftOut === null ? [] : [{ id, initials, years, because: leftOut }]
    }),
    replies: await clinicReplies(desk.store, clinicId, today),
  })
}

/** Sends them in one go. Each is a write of its own, with its message: what was sent meanwhile is not sent twice. */
export async function sendCheckIns(
  desk: Desk,
  actor: Actor,
): Promise<Outcome<{ sent: number; left: number }>> {
  const place = await openOffice(desk, actor)
  if (!place.ok) return place
  const lines = await dueLines(desk, actor, place.value.clinicId)
  const going = goingNow(lines)
  let sent = 0
  for (const { line } of going) if (await sendOne(desk, actor, line)) sent += 1
  return done({ sent, left: lines.length - sent })
}

async function openOffice(desk: Desk, actor: Actor) {
  const place = await openClinic(desk, actor)
  return place.ok && place.value.role !== 'clinic-administrator' ? refused('not-found') : place
}

type DueLine = {
  readonly line: ClinicLine
  readonly messages: readonly OutboxEntry[]
  readonly leftOut: LeftOut | null
}

async function dueLines(desk: Desk, actor: Actor, clinicId: string): Promise<readonly DueLine[]> {
  const today = londonDay(desk.now())
  const search = { equals: [clinicId], to: `${addDays(today, daysAhead)}~`, limit: mostLookedAt }
  const { documents } = await desk.store.records(referrals).find('byClinicTimer', search)
  const due = documents.filter((referral: Stored<Referral>) => stepsDue(referral, today).length > 0)
  const lines = await withChildren(desk.store, actor, due)
  return Promise.all(
    lines
      .filter(({ child }) => (child.diedOn ?? null) === null)
      .map(async (line) => {
        const messages = await tellFamily(desk, line.child, 'information-asked')
        return { line, messages, leftOut: leftOutOf(line, messages) }
      }),
  )
}

function goingNow(lines: readonly DueLine[]): readonly DueLine[] {
  return lines.filter(({ leftOut }) => leftOut === null).slice(0, mostAtOnce)
}

function leftOutOf({ child }: ClinicLine, messages: readonly OutboxEntry[]): LeftOut | null {
  if (child.isProtected) return 'protected'
  return messages.length === 0 ? 'nobody-to-tell' : null
}

// The check-ins the service would send by itself within the week; one that was not answered is a person's task, not another message.
function stepsDue(referral: Referral, today: string) {
  const until = addDays(today, daysAhead)
  return foldEvents(referral.events)
    .filter(({ state, unanswered }) => onTheList.includes(state) && unanswered.length === 0)
    .flatMap((episode) => {
      const step = checkInOf(referral, episode, today)
      return step?.move.type === 'validation_sent' && step.due <= until
        ? [{ episodeId: episode.id, key: step.key, move: step.move }]
        : []
    })
}

async function sendOne(desk: Desk, actor: Actor, { referral }: ClinicLine): Promise<boolean> {
  const asking = { actor, action: 'write', section: 'referral' } as const
  const opened = await desk.gate.openChild(asking, { referralId: referral.id })
  if (!opened.ok) return false
  const messages = await tellFamily(desk, opened.value.child, 'information-asked')
  const kept = await desk.store
    .records(referrals)
    .mutate(referral.id, (current) => sent(desk, current, { actorId: personOf(actor).personId, messages }))
  return kept.ok
}

type Sending = { readonly actorId: string; readonly messages: readonly OutboxEntry[] }

// The id is the timer's own, so that a check-in leaves once whoever is first.
function sent(desk: Desk, current: Referral, { actorId, messages }: Sending): Outcome<Referral> {
  const today = londonDay(desk.now())
  const steps = stepsDue(current, today)
  const [first] = steps
  if (!first || messages.length === 0) return refused('nothing-due')
  const said = { effectiveDate: today, role: 'administrator', reasonCode: null, note: null } as const
  const all = steps.reduce<Outcome<Referral>>((referral, { episodeId, key, move }) => {
    if (!referral.ok) return referral
    const facts = { today, now: desk.now(), id: `timer:${key}` }
    return recordEvent(referral.value, { ...said, ...move, episodeId, actorId, supersedes: null }, facts)
  }, done(current))
  if (!all.ok) return all
  const outbox = messages.map((message) => ({ ...message, dedupeKey: `${first.key}:${message.to}` }))
  return done(refreshReferral({ ...all.value, outbox: [...all.value.outbox, ...outbox] }, desk.now()))
}

function countsOf(locales: readonly string[]) {
  return [...new Set(locales)].map((locale) => ({
    locale,
    count: locales.filter((one) => one === locale).length,
  }))
}

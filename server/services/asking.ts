import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { addDays } from '#schemas/calendar.ts'
import { londonDay } from '#schemas/london-day.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { ageInMonths } from '#questionnaires/engine/age-band.ts'
import { formsOf, viewpoints, type Form } from '#questionnaires/engine/questionnaire.ts'
import type { Grant } from '#server/access/decide.ts'
import { renderMessage } from '#server/messages/render-message.ts'
import { contributions, organisations } from '#server/store/collections.ts'
import { candidatesFor } from './candidates.ts'
import type { Desk } from './desk.ts'
import { maskedContact } from './masked-contact.ts'
import { newContribution } from './new-contribution.ts'
import { openRoundOf } from './open-round.ts'
import { personOf } from './person-of.ts'
import { isOpen, latestRound, partsOfRound } from './round-records.ts'
import { askLocales, readAsk, type Candidate, type ReadAsk, type TypedAsk } from './typed-ask.ts'
import { channels, messageParams, wayIn, type Channel, type Sender } from './way-in.ts'

/** Whom to ask about which child, and how, as typed. */
export type Wish = { readonly childId: string; readonly typed: TypedAsk }

/** What to print now for somebody who is asked by letter; the link is shown this once. */
export type PrintedLetter = {
  readonly link: string
  readonly locale: string
  readonly paragraphs: readonly string[]
}

/** Who can be asked about a child, who has been, and what the form offers. */
export async function whoToAsk(desk: Desk, actor: Actor, childId: string) {
  const opened = await desk.gate.openChild({ actor, action: 'read', section: 'board' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const round = await latestRound(desk.store, grant)
  const asked = round && isOpen(round) ? await partsOfRound(desk.store, grant, round.id) : []
  const candidates = await candidatesFor(desk, { child, lead: personOf(actor), grant })
  return done({
    name: child.likesToBeCalled,
    isFirstRound: round === null,
    isRoundOpen: round === null || isOpen(round),
    locales: askLocales,
    channels,
    formsOf,
    viewpoints: viewpoints.filter((viewpoint) => viewpoint !== 'self'),
    candidates: candidates.map((candidate) => ({
      ...shownOf(candidate),
      usualForm: usualForm(candidate, child, desk.now()),
      isAsked: asked.some((part) => isAlike(part, candidate)),
    })),
  })
}

/** The very words of the message somebody would get, with a link that leads nowhere. Nothing is kept. */
export async function previewAsk(desk: Desk, actor: Actor, wish: Wish) {
  const opened = await openWish(desk, actor, wish)
  if (!opened.ok) return opened
  const { child, ask, candidate } = opened.value
  const link = candidate.authorId === null ? `${desk.origin}/i/…` : `${desk.origin}/sign-in`
  const paragraphs =
    ask.channel === 'beside' ? [] : wordsOf(ask, { link, sender: await senderFor(desk, child), desk })
  return done({ channel: ask.channel, locale: ask.locale, paragraphs })
}

/** Asks somebody: opens the first round when there is none, keeps their part and the message that tells them. */
export async function askSomebody(
  desk: Desk,
  actor: Actor,
  wish: Wish,
): Promise<Outcome<{ letter: PrintedLetter | null }>> {
  const opened = await openWish(desk, actor, wish)
  if (!opened.ok) return opened
  const { child, grant, ask, candidate } = opened.value
  const round = await openRoundOf(desk, grant, { child, personId: personOf(actor).personId, purpose: null })
  if (!round.ok) return round
  const asked = await partsOfRound(desk.store, grant, round.value.id)
  const informant = informantOf(ask, candidate, desk.now())
  if (asked.some((part) => isAlike(part, informant))) return refused('already-asked')
  const part = newContribution(desk.newId('a'), informant, { child, round: round.value })
  if (!part.ok) return part
  const sender = await senderFor(desk, child)
  const { fields, link } = wayIn(desk, part.value, { kind: 'invitation', channel: ask.channel, sender })
  const kept = await desk.store.records(contributions).insert({ ...part.value, ...fields })
  if (!kept.ok) return kept
  return done({ letter: link === null ? null : printedLetter(ask, { link, sender, desk }) })
}

/** The letter somebody is asked by, with its link. */
export function printedLetter({ locale }: Pick<Contribution, 'locale'>, writing: Writing): PrintedLetter {
  const paragraphs = wordsOf({ locale, channel: 'letter' }, writing)
  return { link: writing.link, locale, paragraphs }
}

/** Whom people may call about this child: the school, or the health visiting service. */
export async function senderFor({ store, origin }: Desk, child: Child): Promise<Sender> {
  const organisationId = child.schoolId ?? child.healthOrganisationId
  const organisation = organisationId ? await store.records(organisations).get(organisationId) : null
  return { origin, phone: organisation?.phone ?? null }
}

type OpenWish = {
  readonly child: Child
  readonly grant: Grant
  readonly ask: ReadAsk
  readonly candidate: Candidate
}

// The child of a wish, and what was typed of somebody who can be asked about them.
async function openWish(desk: Desk, actor: Actor, { childId, typed }: Wish): Promise<Outcome<OpenWish>> {
  const opened = await desk.gate.openChild({ actor, action: 'create', section: 'round' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const candidates = await candidatesFor(desk, { child, lead: personOf(actor), grant })
  const candidate = candidates.find(({ who }) => who === typed.who)
  if (!candidate) return refused('not-found')
  const ask = readAsk(typed, candidate)
  return ask.ok ? done({ child, grant, ask: ask.value, candidate }) : ask
}

function informantOf(ask: ReadAsk, candidate: Candidate, now: string) {
  return {
    viewpoint: ask.viewpoint,
    form: ask.form,
    locale: ask.locale,
    label: ask.label,
    authorId: candidate.authorId,
    contact: { email: ask.email, phone: ask.phone },
    ...(ask.isHealthTrained && { isHealthTrained: true }),
    note: null,
    ...(candidate.needsAgreement && { youngPersonAgreedAt: now }),
  }
}

// About 11 and over five answers, under 7 pictures sorted with an adult; the adult decides with the child.
function usualForm({ viewpoint }: Candidate, { birthDate }: Child, now: string): Form {
  if (viewpoint !== 'self') return 'full'
  const months = ageInMonths(birthDate, londonDay(now))
  if (months < 84) return 'observation'
  return months < 132 ? 'child3' : 'child5'
}

// A part that was taken back does not stand in the way of asking again.
function isAlike(
  part: Contribution,
  informant: Pick<Candidate, 'authorId' | 'viewpoint' | 'label'>,
): boolean {
  if (part.withdrawnAt !== null || informant.label === '') return false
  if (informant.authorId !== null) return part.authorId === informant.authorId
  return part.viewpoint === informant.viewpoint && part.label === informant.label
}

function shownOf({ who, viewpoint, label, authorId, email, phone, needsAgreement, isProtected }: Candidate) {
  return {
    who,
    viewpoint,
    label,
    hasAccount: authorId !== null,
    email: maskedContact(email),
    phone: maskedContact(phone),
    needsAgreement,
    isProtected,
  }
}

type Writing = { readonly link: string; readonly sender: Sender; readonly desk: Desk }

function wordsOf(
  { channel, locale }: { readonly channel: Channel; readonly locale: string },
  { link, sender, desk }: Writing,
): readonly string[] {
  const byDate = addDays(londonDay(desk.now()), 7)
  const rendered = renderMessage({
    kind: 'invitation',
    channel: channel === 'beside' ? 'letter' : channel,
    to: '',
    locale,
    params: messageParams({ link, byDate, sender }),
    dedupeKey: '',
    attempts: 0,
  })
  if (!rendered.ok) throw new Error(`an invitation could not be worded: ${rendered.refusal}`)
  return rendered.value.text.split('\n\n')
}

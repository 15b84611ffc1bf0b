import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { formsOf } from '#questionnaires/engine/questionnaire.ts'
import { contributions } from '#server/store/collections.ts'
import { printedLetter, senderFor, type PrintedLetter } from './asking.ts'
import { waysOn, type BoardAction } from './board.ts'
import type { Desk } from './desk.ts'
import { lastToInformant, withoutWaiting } from './messages-to-informant.ts'
import { partWhere } from './part-where.ts'
import { revOf } from './rev-of.ts'
import { isOpen } from './round-records.ts'
import { wayIn, type Channel } from './way-in.ts'

/** One part of a child's round; both are given, so that a part of another child is never touched. */
export type AboutPart = { readonly childId: string; readonly contributionId: string }

/** Reminds somebody. A link is kept only as its hash, so the reminder brings a fresh one. */
export async function remind(desk: Desk, actor: Actor, about: AboutPart): Promise<Outcome<{ rev: number }>> {
  const opened = await openPart(desk, actor, about)
  if (!opened.ok) return opened
  const sender = await senderFor(desk, opened.value.child)
  return changePart(desk, { actor, about, way: 'remind' }, (part) => {
    const channel = lastChannel(part)
    return done({ ...part, ...wayIn(desk, part, { kind: 'reminder', channel, sender }).fields })
  })
}

/** A new link for somebody, sent the way the last one went; the old one stops working. A letter is shown to be printed. */
export async function sendNewLink(
  desk: Desk,
  actor: Actor,
  about: AboutPart,
): Promise<Outcome<{ letter: PrintedLetter | null }>> {
  const opened = await openPart(desk, actor, about)
  if (!opened.ok) return opened
  const sender = await senderFor(desk, opened.value.child)
  const made: { link: string | null } = { link: null }
  const kept = await changePart(desk, { actor, about, way: 'new-link' }, (part) => {
    const way = wayIn(desk, part, { kind: 'invitation', channel: lastChannel(part), sender })
    made.link = way.link
    return done({ ...part, ...way.fields })
  })
  if (!kept.ok) return kept
  const { link } = made
  return done({ letter: link === null ? null : printedLetter(opened.value.part, { link, sender, desk }) })
}

/** Takes back a request that has not been answered: its link stops working, and it never counts. */
export async function withdrawPart(
  desk: Desk,
  actor: Actor,
  about: AboutPart,
): Promise<Outcome<{ rev: number }>> {
  return changePart(desk, { actor, about, way: 'withdraw' }, (part) =>
    done({ ...part, ...withoutLink(part), ...withoutWaiting(part, desk.now()), withdrawnAt: desk.now() }),
  )
}

/** Gives somebody another form; answers that do not fit it are kept and not counted. */
export async function changePartForm(
  desk: Desk,
  actor: Actor,
  { form, ...about }: AboutPart & { readonly form: string },
): Promise<Outcome<{ rev: number }>> {
  return changePart(desk, { actor, about, way: 'change-form' }, (part) => {
    const chosen = formsOf[part.viewpoint].find((offered) => offered === form)
    if (!chosen) return refused('choose-a-form')
    const isObserved = chosen === 'observation'
    const mode = isObserved ? 'by-observation' : part.mode === 'by-observation' ? 'own' : part.mode
    return done({ ...part, form: chosen, mode })
  })
}

type Opened = { readonly child: Child; readonly part: Contribution }

async function openPart({ gate }: Desk, actor: Actor, about: AboutPart): Promise<Outcome<Opened>> {
  const opened = await gate.openChild({ actor, action: 'write', section: 'round' }, about)
  if (!opened.ok) return opened
  const { child, contribution, round } = opened.value
  if (!contribution || !round) return refused('not-found')
  return isOpen(round) ? done({ child, part: contribution }) : refused('round-closed')
}

type Change = { readonly actor: Actor; readonly about: AboutPart; readonly way: BoardAction }

// What the board offers is decided again on the part as it is now, not as the page was drawn.
async function changePart(
  desk: Desk,
  { actor, about, way }: Change,
  change: (part: Contribution) => Outcome<Contribution>,
): Promise<Outcome<{ rev: number }>> {
  const opened = await openPart(desk, actor, about)
  if (!opened.ok) return opened
  const { store, questionnaire, now } = desk
  return revOf(
    await store.records(contributions).mutate(about.contributionId, (part) => {
      const where = partWhere(questionnaire, part, now())
      const isOwn = actor.kind === 'person' && part.authorId === actor.personId
      if (where.state === 'closed') return refused('round-closed')
      if (where.state === 'sent') return refused('already-sent')
      if (!waysOn(part, { where, isOwn, now: now() }).includes(way)) return refused(`cannot-${way}`)
      return change(part)
    }),
  )
}

function lastChannel(part: Contribution): Channel {
  const last = lastToInformant(part)
  if (last) return last.channel
  return part.authorId !== null && part.contact.email !== null ? 'email' : 'letter'
}

function withoutLink({ invitation }: Contribution): Pick<Contribution, 'invitation' | 'invitationHash'> {
  return {
    invitation: invitation === null ? null : { ...invitation, state: 'replaced' },
    invitationHash: null,
  }
}

import type { Actor } from '#schemas/actor.ts'
import { done, type Outcome } from '#schemas/outcome.ts'
import { askSomebody, previewAsk, whoToAsk, type Wish } from './asking.ts'
import { board } from './board.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import { changePartForm, remind, sendNewLink, withdrawPart, type AboutPart } from './look-after-part.ts'
import { startNextRound } from './open-round.ts'
import type { Parts } from './parts.ts'
import { personOf } from './person-of.ts'
import { publishPreview, publishRound, type Publication } from './publishing.ts'

/** Rounds: asking people about a child, watching who has answered, and publishing the picture. */
export function createRoundService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    whoToAsk: (actor: Actor, childId: string) => whoToAsk(desk, actor, childId),
    previewAsk: (actor: Actor, wish: Wish) => previewAsk(desk, actor, wish),
    ask: (actor: Actor, wish: Wish) => askSomebody(desk, actor, wish),
    startNext: (actor: Actor, wish: NextRound) => startNext(desk, actor, wish),
    board: (actor: Actor, childId: string) => board(desk, actor, childId),
    remind: (actor: Actor, about: AboutPart) => remind(desk, actor, about),
    sendNewLink: (actor: Actor, about: AboutPart) => sendNewLink(desk, actor, about),
    withdraw: (actor: Actor, about: AboutPart) => withdrawPart(desk, actor, about),
    changeForm: (actor: Actor, change: AboutPart & { readonly form: string }) =>
      changePartForm(desk, actor, change),
    publishPreview: (actor: Actor, childId: string) => publishPreview(desk, actor, childId),
    publish: (actor: Actor, publication: Publication) => publishRound(desk, actor, publication),
  }
}

type NextRound = { readonly childId: string; readonly purpose: string }

async function startNext(
  desk: Desk,
  actor: Actor,
  { childId, purpose }: NextRound,
): Promise<Outcome<{ number: number }>> {
  const opened = await desk.gate.openChild({ actor, action: 'create', section: 'round' }, { childId })
  if (!opened.ok) return opened
  const { child, grant } = opened.value
  const started = await startNextRound(desk, grant, {
    child,
    personId: personOf(actor).personId,
    purpose: purpose.trim().slice(0, 4000) || null,
  })
  return started.ok ? done({ number: started.value.number }) : started
}

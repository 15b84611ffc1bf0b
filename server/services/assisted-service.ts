import { done, refused, type Outcome } from '#schemas/outcome.ts'
import type { Actor } from '#schemas/actor.ts'
import { answerAreas, type Contribution } from '#schemas/contribution.ts'
import { contributions } from '#server/store/collections.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { personOf } from './person-of.ts'
import { shutBy } from './save-answers.ts'
import type { SessionService } from './session-service.ts'

type Desk = { readonly parts: Parts; readonly gate: Gate; readonly sessions: SessionService }
type About = { readonly childId: string; readonly contributionId: string }

/** Filling in beside a child, or for somebody on the phone: a session of its own, for that one form. */
export function createAssistedService(parts: Parts, gate: Gate, sessions: SessionService) {
  const desk: Desk = { parts, gate, sessions }
  return {
    preview: (actor: Actor, about: About) => preview(desk, actor, about),
    start: (actor: Actor, about: About & { device: string }) => start(desk, actor, about),
  }
}

async function preview(desk: Desk, actor: Actor, about: About) {
  const opened = await openForLead(desk, actor, about)
  if (!opened.ok) return opened
  const { contribution } = opened.value
  return done({
    label: contribution.label,
    isChild: contribution.viewpoint === 'self',
    name: opened.value.name,
  })
}

/** Replaces the lead's own session by one for this form alone, so that a child cannot wander into the caseload. */
async function start(
  desk: Desk,
  actor: Actor,
  { device, ...about }: About & { device: string },
): Promise<Outcome<{ readonly cookie: string; readonly contributionId: string; readonly locale: string }>> {
  const opened = await openForLead(desk, actor, about)
  if (!opened.ok) return opened
  const { personId, name, sessionId } = personOf(actor)
  const kept = await desk.parts.store.records(contributions).mutate(about.contributionId, (current) => {
    const refusal = whyNot(current)
    if (refusal) return refused(refusal)
    return done({
      ...current,
      mode: modeOf(current),
      completedBy: name,
      openedAt: current.openedAt ?? desk.parts.now(),
    })
  })
  if (!kept.ok) return kept
  const subject = { kind: 'assisted', contributionId: about.contributionId, openedBy: personId } as const
  const { cookie } = await desk.sessions.start(subject, { isStaff: false, device })
  await desk.sessions.end(sessionId)
  return done({ cookie, contributionId: about.contributionId, locale: kept.value.locale })
}

async function openForLead({ gate }: Desk, actor: Actor, about: About) {
  const opened = await gate.openChild({ actor, action: 'write', section: 'round' }, about)
  if (!opened.ok) return opened
  const { contribution, child } = opened.value
  if (!contribution) return refused('not-found')
  const refusal = whyNot(contribution)
  return refusal ? refused(refusal) : done({ contribution, name: child.likesToBeCalled })
}

function modeOf({ viewpoint, mode }: Contribution): Contribution['mode'] {
  if (viewpoint !== 'self') return 'by-proxy'
  return mode === 'by-observation' ? mode : 'with-adult'
}

// A lead never sees what somebody wrote alone and has not sent.
function whyNot(contribution: Contribution): 'already-sent' | 'round-closed' | 'has-own-answers' | null {
  const shut = shutBy(contribution)
  if (shut) return shut
  const answers = answerAreas.flatMap((area) => Object.values(contribution[area]))
  return answers.every(({ by }) => by.startsWith('assisted:')) ? null : 'has-own-answers'
}

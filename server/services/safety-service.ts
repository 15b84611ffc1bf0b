import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, contributions } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import type { Gate } from './gate.ts'
import type { Parts } from './parts.ts'
import { personOf, type PersonActor } from './person-of.ts'
import { revOf } from './rev-of.ts'
import { partsOfRound, roundsOf } from './round-records.ts'

const mostNote = 4000

/** Safeguarding around a child: staff may hand a concern in, the safeguarding lead alone reads and acts. */
export function createSafetyService(parts: Parts, gate: Gate) {
  const desk = { ...parts, gate }
  return {
    page: (actor: Actor, childId: string) => page(desk, actor, childId),
    addNote: (actor: Actor, childId: string, text: string) => addNote(desk, actor, { childId, text }),
    acknowledge: (actor: Actor, task: AboutTask) => acknowledge(desk, actor, task),
  }
}

async function page(desk: Desk, actor: Actor, childId: string) {
  const { gate } = desk
  const opened = await gate.openChild({ actor, action: 'create', section: 'safeguarding-note' }, { childId })
  if (!opened.ok) return opened
  const { child } = opened.value
  const isLead = opened.value.grant.by === 'school-safeguarding'
  return done({
    name: child.likesToBeCalled,
    lead: isLead ? await forLead(desk, actor, childId) : null,
    // Only the safeguarding lead decides whether staff know that there is a note.
    isKnownToExist: child.safeguardingNote?.isExistenceShared === true,
  })
}

async function forLead(desk: Desk, actor: Actor, childId: string) {
  const note = await desk.gate.openChild({ actor, action: 'read', section: 'safeguarding-note' }, { childId })
  const answers = await desk.gate.openChild({ actor, action: 'read', section: 'safety-answers' }, { childId })
  if (!note.ok || !answers.ok) return null
  const rounds = await roundsOf(desk.store, answers.value.grant)
  const parts = await Promise.all(rounds.map(({ id }) => partsOfRound(desk.store, answers.value.grant, id)))
  return {
    note: note.value.child.safeguardingNote?.text ?? '',
    tasks: parts
      .flat()
      .flatMap((part) => part.safetyTasks.filter(isForLead).map((task) => taskView(desk, part, task)))
      .sort(
        (one, other) => Number(one.isSeen) - Number(other.isSeen) || one.dueAt.localeCompare(other.dueAt),
      ),
  }
}

function isForLead({ role }: SafetyTask): boolean {
  return role === 'safeguarding-lead'
}

function taskView({ questionnaire, now }: Desk, part: Contribution, task: SafetyTask) {
  const { id, flag, raisedAt, dueAt, acknowledgedAt } = task
  return {
    taskId: id,
    contributionId: part.id,
    what: questionnaire.flagById.get(flag)?.name ?? flag,
    viewpoint: part.viewpoint,
    raisedAt,
    dueAt,
    isSeen: acknowledgedAt !== null,
    isLate: acknowledgedAt === null && dueAt < now(),
  }
}

type NewNote = { readonly childId: string; readonly text: string }

/** Adds to the safeguarding note: a line with the day and the writer, which the writer cannot read back. */
async function addNote(
  desk: Desk,
  actor: Actor,
  { childId, text }: NewNote,
): Promise<Outcome<{ rev: number }>> {
  const opened = await desk.gate.openChild(
    { actor, action: 'create', section: 'safeguarding-note' },
    { childId },
  )
  if (!opened.ok) return opened
  const said = text.replace(/\r\n?/g, '\n').trim()
  if (said === '') return refused('note-empty')
  const line = `${desk.now().slice(0, 16).replace('T', ' ')} · ${personOf(actor).name}\n${said}`
  return revOf(await desk.store.records(children).mutate(childId, (child) => withLine(child, line)))
}

function withLine<Kept extends Child>(child: Kept, line: string): Outcome<Kept, 'note-too-long'> {
  const before = child.safeguardingNote
  const text = before ? `${before.text}\n\n${line}` : line
  // Nothing that was handed in is ever cut to make room.
  if (text.length > mostNote) return refused('note-too-long')
  return done({ ...child, safeguardingNote: { ...before, text, marker: before?.marker ?? null } })
}

export type AboutTask = {
  readonly childId: string
  readonly contributionId: string
  readonly taskId: string
}

/** The safeguarding lead has seen a task and takes it on; its clock stops. */
async function acknowledge(
  desk: Desk,
  actor: Actor,
  { childId, contributionId, taskId }: AboutTask,
): Promise<Outcome<{ rev: number }>> {
  const opened = await desk.gate.openChild(
    { actor, action: 'write', section: 'safety-answers' },
    { childId, contributionId },
  )
  if (!opened.ok) return opened
  const by = personOf(actor)
  return revOf(
    await desk.store.records(contributions).mutate(contributionId, (part) => {
      const task = part.safetyTasks.find(({ id }) => id === taskId)
      if (!task || !isForLead(task)) return refused('not-found')
      if (task.acknowledgedAt !== null) return refused('already-seen')
      const seen = seenBy(task, by, desk.now())
      return done({ ...part, safetyTasks: part.safetyTasks.map((one) => (one === task ? seen : one)) })
    }),
  )
}

function seenBy(task: SafetyTask, { personId }: PersonActor, now: string): SafetyTask {
  return { ...task, acknowledgedAt: now, acknowledgedBy: personId }
}

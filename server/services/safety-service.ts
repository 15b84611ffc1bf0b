import type { Actor } from '#schemas/actor.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { londonTime } from '#schemas/london-time.ts'
import { outboxDueAt } from '#schemas/outbox-entry.ts'
import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { children, contributions } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import type { Gate, Opened } from './gate.ts'
import type { Parts } from './parts.ts'
import { personOf, type PersonActor } from './person-of.ts'
import { revOf } from './rev-of.ts'
import { partsOfRound, roundsOf } from './round-records.ts'
import { isOnListOf } from './task-lists.ts'
import { withoutLate } from './tell-safety-tasks.ts'

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
  const handing = await gate.openChild({ actor, action: 'create', section: 'safeguarding-note' }, { childId })
  const tasks = await gate.openChild({ actor, action: 'read', section: 'safety-task' }, { childId })
  const opened = handing.ok ? handing : tasks
  if (!opened.ok) return opened
  const { child } = opened.value
  return done({
    name: child.likesToBeCalled,
    mayHandIn: handing.ok,
    note: opened.value.grant.by === 'school-safeguarding' ? await noteForLead(desk, actor, childId) : null,
    tasks: tasks.ok ? await tasksFor(desk, tasks.value) : null,
    // Only the safeguarding lead decides whether staff know that there is a note.
    isKnownToExist: child.safeguardingNote?.isExistenceShared === true,
  })
}

async function noteForLead({ gate }: Desk, actor: Actor, childId: string): Promise<string | null> {
  const note = await gate.openChild({ actor, action: 'read', section: 'safeguarding-note' }, { childId })
  return note.ok ? (note.value.child.safeguardingNote?.text ?? '') : null
}

async function tasksFor(desk: Desk, { grant }: Opened) {
  const rounds = await roundsOf(desk.store, grant)
  const parts = await Promise.all(rounds.map(({ id }) => partsOfRound(desk.store, grant, id)))
  return parts
    .flat()
    .flatMap((part) =>
      part.safetyTasks.filter((task) => isOnListOf(grant.by, task)).map((task) => taskView(desk, part, task)),
    )
    .sort((one, other) => Number(one.isSeen) - Number(other.isSeen) || one.dueAt.localeCompare(other.dueAt))
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
  const now = desk.now()
  const line = `${londonDay(now)} ${londonTime(now)} · ${personOf(actor).name}\n${said}`
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

/** Whoever a task waits for has seen it and takes it on; its clock stops, and nobody is told that it is late. */
async function acknowledge(
  desk: Desk,
  actor: Actor,
  { childId, contributionId, taskId }: AboutTask,
): Promise<Outcome<{ rev: number }>> {
  const opened = await desk.gate.openChild(
    { actor, action: 'write', section: 'safety-task' },
    { childId, contributionId },
  )
  if (!opened.ok) return opened
  const by = personOf(actor)
  return revOf(
    await desk.store.records(contributions).mutate(contributionId, (part) => {
      const task = part.safetyTasks.find(({ id }) => id === taskId)
      if (!task || !isOnListOf(opened.value.grant.by, task)) return refused('not-found')
      if (task.acknowledgedAt !== null) return refused('already-seen')
      const seen = seenBy(task, by, desk.now())
      const outbox = withoutLate(part.outbox, task, desk.now())
      const safetyTasks = part.safetyTasks.map((one) => (one === task ? seen : one))
      return done({ ...part, safetyTasks, outbox, outboxDue: outboxDueAt(outbox) })
    }),
  )
}

function seenBy(task: SafetyTask, { personId }: PersonActor, now: string): SafetyTask {
  return { ...task, acknowledgedAt: now, acknowledgedBy: personId }
}

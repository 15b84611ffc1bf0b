import { flagRoles, type FlagRole, type Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Child } from '#schemas/child.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { londonDay } from '#schemas/london-day.ts'
import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import { children } from '#server/store/collections.ts'
import { newMessage } from './new-message.ts'
import type { Parts } from './parts.ts'
import { newSafetyTasks } from './raise-safety-tasks.ts'
import { leadOf, roleContacts, roleHolders, type Reached } from './role-holders.ts'

/** Who holds each role that a contribution's new safety answers ask for, and where they find their list. */
export type Tell = {
  readonly link: string
  readonly holders: Readonly<Partial<Record<string, readonly Reached[]>>>
  /** Who is told when nobody has taken a task on in time. */
  readonly deputies: readonly Reached[]
  readonly parts: Pick<Parts, 'newId' | 'now'>
}

/** The people a contribution's open safety answers have to reach; nobody is looked up when there are none. */
export async function whoToTell(parts: Parts, contribution: Contribution): Promise<Tell> {
  const { questionnaire, now, newId, store, origin } = parts
  const at = now()
  const tasks = newSafetyTasks(questionnaire, contribution, { at, newId })
  const roles = flagRoles.filter((role) => tasks.some((task) => task.role === role))
  const child = roles.length > 0 ? await store.records(children).get(contribution.childId) : null
  const today = londonDay(at)
  const found = child
    ? await Promise.all(
        roles.map(async (role) => [role, await reachedBy(store, child, { role, today })] as const),
      )
    : []
  return {
    link: `${origin}/children/${contribution.childId}/safety`,
    holders: Object.fromEntries(found),
    deputies: child
      ? [
          ...(await leadOf(store, child)),
          ...(await roleHolders(store, child, { role: 'safeguarding-lead', today })),
        ]
      : [],
    parts: { newId, now },
  }
}

// People with an account first; an address the place has named for the role where there is nobody.
async function reachedBy(
  store: Parts['store'],
  child: Child,
  asked: { readonly role: FlagRole; readonly today: string },
): Promise<readonly Reached[]> {
  const people = await roleHolders(store, child, asked)
  return people.length > 0 ? people : roleContacts(store, child, asked.role)
}

type Telling = {
  readonly questionnaire: Questionnaire
  readonly at: string
  readonly newId: (prefix: string) => string
  readonly tell: Tell
}

/** A contribution with the tasks its safety answers ask for, and one message to each person who holds one. The message says there is a task, never what. */
export function tellSafetyTasks<Kept extends Contribution>(
  contribution: Kept,
  { questionnaire, at, newId, tell }: Telling,
): Kept {
  const tasks = newSafetyTasks(questionnaire, contribution, { at, newId })
  if (tasks.length === 0) return contribution
  const outbox = [...contribution.outbox, ...messagesFor(tasks, tell), ...lateMessages(tasks, tell)]
  return {
    ...contribution,
    safetyTasks: [...contribution.safetyTasks, ...tasks],
    outbox,
    outboxDue: outboxDueAt(outbox),
  }
}

function messagesFor(tasks: readonly SafetyTask[], { holders, link, parts }: Tell): readonly OutboxEntry[] {
  const receivers = new Map(
    tasks.flatMap(({ role }) => (holders[role] ?? []).map(({ email, locale }) => [email, locale] as const)),
  )
  return [...receivers].map(([to, locale]) =>
    newMessage(parts, { kind: 'safety-task', channel: 'email', to, locale, params: { link } }),
  )
}

// Waits in the outbox until the task was due; taking the task on takes the message back.
function lateMessages(tasks: readonly SafetyTask[], { deputies, holders, link, parts }: Tell) {
  return tasks.flatMap((task) => {
    const told = new Map([...(holders[task.role] ?? []), ...deputies].map((one) => [one.email, one.locale]))
    return [...told].map(([to, locale]) =>
      newMessage(parts, {
        kind: 'safety-late',
        channel: 'email',
        to,
        locale,
        params: { link },
        notBefore: task.dueAt,
        dedupeKey: `${lateKey(task)}${to}`,
      }),
    )
  })
}

function lateKey({ id }: Pick<SafetyTask, 'id'>): string {
  return `${id}:late:`
}

/** The outbox without the messages that a task is late, once somebody has taken it on at an instant. */
export function withoutLate(
  outbox: readonly OutboxEntry[],
  task: Pick<SafetyTask, 'id'>,
  now: string,
): OutboxEntry[] {
  return outbox.map((entry) =>
    entry.dedupeKey.startsWith(lateKey(task)) && entry.sentAt === null && entry.gaveUpAt === null
      ? { ...entry, gaveUpAt: now, lastError: 'taken on in time' }
      : entry,
  )
}

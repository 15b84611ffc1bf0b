import type { FlagRole, Questionnaire } from '#questionnaires/engine/questionnaire.ts'
import type { Contribution, SafetyTask } from '#schemas/contribution.ts'
import { outboxDueAt, type OutboxEntry } from '#schemas/outbox-entry.ts'
import type { Person } from '#schemas/person.ts'
import { children } from '#server/store/collections.ts'
import { newMessage } from './new-message.ts'
import type { Parts } from './parts.ts'
import { newSafetyTasks } from './raise-safety-tasks.ts'
import { roleHolders } from './role-holders.ts'

/** Who holds each role that a contribution's new safety answers ask for, and where they find their list. */
export type Tell = {
  readonly link: string
  readonly holders: Readonly<Partial<Record<string, readonly Pick<Person, 'email' | 'locale'>[]>>>
  readonly parts: Pick<Parts, 'newId' | 'now'>
}

const flagRoles = [
  'safeguarding-lead',
  'health-safeguarding',
  'lead-professional',
  'health-lead',
  'senco',
] as const satisfies readonly FlagRole[]

/** The people a contribution's open safety answers have to reach; nobody is looked up when there are none. */
export async function whoToTell(parts: Parts, contribution: Contribution): Promise<Tell> {
  const { questionnaire, now, newId, store, origin } = parts
  const at = now()
  const tasks = newSafetyTasks(questionnaire, contribution, { at, newId })
  const roles = flagRoles.filter((role) => tasks.some((task) => task.role === role))
  const child = roles.length > 0 ? await store.records(children).get(contribution.childId) : null
  const found = child
    ? await Promise.all(
        roles.map(
          async (role) => [role, await roleHolders(store, child, { role, today: at.slice(0, 10) })] as const,
        ),
      )
    : []
  return {
    link: `${origin}/children/${contribution.childId}/safety`,
    holders: Object.fromEntries(found),
    parts: { newId, now },
  }
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
  const outbox = [...contribution.outbox, ...messagesFor(tasks, tell)]
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

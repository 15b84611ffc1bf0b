import type { Child } from '#schemas/child.ts'
import { refused, type Outcome } from '#schemas/outcome.ts'
import { children } from '#server/store/collections.ts'
import type { Desk } from './desk.ts'
import type { Ask } from './gate.ts'

/** Does something about the record of the young person who asks, found by their own tie; for everybody else it is not found. */
export async function aboutMyself<Value, Refusal extends string>(
  desk: Desk,
  ask: Ask,
  about: (childId: string) => Promise<Outcome<Value, Refusal>>,
): Promise<Outcome<Value, Refusal | 'not-found'>> {
  const { actor } = ask
  const own = actor.kind === 'person' ? await ownRecord(desk, actor.personId) : null
  if (own) return about(own.id)
  await desk.gate.open(ask, {})
  return refused('not-found')
}

async function ownRecord({ store }: Desk, personId: string): Promise<Child | null> {
  const { documents } = await store.records(children).find('byPerson', { equals: [personId], limit: 100 })
  const isOwn = (tie: Child['ties'][number]) => tie.personId === personId && tie.kind === 'self'
  return documents.find(({ ties }) => ties.some(isOwn)) ?? null
}

import type { Contribution } from '#schemas/contribution.ts'
import { contributions } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'

/** The parts about a child that wait for this person's answers, by id. */
export async function waitingToAnswer(
  store: Store,
  personId: string,
  childId: string,
): Promise<readonly string[]> {
  const { documents } = await store.records(contributions).find('byAuthor', { equals: [personId] })
  return documents.filter((part) => part.childId === childId && isWaiting(part)).map(({ id }) => id)
}

function isWaiting({
  sentAt,
  withdrawnAt,
  isRoundOpen,
}: Pick<Contribution, 'sentAt' | 'withdrawnAt' | 'isRoundOpen'>): boolean {
  return sentAt === null && withdrawnAt === null && isRoundOpen
}

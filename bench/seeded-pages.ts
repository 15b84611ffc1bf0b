import type { Child } from '#schemas/child.ts'
import { contributionShape, type Contribution } from '#schemas/contribution.ts'
import { children, contributions, rounds } from '#server/store/collections.ts'
import type { Store } from '#server/store/records.ts'
import { withoutRevision } from '#tests/support/without-revision.ts'

/** A form somebody may still fill in: one of an adult by link, in the full form, in a round that is open. */
export async function anOpenForm(store: Store): Promise<Contribution> {
  for await (const stored of store.records(contributions).stream()) {
    const { sentAt, withdrawnAt, isRoundOpen, form, authorId, ageMonths, viewpoint } = stored
    const isOpen = sentAt === null && withdrawnAt === null && isRoundOpen
    if (isOpen && form === 'full' && authorId === null && ageMonths >= 60 && viewpoint === 'home')
      return contributionShape.parse(withoutRevision(stored))
  }
  throw new Error('the seed holds no open form')
}

/** A child with a published profile that this person is a parent of. */
export async function aPublishedChildOf(store: Store, personId: string): Promise<Child> {
  const { documents } = await store.records(children).find('byPerson', { equals: [personId] })
  for (const child of documents) {
    const found = await store.records(rounds).find('byNumber', { equals: [child.id] })
    if (found.documents.some(({ published }) => published !== null)) return child
  }
  throw new Error('the seed holds no published profile for this person')
}

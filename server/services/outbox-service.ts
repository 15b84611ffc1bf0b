import { done, refused, type Outcome } from '#schemas/outcome.ts'
import { outboxDueAt, withNothingToSend, type OutboxEntry } from '#schemas/outbox-entry.ts'
import { claimEntry, settleEntry } from '#server/messages/settle-entry.ts'
import type { DueEntry, OutboxSource } from '#server/messages/outbox-source.ts'
import { children, contributions, referrals, rounds } from '#server/store/collections.ts'
import type { Records, Store } from '#server/store/records.ts'
import type { Parts } from './parts.ts'

/** Where an entry lives: the document of the change it tells of. */
export type OutboxReference = {
  readonly collection: 'rounds' | 'contributions' | 'referrals'
  readonly id: string
}

type Telling = {
  readonly id: string
  readonly childId: string
  readonly outbox: readonly OutboxEntry[]
  readonly outboxDue: string | null
}
type Shelf = {
  readonly due: (now: string) => AsyncIterable<DueEntry<OutboxReference>>
  readonly change: (
    id: string,
    entryId: string,
    change: (entry: OutboxEntry) => OutboxEntry | null,
  ) => Promise<boolean>
}

/** The messages that wait in the documents of the changes they tell of; the worker takes them from here. */
export function createOutboxService({ store }: Parts): OutboxSource<OutboxReference> {
  const shelves: Readonly<Record<OutboxReference['collection'], Shelf>> = {
    rounds: createShelf(store, 'rounds', store.records(rounds)),
    contributions: createShelf(store, 'contributions', store.records(contributions)),
    referrals: createShelf(store, 'referrals', store.records(referrals)),
  }
  return {
    async *due(now) {
      for (const shelf of Object.values(shelves)) yield* shelf.due(now)
    },
    claim: ({ collection, id }, entryId, claim) =>
      shelves[collection].change(id, entryId, (entry) => claimEntry(entry, claim)),
    async settle({ collection, id }, entryId, settlement) {
      await shelves[collection].change(id, entryId, (entry) => settleEntry(entry, settlement))
    },
  }
}

function createShelf<T extends Telling>(
  store: Store,
  collection: OutboxReference['collection'],
  records: Records<T, 'byOutbox'>,
): Shelf {
  return {
    async *due(now) {
      // What has just come due is looked at too: `to` is exclusive.
      const { documents } = await records.find('byOutbox', { to: `${now}~`, limit: 1000 })
      for (const { id, childId, outbox } of documents) {
        if (await hasDied(store, childId)) {
          await records.mutate(id, (current) => done(silenced(current, now)))
          continue
        }
        for (const entry of outbox) if (isDue(entry, now)) yield { reference: { collection, id }, entry }
      }
    },
    async change(id, entryId, change) {
      const written = await records.mutate(id, (current): Outcome<T, 'not-taken'> => {
        const entry = current.outbox.find((candidate) => candidate.id === entryId)
        const next = entry ? change(entry) : null
        if (!next) return refused('not-taken')
        const outbox = current.outbox.map((candidate) => (candidate.id === entryId ? next : candidate))
        return done({ ...current, outbox, outboxDue: outboxDueAt(outbox) })
      })
      return written.ok
    },
  }
}

// Whatever wrote a message and whenever: after a death none leaves.
async function hasDied(store: Store, childId: string): Promise<boolean> {
  const child = await store.records(children).get(childId)
  return (child?.diedOn ?? null) !== null
}

function silenced<T extends Telling>(document: T, now: string): T {
  return { ...document, outbox: withNothingToSend(document.outbox, now), outboxDue: null }
}

function isDue({ sentAt, gaveUpAt, notBefore }: OutboxEntry, now: string): boolean {
  return sentAt === null && gaveUpAt === null && notBefore <= now
}

import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { done } from '#schemas/outcome.ts'
import type { DueEntry, OutboxSource } from '#server/messages/outbox-source.ts'
import type { RenderedMessage } from '#server/messages/render-message.ts'
import { claimEntry, settleEntry } from '#server/messages/settle-entry.ts'
import { undelivered, type Delivered, type Transport, type Undelivered } from '#server/messages/transport.ts'

/** An outbox in memory: one document an entry, named after it. */
export function anOutbox(...entries: readonly OutboxEntry[]) {
  const kept = new Map(entries.map((entry) => [entry.id, entry]))
  const source: OutboxSource<string> = {
    due: async function* (now) {
      await Promise.resolve()
      for (const entry of kept.values())
        if (isDue(entry, now)) yield { reference: entry.id, entry } satisfies DueEntry<string>
    },
    claim: (reference, _, claim) => {
      const claimed = claimEntry(kept.get(reference)!, claim)
      if (claimed) kept.set(reference, claimed)
      return Promise.resolve(claimed !== null)
    },
    settle: (reference, _, settlement) => {
      kept.set(reference, settleEntry(kept.get(reference)!, settlement))
      return Promise.resolve()
    },
  }
  return {
    source,
    entry: (id: string) => kept.get(id)!,
    add: (entry: OutboxEntry) => kept.set(entry.id, entry),
  }
}

function isDue({ sentAt, gaveUpAt, notBefore }: OutboxEntry, now: string): boolean {
  return sentAt === null && gaveUpAt === null && Date.parse(notBefore) <= Date.parse(now)
}

/** A transport that answers as told (always "left" when told nothing) and remembers what it was given. */
export function aTransport(answer: (message: RenderedMessage) => Undelivered | 'left' = () => 'left') {
  const given: RenderedMessage[] = []
  const transport: Transport = {
    name: 'test',
    deliver: (message): Promise<Delivered> => {
      given.push(message)
      const said = answer(message)
      return Promise.resolve(
        said === 'left' ? done({ providerId: `id-${message.reference}` }) : undelivered(said, message, said),
      )
    },
  }
  return { transport, given, references: () => given.map(({ reference }) => reference) }
}

/** A clock to turn by hand. */
export function aClock(start: string) {
  let instant = Date.parse(start)
  return {
    now: () => new Date(instant).toISOString(),
    turn: (minutes: number) => {
      instant += minutes * 60_000
    },
  }
}

import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import type { OnceOnly } from './once-only.ts'
import type { DueEntry, OutboxSource, Settlement } from './outbox-source.ts'
import { quietUntil } from './quiet-hours.ts'
import { renderMessage, type RenderedMessage } from './render-message.ts'
import { leaseUntil, nextTry } from './retry-times.ts'
import { undelivered, type Delivered, type Transport } from './transport.ts'

export type Delivery<Reference> = {
  readonly source: OutboxSource<Reference>
  readonly transport: Transport
  readonly now: () => string
  readonly onceOnly: OnceOnly
  readonly onError: (error: unknown) => void
  readonly isStopping: () => boolean
}

const atOnce = 4

/** Sends everything that is due, in order, four at a time, and settles each entry; one that breaks stops no other. */
export async function deliverDue<Reference>(delivery: Delivery<Reference>): Promise<void> {
  const underWay = new Set<Promise<void>>()
  try {
    for await (const due of delivery.source.due(delivery.now())) {
      if (delivery.isStopping()) return
      const one: Promise<void> = deliverOne(delivery, due)
        .catch(delivery.onError)
        .finally(() => underWay.delete(one))
      underWay.add(one)
      if (underWay.size >= atOnce) await Promise.race(underWay)
    }
  } finally {
    await Promise.all(underWay)
  }
}

async function deliverOne<Reference>(delivery: Delivery<Reference>, due: DueEntry<Reference>): Promise<void> {
  const { source, now } = delivery
  const { reference, entry } = due
  const settle = (settlement: Settlement) => source.settle(reference, entry.id, settlement)
  const notBefore = entry.channel === 'sms' ? quietUntil(now()) : null
  if (notBefore) return settle({ kind: 'wait', attempt: entry.attempts, notBefore, lastError: null })
  const rendered = renderMessage(entry)
  if (!rendered.ok) return settle(unwritable(entry, rendered, now()))
  const attempt = entry.attempts + 1
  const isOurs = await source.claim(reference, entry.id, {
    attempt,
    now: now(),
    leaseUntil: leaseUntil(now()),
  })
  if (!isOurs) return
  const delivered = await delivery.onceOnly(entry.dedupeKey, () => safely(delivery, rendered.value))
  return settle(settlementOf(delivered, attempt, now()))
}

type Unwritable = { readonly refusal: string; readonly details?: Readonly<Record<string, string>> }

// The same words would be refused again tomorrow: only a person can put this right.
function unwritable({ attempts }: OutboxEntry, { refusal, details }: Unwritable, now: string): Settlement {
  return {
    kind: 'gave-up',
    attempt: attempts,
    gaveUpAt: now,
    lastError: `${refusal}: ${details?.['param'] ?? ''}`,
  }
}

async function safely<Reference>(
  { transport, onError }: Delivery<Reference>,
  message: RenderedMessage,
): Promise<Delivered> {
  try {
    return await transport.deliver(message)
  } catch (error) {
    onError(error)
    return undelivered('try-again-later', message, `${transport.name} broke`)
  }
}

function settlementOf(delivered: Delivered, attempt: number, now: string): Settlement {
  if (delivered.ok) return { kind: 'sent', attempt, sentAt: now, providerId: delivered.value.providerId }
  const lastError = delivered.details?.['reason'] ?? delivered.refusal
  const notBefore = delivered.refusal === 'try-again-later' ? nextTry(attempt, now) : null
  if (notBefore) return { kind: 'wait', attempt, notBefore, lastError }
  return { kind: 'gave-up', attempt, gaveUpAt: now, lastError }
}

import { refused, type Outcome } from '#schemas/outcome.ts'
import type { RenderedMessage } from './render-message.ts'

/** Why a message did not leave: worth another try, or never going to. */
export type Undelivered = 'try-again-later' | 'refused-for-good'

/** What a transport gives back; a refusal's `details.reason` is safe to keep: it never holds the address or the words. */
export type Delivered = Outcome<{ readonly providerId: string }, Undelivered>

/** One way for messages to leave. `deliver` never throws for what the other side answered. */
export type Transport = {
  readonly name: string
  readonly deliver: (message: RenderedMessage) => Promise<Delivered>
}

/** A refusal whose reason is short and names no address, even when the other side repeated it. */
export function undelivered(refusal: Undelivered, message: RenderedMessage, reason: string): Delivered {
  const secrets = [message.to, message.params.link, ...message.to.split('\n')].filter(
    (secret) => secret.length > 2,
  )
  const safe = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), reason)
  return refused(refusal, { reason: safe.slice(0, 300) })
}

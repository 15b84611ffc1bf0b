import { renderMessage, type RenderedMessage } from '#server/messages/render-message.ts'
import type { OutboxEntry } from '#schemas/outbox-entry.ts'
import { anEntry } from './an-entry.ts'

/** A rendered message; throws when its params would be refused. */
export function aMessage(parts: Partial<OutboxEntry> = {}): RenderedMessage {
  const rendered = renderMessage(anEntry(parts))
  if (!rendered.ok) throw new Error(rendered.refusal)
  return rendered.value
}

import { z } from 'zod'
import type { Settings } from './env.ts'
import { chooseTransport } from './messages/choose-transport.ts'
import type { HeldMessage } from './messages/hold-transport.ts'
import type { OutboxSource } from './messages/outbox-source.ts'
import { startOutboxWorker } from './messages/outbox-worker.ts'
import type { NotifyTemplates } from './messages/notify-templates.ts'

const everyMs = 5_000
const byChannel = z.partialRecord(z.enum(['email', 'sms', 'letter']), z.string())
const templatesShape = z.record(z.string(), z.record(z.string(), byChannel))

export type Messages = {
  readonly held: (() => readonly HeldMessage[]) | null
  readonly stop: () => Promise<void>
}

/** Starts the outbox worker over the transport the settings ask for; throws the sentence to print when there is none. */
export function createMessages<Reference>(parts: {
  readonly settings: Settings
  readonly source: OutboxSource<Reference>
  readonly now: () => string
  readonly onError: (error: unknown) => void
}): Messages {
  const { settings, source, now, onError } = parts
  const { notify, smtp, isProduction } = settings
  const chosen = chooseTransport(
    {
      ...(notify && {
        notify: {
          key: notify.key,
          templates: parseTemplates(notify.templates),
          ...(notify.baseUrl && { baseUrl: notify.baseUrl }),
        },
      }),
      ...(smtp && { smtp }),
      holds: !isProduction,
    },
    now,
  )
  if (!chosen.ok) throw new Error(chosen.details?.['sentence'] ?? chosen.refusal)
  const worker = startOutboxWorker(source, chosen.value.transport, { everyMs, now, onError })
  return { held: chosen.value.hold?.held ?? null, stop: worker.stop }
}

function parseTemplates(text: string | null): NotifyTemplates {
  return text === null ? {} : templatesShape.parse(JSON.parse(text))
}

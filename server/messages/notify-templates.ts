import type { MessageChannel, MessageKind } from '#schemas/outbox-entry.ts'
import type { RenderedMessage } from './render-message.ts'
import type { MessageLocale } from './words/words-for.ts'

type ByChannel = Readonly<Partial<Record<MessageChannel, string>>>

/** Notify's template ids by kind, locale and channel. */
export type NotifyTemplates = Readonly<
  Partial<Record<MessageKind, Readonly<Partial<Record<MessageLocale, ByChannel>>>>>
>

/** The template a message is sent by: its own locale's, else the English one, or null when neither is set. */
export function templateFor(
  templates: NotifyTemplates,
  { kind, locale, channel }: Pick<RenderedMessage, 'kind' | 'locale' | 'channel'>,
): string | null {
  const ofKind = templates[kind]
  return ofKind?.[locale]?.[channel] ?? ofKind?.['en-GB']?.[channel] ?? null
}

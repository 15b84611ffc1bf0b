import type { MessageKind } from '#schemas/outbox-entry.ts'

/** Who a message without a name is addressed to. */
export type Greeting = 'family' | 'colleague' | 'anyone'

/** Every word of every message in one locale; `{{…}}` marks the places of the allowed params. */
export type MessageWords = {
  readonly greetings: Readonly<Record<Greeting | 'named', string>>
  readonly byDate: string
  readonly call: string
  readonly otherLanguage: string
  readonly notExpected: string
  readonly signOff: string
  readonly kinds: Readonly<Record<MessageKind, KindWords>>
}

/** The words of one kind: `news` says that there is news, `act` is the one thing to do. */
export type KindWords = {
  readonly subject: string
  readonly news: string
  readonly act: string
  readonly sms: string
}

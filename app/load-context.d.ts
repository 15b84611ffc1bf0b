import type { Logger } from 'pino'
import type { HeldMessage } from '#server/messages/hold-transport.ts'
import type { Services } from '#server/services.ts'
import type { Resumed } from '#server/services/session-service.ts'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }

  /** What the server hands to every loader and action. */
  interface AppLoadContext extends Resumed {
    readonly services: Services
    readonly nonce: string
    /** ISO instant. */
    readonly now: () => string
    readonly origin: string
    readonly isDemonstration: boolean
    /** Address of the one script family pages get. */
    readonly enhanceScript: string
    readonly held: (() => readonly HeldMessage[]) | null
    readonly cookies: { readonly set: (value: string) => string; readonly clear: () => string }
    /** Whether a form carries the token of this session, compared in constant time. */
    readonly isFormToken: (given: string | null) => boolean
    /** Whether an error says that the store cannot be reached just now. */
    readonly isStoreAway: (error: unknown) => boolean
    readonly logger: Logger
  }
}

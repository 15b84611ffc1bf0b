import { done } from '#schemas/outcome.ts'
import type { RenderedMessage } from './render-message.ts'
import type { Transport } from './transport.ts'

/** A message kept instead of sent. */
export type HeldMessage = { readonly heldAt: string; readonly message: RenderedMessage }

export type HoldTransport = Transport & {
  /** What was kept, newest first. */
  readonly held: () => readonly HeldMessage[]
}

const keptAtMost = 500

/** A transport for development: nothing leaves; the newest 500 messages are kept in memory to look at. */
export function createHoldTransport(now: () => string): HoldTransport {
  let kept: readonly HeldMessage[] = []
  return {
    name: 'hold',
    held: () => kept,
    deliver: (message) => {
      kept = [{ heldAt: now(), message }, ...kept].slice(0, keptAtMost)
      return Promise.resolve(done({ providerId: `held:${message.reference}` }))
    },
  }
}

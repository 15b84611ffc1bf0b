import { deliverDue } from './deliver-due.ts'
import { createOnceOnly } from './once-only.ts'
import type { OutboxSource } from './outbox-source.ts'
import type { Transport } from './transport.ts'

export type WorkerSettings = {
  /** How often the outbox is looked at, in milliseconds. */
  readonly everyMs: number
  readonly now: () => string
  readonly onError: (error: unknown) => void
}

export type OutboxWorker = {
  /** Looks at the outbox now, after the run under way if there is one; resolves when that look is done. */
  readonly deliverNow: () => Promise<void>
  /** Takes up nothing more and resolves when what is under way has been settled. */
  readonly stop: () => Promise<void>
}

/** Sends what is due at once and then every `everyMs`, one run at a time, until stopped. */
export function startOutboxWorker<Reference>(
  source: OutboxSource<Reference>,
  transport: Transport,
  { everyMs, now, onError }: WorkerSettings,
): OutboxWorker {
  const onceOnly = createOnceOnly()
  let isStopped = false
  let running: Promise<void> | null = null

  const run = (): Promise<void> => {
    if (isStopped) return Promise.resolve()
    running ??= deliverDue({ source, transport, now, onceOnly, onError, isStopping: () => isStopped })
      .catch(onError)
      .finally(() => {
        running = null
      })
    return running
  }

  void run()
  const timer = setInterval(() => void run(), everyMs)
  return {
    deliverNow: async () => {
      await running
      await run()
    },
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}

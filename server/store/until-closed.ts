import { StoreError } from './store-error.ts'

/** Lets work in until it is closed; closed once all that came in is settled. */
export function createUntilClosed() {
  const underWay = new Set<Promise<unknown>>()
  let isClosed = false

  function requireOpen(): void {
    if (isClosed) throw new StoreError('store-closed', 'nothing is read or written any more')
  }

  async function write<Result>(work: () => Promise<Result>): Promise<Result> {
    requireOpen()
    const written = work()
    underWay.add(written)
    try {
      return await written
    } finally {
      underWay.delete(written)
    }
  }

  /** Whether this call closed it. */
  async function close(): Promise<boolean> {
    if (isClosed) return false
    isClosed = true
    await Promise.allSettled(underWay)
    return true
  }

  return { requireOpen, write, close }
}
export type UntilClosed = ReturnType<typeof createUntilClosed>

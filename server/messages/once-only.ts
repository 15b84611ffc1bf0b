import type { Delivered } from './transport.ts'

/** Delivers, unless a message with this key has left already: then gives back how it left. */
export type OnceOnly = (dedupeKey: string, deliver: () => Promise<Delivered>) => Promise<Delivered>

const rememberedAtMost = 10_000

/** Remembers the last 10,000 keys that left, so a result that could not be kept does not send a message again. */
export function createOnceOnly(): OnceOnly {
  const left = new Map<string, Promise<Delivered>>()
  return async (dedupeKey, deliver) => {
    const before = left.get(dedupeKey)
    if (before) return before
    const delivery = deliver()
    left.set(dedupeKey, delivery)
    const [oldest] = left.keys()
    if (left.size > rememberedAtMost && oldest !== undefined) left.delete(oldest)
    const delivered = await delivery
    if (!delivered.ok) left.delete(dedupeKey)
    return delivered
  }
}

/** Chance that can be had again: the same seed number gives the same numbers in the same order. */
export type Random = {
  /** From 0 up to and not including 1. */
  readonly next: () => number
  /** A whole number between two, both included. */
  readonly int: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of several, each with its weight. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
  /** A number around a middle, rarely further off than twice the spread (normal distribution). */
  readonly near: (middle: number, spread: number) => number
  readonly word: (length: number) => string
  /** Chance of its own for a named part, so that more of one part changes nothing of another. */
  readonly fork: (name: string) => Random
}

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** Numbers from a seed number (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list.at(int(0, list.length - 1)) ?? nothingToPick(),
    weighted: (list) => weighted(list, next()),
    near: (middle, spread) =>
      middle + spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    word: (length) => Array.from({ length }, () => letters.charAt(int(0, letters.length - 1))).join(''),
    fork: (name) => createRandom(hashOf(`${seed} ${name}`)),
  }
}

function weighted<T>(list: readonly (readonly [T, number])[], share: number): T {
  const total = list.reduce((sum, [, weight]) => sum + weight, 0)
  let left = share * total
  for (const [choice, weight] of list) {
    left -= weight
    if (left < 0) return choice
  }
  return list.at(-1)?.[0] ?? nothingToPick()
}

function nothingToPick(): never {
  throw new RangeError('nothing to pick from')
}

// FNV-1a: it only has to tell names apart.
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash >>> 0
}

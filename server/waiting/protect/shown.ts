/**
 * Why a number is not there. `too-few` is said of small numbers and of the numbers that would give one away alike:
 * a reason that told them apart would be an answer.
 */
export type WhyHidden = 'too-few' | 'not-crossed' | 'unknown-kind'

/** A number as it may leave the server. */
export type Shown =
  { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'hidden'; readonly why: WhyHidden }

/** A number nobody may see, and the reason that may be said. */
export function hidden(why: WhyHidden): Shown {
  return { kind: 'hidden', why }
}

/** A number that may be seen, already rounded. */
export function shown(value: number): Shown {
  return { kind: 'shown', value }
}

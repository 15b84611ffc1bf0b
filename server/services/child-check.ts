import type { Child } from '#schemas/child.ts'
import { typedNumeral } from '#schemas/typed-day.ts'

/** What somebody typed to show that they know the child: day and month of birth, and the first letter of the first name. */
export type TypedCheck = { readonly day: string; readonly month: string; readonly letter: string }

/**
 * Whether what was typed fits this child. Compared as two hashes of one length, to the last character, whatever was typed.
 * Accents and case do not matter, nor "27th".
 */
export function knowsChild(child: Child, typed: TypedCheck, hash: (text: string) => string): boolean {
  const [, month = '', day = ''] = child.birthDate.split('-')
  const given = keyOf(typed)
  const isGivenName = isSame(hash(given), hash(keyOf({ day, month, letter: child.givenName })))
  const isUsedName = isSame(hash(given), hash(keyOf({ day, month, letter: child.likesToBeCalled })))
  return isGivenName || isUsedName
}

function keyOf({ day, month, letter }: TypedCheck): string {
  const [first = ''] = letter.trim().normalize('NFD').toLocaleUpperCase('en-GB')
  return `${twoDigits(day)}/${twoDigits(month)}/${first}`
}

function twoDigits(text: string): string {
  return typedNumeral(text).padStart(2, '0')
}

function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let index = 0; index < one.length; index += 1)
    difference |= one.charCodeAt(index) ^ (other.charCodeAt(index) || 0)
  return difference === 0
}

import type { Match } from '#schemas/referral.ts'

/** What a possible match is looked for in; the birth date is an ISO date. */
export type Named = { readonly givenName: string; readonly familyName: string; readonly birthDate: string }

/**
 * Why two records may be of one child, for a person to decide; null when they are not alike. Never a reason to join them without
 * one: twins share a birthday, a surname and an address, and their given names tell them apart.
 */
export function possibleMatch(one: Named, other: Named): Match['because'] | null {
  const names = [
    [one.givenName, other.givenName],
    [one.familyName, other.familyName],
  ].map(([first = '', second = '']) => [plain(first), plain(second)] as const)
  if (!names.every(([first, second]) => isAlike(first, second))) return null
  const isSame = names.every(([first, second]) => first === second)
  if (one.birthDate === other.birthDate) return isSame ? 'same-names' : 'like-names'
  return isSame && turnedRound(one.birthDate) === other.birthDate ? 'day-and-month-changed-round' : null
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
}

// One letter in five may differ, and a first name may be the short form of the other.
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 3 && long.startsWith(short)) return true
  return changesBetween(one, other) <= Math.floor(long.length / 5)
}

/** A day with its day and month changed round, as they are when they are typed the American way; ISO date in, not always a date out. */
export function turnedRound(date: string): string {
  return [date.slice(0, 4), date.slice(8, 10), date.slice(5, 7)].join('-')
}

// How many letters have to be put in, taken out or changed to make one word of the other.
function changesBetween(one: string, other: string): number {
  const letters = Array.from(other)
  let row = letters.map((_letter, index) => index + 1)
  for (const [at, letter] of Array.from(one).entries()) {
    let corner = at
    let left = at + 1
    row = row.map((above, index) => {
      const cost = Math.min(above + 1, left + 1, corner + (letter === letters[index] ? 0 : 1))
      corner = above
      left = cost
      return cost
    })
  }
  return row.at(-1) ?? one.length
}

/** The child and the request an address names. */
export function referralPlaceOf(params: Readonly<Record<string, string | undefined>>) {
  return { childId: params['childId'] ?? '', referralId: params['referralId'] ?? '' }
}

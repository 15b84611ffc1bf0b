/** An address on this service that somebody was on the way to; anything that leads elsewhere becomes their home. */
export function whereTo(wanted: string | null, home: string): string {
  const isOwnPath = wanted !== null && /^\/[a-zA-Z0-9]/.test(wanted) && !wanted.includes('\\')
  return isOwnPath ? wanted : home
}

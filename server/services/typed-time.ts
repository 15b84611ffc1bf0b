/** The time somebody typed ("9.30", "09:30") as HH:MM, or null when there is no such time. */
export function timeOfTyped(typed: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

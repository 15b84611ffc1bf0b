const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The ISO date it is in London at an ISO instant; half past eleven in the evening, UTC, is the next day there in summer. */
export function londonDay(instant: string): string {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: ${instant}`)
  return inLondon.format(at)
}

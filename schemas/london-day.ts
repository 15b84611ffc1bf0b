const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

// London is at most an hour ahead of UTC, so only the last hour of a UTC day may be another day there.
const onlyOneDay = /^\d{4}-\d{2}-\d{2}T(?!23)\d{2}:.*Z$/

/** The ISO date it is in London at an ISO instant; half past eleven in the evening, UTC, is the next day there in summer. */
export function londonDay(instant: string): string {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) throw new RangeError(`Not an instant: ${instant}`)
  return onlyOneDay.test(instant) ? instant.slice(0, 10) : inLondon.format(at)
}

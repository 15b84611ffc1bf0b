const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in London, HH:MM, at an ISO instant. */
export function londonTime(instant: string): string {
  return inLondon.format(Date.parse(instant))
}

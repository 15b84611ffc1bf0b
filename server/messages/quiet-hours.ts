const dayBegins = 8
const eveningBegins = 20
const hourMs = 3_600_000

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
})

/** When a text may next be sent (ISO instant), when `now` lies in the quiet hours 20:00–08:00 of Europe/London; else null. */
export function quietUntil(now: string): string | null {
  const { year, month, day, hour } = londonClock(Date.parse(now))
  if (hour >= dayBegins && hour < eveningBegins) return null
  return morningOf({ year, month, day: hour < dayBegins ? day : day + 1 })
}

type Day = { readonly year: number; readonly month: number; readonly day: number }

// Clocks change at one in the morning, so eight o'clock exists once on every day: at 8 or at 7 UTC.
function morningOf({ year, month, day }: Day): string {
  const winter = Date.UTC(year, month - 1, day, dayBegins)
  const isWinter = londonClock(winter).hour === dayBegins
  return new Date(isWinter ? winter : winter - hourMs).toISOString()
}

function londonClock(instant: number): Day & { readonly hour: number } {
  const parts = london.formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour') }
}

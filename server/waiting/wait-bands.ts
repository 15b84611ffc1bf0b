/** Whether a wait in whole days is within so many weeks: 91 days is within 13, 126 within 18, 364 within 52. */
export function isWithinWeeks(days: number, weeks: number): boolean {
  return days <= weeks * 7
}

/** Whether a wait in whole days is over so many weeks; never true together with within. 365 days is over 52. */
export function isOverWeeks(days: number, weeks: number): boolean {
  return days > weeks * 7
}

/** Whether a wait has reached so many weeks, as national tables count "13 weeks or more": 91 days is within 13 and this too. */
export function isAtLeastWeeks(days: number, weeks: number): boolean {
  return days >= weeks * 7
}

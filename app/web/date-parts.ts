/** An ISO date as the three boxes of a date field show it; empty boxes for none. */
export function datePartsOf(date: string | null): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = (date ?? '').split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** A date typed in three boxes as an ISO date; empty when all are empty; as typed when it is not a date, for the service to refuse. */
export function readDate(form: URLSearchParams, name: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    (form.get(`${name}-${part}`) ?? '').trim().replace(/(st|nd|rd|th)$/i, ''),
  )
  if (!year && !month && !day) return ''
  return `${(year ?? '').padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

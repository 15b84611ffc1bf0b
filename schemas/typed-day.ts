import { isIsoDate } from './calendar.ts'

/** A date as it was typed in three boxes. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string }

/** What the boxes `NAME-day`, `NAME-month` and `NAME-year` of a form hold, as typed; '' for a box that was not sent. */
export function typedDay(form: URLSearchParams, name: string): TypedDay {
  const part = (which: string) => form.get(`${name}-${which}`) ?? ''
  return { day: part('day'), month: part('month'), year: part('year') }
}

/** The number somebody typed for a day or a month, without spaces and without the ending of "27th". */
export function typedNumeral(text: string): string {
  return text.trim().replace(/(st|nd|rd|th)$/i, '')
}

/** Whether nothing was typed in any of the boxes. */
export function isBlankDay(typed: TypedDay): boolean {
  return Object.values(typed).every((part) => part.trim() === '')
}

/** The ISO day somebody typed ("27", "3", "2016"; "27th" and spaces are fine), or null when there is no such day. */
export function isoOfTyped(typed: TypedDay): string | null {
  const parts = [typed.year.trim(), typed.month.trim(), typedNumeral(typed.day)]
  if (!parts.every((part) => /^\d{1,4}$/.test(part))) return null
  const iso = parts.map((part) => part.padStart(2, '0')).join('-')
  return isIsoDate(iso) ? iso : null
}

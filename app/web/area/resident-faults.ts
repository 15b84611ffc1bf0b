import type { Words } from '#app/i18n/words-of.ts'
import type { FieldError } from '#app/web/typed-fields.ts'

type Refused = { readonly refusal: string; readonly details: Readonly<Record<string, string>> }

/** What has to be put right before residents can be kept: field by field, and the table line by line. */
export function residentFaults(words: Words, { refusal, details }: Refused): readonly FieldError[] {
  if (refusal === 'check-details')
    return Object.keys(details).map((field) => ({ field, message: words(`residents.fault.${field}`) }))
  if (refusal !== 'check-rows') return [{ field: 'table', message: words(`residents.fault.${refusal}`) }]
  return Object.entries(details).map(([line, why]) => ({
    field: 'table',
    message: words('residents.fault.line', { line, why: words(`residents.fault.${why}`) }),
  }))
}

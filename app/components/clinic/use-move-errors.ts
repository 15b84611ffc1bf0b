import { useWords } from '#app/i18n/use-words.ts'
import type { FieldError } from '#app/web/typed-fields.ts'

// Which box a refusal is about, where it is about one.
const fieldOfRefusal: Readonly<Record<string, string>> = {
  'review-date-needed': 'reviewOn',
  'plan-or-reason-needed': 'noPlanBecause',
  'not-accepted-by-adult-service': 'acceptedOn',
  'original-date-not-sent': 'originalDateSent',
  'choose-two-pathways': 'pathways',
  'already-eligible': 'eligibleFrom',
  'mode-does-not-count': 'mode',
  'components-not-done': 'componentsDone',
  'not-tried-enough': 'attempts',
  'safeguarding-not-checked': 'safeguardingChecked',
  'parents-disagree': 'parentsDisagree',
  'in-the-future': 'happened',
  'before-receipt': 'happened',
  'contradicts-later-event': 'happened',
}

type Again = {
  readonly refusal: string
  readonly details: Readonly<Record<string, string>> | undefined
}

/** What has to be put right in the form of a move, after a post that was refused: every field that is missing, or the one rule. */
export function useMoveErrors(again: Again | undefined): readonly FieldError[] {
  const words = useWords('moves')
  if (!again) return []
  const missing = (again.details?.['field'] ?? again.details?.['fields'])?.split(' ')
  return missing
    ? missing.map((field) => ({ field, message: words('missing', { field: words(`field.${field}`) }) }))
    : [
        {
          field: again.details?.['at'] ?? fieldOfRefusal[again.refusal] ?? 'form',
          message: words(`refusals:${again.refusal}`),
        },
      ]
}

import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { typedAgain } from '#app/web/typed-again.ts'
import { typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'
import { MoveFieldInput, type FieldOnPage } from './move-field-input.tsx'
import type { Written } from './written-fields.tsx'

type Form = {
  readonly correction: {
    readonly id: string
    readonly type: string
    readonly on: string
    readonly fields: readonly FieldOnPage[]
    readonly written: readonly Written[]
  }
  readonly once: string
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

/** Puts one entry right: its day and what was written, as they stand, and why. */
export function CorrectionForm({ correction, once, typed, errors }: Form) {
  const words = useWords('moves')
  const referral = useWords('referral')
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const isPosted = Object.keys(typed).length > 0
  const shown = isPosted ? typed : typedAgain(correction.written)
  const happened = isPosted ? typedDate(typed, 'happened') : datePartsOf(correction.on)
  return (
    <div id="form">
      <Card>
        <h2>{words('correcting', { what: referral(`event.${correction.type}`) })}</h2>
        <p>{words('correctingText')}</p>
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} values={{ corrects: correction.id, once }} />
          <DateField
            name="happened"
            legend={words('happened')}
            error={errorOf('happened')}
            value={happened}
          />
          {correction.fields.map((field) => (
            <MoveFieldInput key={field.name} field={field} typed={shown} error={errorOf(field.name)} />
          ))}
          <TextArea
            name="why"
            label={words('field.why')}
            max={1000}
            value={typed['why']?.[0]}
            error={errorOf('why')}
          />
          <Button>{words('correct')}</Button>
        </form>
      </Card>
    </div>
  )
}

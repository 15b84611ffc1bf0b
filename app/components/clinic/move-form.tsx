import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { CheckboxGroup } from '#app/components/checkbox-group.tsx'
import { DateField } from '#app/components/date-field.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { useWords } from '#app/i18n/use-words.ts'
import { datePartsOf } from '#app/web/date-parts.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import { ticked, typedDate, type FieldError, type TypedFields } from '#app/web/typed-fields.ts'
import { MoveFieldInput, type FieldOnPage } from './move-field-input.tsx'

type Form = {
  readonly move: {
    readonly type: string
    readonly episodeId: string
    readonly fields: readonly FieldOnPage[]
    /** Other pathways of the child the same can be recorded for. */
    readonly also: readonly { readonly id: string; readonly pathway: string }[]
    readonly isUsuallyForAll: boolean
  }
  readonly once: string
  readonly today: string
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

/** Records one move: the day it happened, then whatever its row of the table asks for. */
export function MoveForm({ move, once, today, typed, errors }: Form) {
  const words = useWords('moves')
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const happened = typed['happened-day'] ? typedDate(typed, 'happened') : datePartsOf(today)
  return (
    <div id="form">
      <Card>
        <h3>{words(`move.${move.type}`)}</h3>
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} values={{ do: move.type, episode: move.episodeId, once }} />
          <DateField
            name="happened"
            legend={words('happened')}
            error={errorOf('happened')}
            value={happened}
          />
          {move.fields.map((field) => (
            <MoveFieldInput key={field.name} field={field} typed={typed} error={errorOf(field.name)} />
          ))}
          <Also move={move} typed={typed} />
          <Button>{words('save')}</Button>
        </form>
      </Card>
    </div>
  )
}

function Also({ move, typed }: Pick<Form, 'move' | 'typed'>) {
  const words = useWords('moves')
  const referral = useWords('referral')
  const { also, isUsuallyForAll } = move
  if (also.length === 0) return null
  return (
    <CheckboxGroup
      name="also"
      legend={words('also')}
      hint={words('alsoHint')}
      values={ticked(typed, 'also', isUsuallyForAll ? also.map(({ id }) => id) : [])}
      options={also.map(({ id, pathway }) => ({ value: id, label: referral(`pathway.${pathway}`) }))}
    />
  )
}

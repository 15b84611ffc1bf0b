import { Button } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { HiddenFields } from '#app/components/hidden-fields.tsx'
import { RadioGroup } from '#app/components/radio-group.tsx'
import { TextArea } from '#app/components/text-area.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useWords } from '#app/i18n/use-words.ts'
import { usePageRoot } from '#app/web/page-root.ts'
import type { FieldError, TypedFields } from '#app/web/typed-fields.ts'
import { WrittenFields, type Written } from './written-fields.tsx'

type Form = {
  readonly withdrawal: {
    readonly id: string
    readonly type: string
    readonly on: string
    readonly reasons: readonly string[]
    readonly written: readonly Written[]
  }
  readonly once: string
  readonly typed: TypedFields
  readonly errors: readonly FieldError[]
}

/** Takes out one entry that should never have been made: what it says, why, and what that does. */
export function WithdrawalForm({ withdrawal, once, typed, errors }: Form) {
  const words = useWords('moves')
  const referral = useWords('referral')
  const { locale } = useLocale()
  const { csrf } = usePageRoot()
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const { id, type, on, reasons, written } = withdrawal
  const what = { what: referral(`event.${type}`), date: formatDate(locale, on) }
  return (
    <div id="form">
      <Card>
        <h2>{words('takingOut', what)}</h2>
        <p>{words('takingOutText')}</p>
        {written.length > 0 ? <WrittenFields written={written} /> : null}
        <form method="post" noValidate>
          <HiddenFields csrf={csrf} values={{ intent: 'take-out', withdraws: id, once }} />
          <RadioGroup
            name="withdrawalReason"
            legend={words('field.withdrawalReason')}
            options={reasons.map((value) => ({ value, label: words(`option.withdrawalReason.${value}`) }))}
            value={typed['withdrawalReason']?.[0]}
            error={errorOf('withdrawalReason')}
          />
          <TextArea
            name="whyTakenOut"
            label={words('field.whyTakenOut')}
            max={1000}
            value={typed['whyTakenOut']?.[0]}
            error={errorOf('whyTakenOut')}
          />
          <Button>{words('takeOut')}</Button>
        </form>
      </Card>
    </div>
  )
}
